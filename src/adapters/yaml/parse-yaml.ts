import {
  type Document,
  isMap,
  isNode,
  isPair,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { FileProblem } from '#src/domain/file-problem.ts';

export type Path = readonly PropertyKey[];

/** A file that is YAML, whatever it says. */
export interface YamlFile {
  /** What it says, as plain data. */
  readonly raw: unknown;
  /** What is wrong with it as YAML and yet leaves its shape clear, such as a key that is there twice. */
  readonly slips: readonly FileProblem[];
  /** True when there is something at the path, be it `null`. */
  has(path: Path): boolean;
  /** The problem with the value at a path. */
  problemAt(path: Path, expected: string): FileProblem;
  /** The problem with the key at the end of a path. */
  keyProblemAt(path: Path, expected: string): FileProblem;
}

export type ParsedYaml =
  | { readonly kind: 'ok'; readonly file: YamlFile }
  | { readonly kind: 'bad'; readonly problems: readonly FileProblem[] };

/** Reads YAML 1.2, in which `2024-03-17` is a text and `no` is not `false`. Lines and columns count from 1. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    schema: 'core',
    version: '1.2',
  });
  const fromError = (error: YAMLError): FileProblem => ({
    ...place(lines, error.pos[0]),
    ...wordsFor(error),
  });
  const fatal = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  if (fatal.length > 0) return { kind: 'bad', problems: firstCauses(fatal).map(fromError) };
  const raw = plainData(document);
  if (raw instanceof Error) {
    return {
      kind: 'bad',
      problems: [{ line: 1, column: 1, found: raw.message, expected: 'values written out, without aliases' }],
    };
  }
  const at = (found: Found): Omit<FileProblem, 'expected'> => ({
    ...place(lines, found.offset),
    found: found.source,
  });
  return {
    kind: 'ok',
    file: {
      raw,
      slips: [...document.errors, ...document.warnings].map(fromError),
      has: (path) => document.hasIn(path),
      problemAt: (path, expected) => ({ ...at(locate(document, path)), expected }),
      keyProblemAt: (path, expected) => ({ ...at(locateKey(document, path)), expected }),
    },
  };
}

interface Found {
  readonly offset: number;
  readonly source: string;
}

function locate(document: Document, path: Path): Found {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    const source = length < path.length ? `no ${String(path[length])}` : clip(node.toString());
    return { offset: node.range[0], source: source === '' || source === 'null' ? 'nothing' : source };
  }
  return { offset: 0, source: 'nothing' };
}

function locateKey(document: Document, path: Path): Found {
  const key = keyNode(document, path);
  return key?.range
    ? { offset: key.range[0], source: `the key ${String(path.at(-1))}` }
    : locate(document, path);
}

function keyNode(document: Document, path: Path): Node | undefined {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(path.at(-1)));
  return isNode(pair?.key) ? pair.key : undefined;
}

/** A tab throws off everything after it: where there are tabs, only they are worth telling. */
function firstCauses(errors: readonly YAMLError[]): readonly YAMLError[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  return tabs.length > 0 ? tabs : errors;
}

/** An alias of nothing, or one that unfolds without end, is refused by the parser only here. */
function plainData(document: Document): unknown {
  try {
    return document.toJS() as unknown;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function wordsFor({ code, message }: YAMLError): Pick<FileProblem, 'found' | 'expected'> {
  if (code === 'TAB_AS_INDENT')
    return { found: 'a tab', expected: 'spaces: YAML takes no tab for indenting' };
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return {
      found: 'a map where a text began',
      expected: 'quotes around a text with a colon in it, or the indent of its neighbours',
    };
  if (code === 'DUPLICATE_KEY') return { found: 'a key that is there already', expected: 'each key once' };
  return {
    found: clip(message.replace(/ at line \d+, column \d+:?[^]*$/, '')),
    expected: 'YAML as in docs/plan-format.md',
  };
}

function place(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function clip(source: string): string {
  const line = source.trim().split('\n')[0] ?? '';
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}
