import type { z } from 'zod';
import type { FileProblem, ReadFile } from '#src/ports/documents.ts';
import type { Path } from './locate.ts';
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

/**
 * Entries of the list at `path` that have the same `key` as one before them, each with the line of the first. It looks
 * at the raw file, so that it sees doubles also among entries that are wrong in other ways.
 */
export function findDoubles(file: YamlFile, path: Path, key: string): readonly FileProblem[] {
  const firsts = new Map<unknown, number>();
  return listAt(file, path).flatMap((entry, index) => {
    const value = valueAt(entry, [key]);
    const first = firsts.get(value);
    if (value === undefined || value === null) return [];
    if (first === undefined) {
      firsts.set(value, index);
      return [];
    }
    const { line } = file.problemAt([...path, first, key], '');
    return [file.problemAt([...path, index, key], `${key}: each once; line ${line} has it already`)];
  });
}

/** The list at a path of the raw file; empty where there is none. */
export function listAt(file: YamlFile, path: Path): readonly unknown[] {
  const value = valueAt(file.raw, path);
  return Array.isArray(value) ? value : [];
}

/** What stands at a path of plain data; undefined where there is nothing. */
export function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    raw,
  );
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
function byPlace(a: FileProblem, b: FileProblem): number {
  return a.line - b.line || a.column - b.column;
}
