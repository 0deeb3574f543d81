import type { z } from 'zod';
import type { FileProblem, ReadFile } from '#src/ports/documents.ts';
import type { YamlFile } from './parse-yaml.ts';

/** The value of a file as its schema has it, or all that is wrong with it, in the order of the lines; `more` is what no schema sees. */
export function checkYaml<Schema extends z.ZodType>(
  file: YamlFile,
  schema: Schema,
  more: readonly FileProblem[],
): ReadFile<z.output<Schema>> {
  const parsed = schema.safeParse(file.raw);
  const issues = parsed.success ? [] : parsed.error.issues.flatMap((issue) => fromIssue(file, issue));
  const problems = dropRepeats([...file.slips, ...issues, ...more]);
  if (!parsed.success || problems.length > 0) return { kind: 'bad', problems: problems.sort(byPlace) };
  return { kind: 'ok', value: parsed.data };
}

function fromIssue(file: YamlFile, issue: z.core.$ZodIssue): readonly FileProblem[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => file.keyProblemAt([...path, key], message));
  const isMissing = path.length > 0 && !file.has(path);
  return [file.problemAt(path, isMissing ? `${String(path.at(-1))}: ${message}` : message)];
}

/** A schema may refuse one value for two reasons that read the same. */
function dropRepeats(problems: readonly FileProblem[]): FileProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** The order of the lines. */
export function byPlace(a: FileProblem, b: FileProblem): number {
  return a.line - b.line || a.column - b.column;
}
