import { type Document, isMap, isNode, isPair, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import type { FileProblem } from '#src/domain/file-problem.ts';

export type Path = readonly PropertyKey[];

export interface YamlFile<T> {
  readonly value: T;
  /** The problem at a path of the file: `found` is read from there. */
  problemAt(path: Path, expected: string, found?: string): FileProblem;
}

export type ReadYaml<T> = { readonly kind: 'ok'; readonly file: YamlFile<T> } | { readonly kind: 'bad'; readonly problems: readonly FileProblem[] };

/** Reads YAML against a schema. All that is wrong comes at once, each with the line and column of the value in question. */
export function readYaml<T>(text: string, schema: z.ZodType<T>): ReadYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core', version: '1.2' });
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0) {
    // A tab throws off everything after it: only the tabs are worth telling.
    const tabs = document.errors.filter((error) => error.code === 'TAB_AS_INDENT');
    const problems = (tabs.length > 0 ? tabs : document.errors).map((error) => ({ ...place(error.pos[0]), found: firstLine(error.message), expected: expectedFor(error.code) }));
    return { kind: 'bad', problems };
  }
  const problemAt = (path: Path, expected: string, found?: string): FileProblem => {
    const { offset, source } = locate(document, path);
    return { ...place(offset), found: found ?? source, expected };
  };
  const parsed = schema.safeParse(document.toJS() as unknown);
  if (parsed.success) return { kind: 'ok', file: { value: parsed.data, problemAt } };
  const problems = parsed.error.issues.flatMap((issue) => fromIssue(issue, problemAt));
  return { kind: 'bad', problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}

function fromIssue(issue: z.core.$ZodIssue, problemAt: YamlFile<unknown>['problemAt']): readonly FileProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problemAt([...issue.path, key], 'no such key here; see docs/plan-format.md for those there are', `the key ${key}`));
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return [problemAt(issue.path, `${lastOf(issue.path)}: ${issue.message}`, 'nothing')];
  return [problemAt(issue.path, issue.message)];
}

/** The node at a path, or the nearest one above it that exists. A key that should not be there is found as a key. */
function locate(document: Document, path: Path): { offset: number; source: string } {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const key = length > 0 ? keyNode(document, path.slice(0, length)) : undefined;
    const at = isNode(node) && node.range ? node : key;
    if (at?.range) return { offset: at.range[0], source: length < path.length ? 'nothing' : clip(at.toString().trim()) };
  }
  return { offset: 0, source: 'nothing' };
}

function keyNode(document: Document, path: Path): Node | undefined {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(path.at(-1)));
  return isNode(pair?.key) ? pair.key : undefined;
}

function lastOf(path: Path): string {
  return String(path.at(-1) ?? 'the file');
}

function clip(source: string): string {
  const line = firstLine(source);
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
}

function expectedFor(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'spaces: YAML takes no tab for indenting';
  if (code === 'DUPLICATE_KEY') return 'each key once';
  return 'YAML as in docs/plan-format.md';
}
