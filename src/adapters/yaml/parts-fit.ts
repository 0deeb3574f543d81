import type { FileProblem } from '#src/ports/documents.ts';
import { listAt, valueAt } from './find-doubles.ts';
import type { YamlFile } from './parse-yaml.ts';
import { sourceField } from './plan-schema.ts';

/**
 * The digest sums up by parts: one without items, or an item in none, is a slip of the pen. It looks at paragraphs only;
 * while one of them is none, nobody can say what stands in which part.
 */
export function partsThatDoNotFit(file: YamlFile): readonly FileProblem[] {
  const parts = sourcesOf(file, 'parts');
  const items = sourcesOf(file, 'items');
  if (!parts || !items || parts.length === 0) return [];
  const isIn = (item: string, part: string): boolean => `${item}.`.startsWith(`${part}.`);
  const empty = parts.flatMap((part, index) =>
    items.some((item) => isIn(item, part))
      ? []
      : [file.problemAt(['parts', index, 'source'], 'a part that some item is in')],
  );
  const homeless = items.flatMap((item, index) =>
    parts.some((part) => isIn(item, part))
      ? []
      : [file.problemAt(['items', index, 'source'], 'a paragraph in one of the parts')],
  );
  return [...empty, ...homeless];
}

/** The paragraphs of a list's entries; `null` where one of them has none that could be read. */
function sourcesOf(file: YamlFile, list: 'parts' | 'items'): readonly string[] | null {
  const sources = listAt(file, [list]).map((entry) => sourceField.safeParse(valueAt(entry, ['source'])));
  return sources.every(({ success }) => success) ? sources.map(({ data = '' }) => data) : null;
}
