import type { FileProblem, ReadFile } from '#src/ports/documents.ts';
import type { Form } from '#src/domain/report/form.ts';
import { checkYaml, findDoubles, listAt, valueAt } from './check-yaml.ts';
import { formSchema } from './form-schema.ts';
import { parseYaml, type YamlFile, type YamlSource } from './parse-yaml.ts';

/**
 * Reads a form file. A form has at most one date field, by which its reports count, and one photo field; a sensitive one has no
 * photos, nor addresses of the web. Everything that is wrong with the file comes at once.
 */
export function readForm(source: YamlSource): ReadFile<Form> {
  const parsed = parseYaml(source);
  if (parsed.kind === 'bad') return parsed;
  const { file } = parsed;
  const read = checkYaml(file, formSchema, [
    ...doubles(file),
    ...kindProblems(file),
    ...sensitiveProblems(file),
  ]);
  if (read.kind === 'bad') return read;
  const { form: id, ...rest } = read.value;
  return { kind: 'ok', value: { id, ...rest } };
}

function doubles(file: YamlFile): readonly FileProblem[] {
  const inFields = listAt(file, ['fields']).flatMap((_, index) =>
    findDoubles(file, ['fields', index, 'options'], 'id'),
  );
  return [...findDoubles(file, ['fields'], 'id'), ...inFields];
}

/** What a form that says `sensitive: true` may not ask for. */
function sensitiveProblems(file: YamlFile): readonly FileProblem[] {
  if (valueAt(file.raw, ['sensitive']) !== true) return [];
  return listAt(file, ['fields']).flatMap((field, index) => [
    ...(valueAt(field, ['kind']) === 'photos'
      ? [file.problemAt(['fields', index, 'kind'], 'no photos: a sensitive form asks for counts and areas')]
      : []),
    ...(valueAt(field, ['takes']) === 'link'
      ? [file.problemAt(['fields', index, 'takes'], 'no links: a sensitive form asks for counts and areas')]
      : []),
  ]);
}

function kindProblems(file: YamlFile): readonly FileProblem[] {
  const kinds = listAt(file, ['fields']).map((field) => valueAt(field, ['kind']));
  return kinds.flatMap((kind, index) =>
    (kind === 'date' || kind === 'photos') && kinds.indexOf(kind) < index
      ? [file.problemAt(['fields', index, 'kind'], `only one ${kind} field in a form`)]
      : [],
  );
}
