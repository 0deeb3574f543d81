import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { FileProblem } from '#src/ports/documents.ts';
import { clip, type Found, locate, locateKey, type Path } from './locate.ts';
import { findTabs, tabWords, untab } from './tabs.ts';

/** A file that is YAML, whatever it says. */
export interface YamlFile {
  /** What it says, as plain data. */
  readonly raw: unknown;
  /** What is wrong with it as YAML and yet leaves its shape clear, such as a key that is there twice. */
  readonly slips: readonly FileProblem[];
  /** True when there is something at the path, be it `null`. */
  has(path: Path): boolean;
  /** The problem with the value at a path; where there is none, with what should hold it. */
  problemAt(path: Path, expected: string): FileProblem;
  /** The problem with the key at the end of a path. */
  keyProblemAt(path: Path, expected: string): FileProblem;
}

export type ParsedYaml =
  | { readonly kind: 'ok'; readonly file: YamlFile }
  | { readonly kind: 'bad'; readonly problems: readonly FileProblem[] };

/**
 * Reads YAML 1.2, in which `2024-03-17` is a text and `no` is not `false`. Lines and columns count from 1. Where tabs
 * indent, they are told, and the rest is read as if they were spaces.
 */
export function parseYaml(text: string): ParsedYaml {
  const parsed = parseOnce(text);
  if (parsed.kind === 'ok') return parsed;
  if (!parsed.isTabbed) return { kind: 'bad', problems: parsed.problems };
  const tabs = findTabs(text);
  for (const width of [2, 4, 8]) {
    const { spaced, asWritten } = untab(text, width);
    const again = parseOnce(spaced);
    if (again.kind === 'ok') return { kind: 'ok', file: tabbed(again.file, tabs, asWritten) };
  }
  return { kind: 'bad', problems: tabs.length > 0 ? tabs : parsed.problems };
}

type ParsedOnce =
  | { readonly kind: 'ok'; readonly file: YamlFile }
  | { readonly kind: 'bad'; readonly problems: readonly FileProblem[]; readonly isTabbed: boolean };

function parseOnce(text: string): ParsedOnce {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    schema: 'core',
    version: '1.2',
  });
  const told = ({ offset, ...words }: Found & { expected: string }): FileProblem => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), ...words };
  };
  const broken = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const [first] = broken;
  // After the first break the parser only guesses: the errors that follow are mostly its own.
  if (first) return { kind: 'bad', problems: [told(wordsFor(first))], isTabbed: broken.some(isTab) };
  const raw = plainData(document);
  if (raw instanceof Error) {
    const expected = 'values written out, without aliases';
    return {
      kind: 'bad',
      problems: [told({ offset: 0, found: clip(raw.message), expected })],
      isTabbed: false,
    };
  }
  const file: YamlFile = {
    raw,
    slips: [...document.errors, ...document.warnings].map((error) => told(wordsFor(error))),
    has: (path) => document.hasIn(path),
    problemAt: (path, expected) => told({ ...locate({ text, document }, path), expected }),
    keyProblemAt: (path, expected) => told({ ...locateKey({ text, document }, path), expected }),
  };
  return { kind: 'ok', file };
}

function wordsFor(error: YAMLError): Found & { expected: string } {
  const { code, message, pos } = error;
  const offset = pos[0];
  if (isTab(error)) return { offset, ...tabWords };
  if (code === 'DUPLICATE_KEY')
    return { offset, found: 'a key that is there already', expected: 'each key once' };
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const expected =
      'quotes around a text with a colon in it, or the indent of its neighbours; what follows was not read';
    return { offset, found: 'a map where a text began', expected };
  }
  const found = clip(message.replace(/ at line \d+, column \d+:?[^]*$/, ''));
  return { offset, found, expected: 'YAML as in docs/plan-format.md; what follows was not read' };
}

function isTab({ code }: YAMLError): boolean {
  return code === 'TAB_AS_INDENT';
}

function tabbed(
  file: YamlFile,
  tabs: readonly FileProblem[],
  asWritten: (problem: FileProblem) => FileProblem,
): YamlFile {
  return {
    ...file,
    slips: [...tabs, ...file.slips.map(asWritten)],
    problemAt: (path, expected) => asWritten(file.problemAt(path, expected)),
    keyProblemAt: (path, expected) => asWritten(file.keyProblemAt(path, expected)),
  };
}

/** An alias of nothing, or one that unfolds without end, is refused by the parser only here. */
function plainData(document: Document): unknown {
  try {
    return document.toJS() as unknown;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
