import type { FileProblem } from '#src/ports/documents.ts';
import type { Path } from './locate.ts';
import type { YamlFile } from './parse-yaml.ts';

/**
 * Entries of the list at `path` that have the same `key` as one before them, each with the line of the first. It looks
 * at the raw file, so that it sees doubles also among entries that are wrong in other ways.
 */
export function findDoubles(file: YamlFile, path: Path, key: string): readonly FileProblem[] {
  const values = listAt(file, path).map((entry) => valueAt(entry, [key]));
  return values.flatMap((value, index) => {
    const first = values.indexOf(value);
    if (value === undefined || value === null || first === index) return [];
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
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    raw,
  );
}
