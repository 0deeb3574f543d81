import { Composer, type CST, type Document, LineCounter, type YAMLError } from 'yaml';
import type { FileProblem } from '#src/ports/documents.ts';
import { decode } from './decode.ts';
import { clip, locate, locateKey, type Path } from './locate.ts';
import { lookThrough, type Slip } from './look-through.ts';
import { findTabs, tabWords, untab } from './tabs.ts';
import { tokenize } from './tokenize.ts';

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

/** A file's bytes, or its text. */
export type YamlSource = string | Uint8Array;

/**
 * Reads YAML 1.2, in which `2024-03-17` is a text and `no` is not `false`; its letters come composed (NFC). Lines and
 * columns count from 1. Where tabs indent, they are told, and the rest is read as if they were spaces. Refused are files that
 * are too large or too deep, other encodings than UTF-8, aliases, and characters that nobody sees.
 */
export function parseYaml(source: YamlSource): ParsedYaml {
  const decoded = decode(typeof source === 'string' ? Buffer.from(source) : source);
  if (decoded.kind === 'bad') return decoded;
  const text = decoded.value;
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
  const told = ({ offset, found, expected }: Slip): FileProblem => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), found, expected };
  };
  const bad = (slips: readonly Slip[], isTabbed = false): ParsedOnce => ({
    kind: 'bad',
    problems: slips.map(told),
    isTabbed,
  });
  const tokenized = tokenize(text, lines);
  if (tokenized.kind === 'too-much') return bad([tokenized]);
  const [document, another] = compose(tokenized.tokens, text.length);
  const [first] = document.errors;
  // After the first break the parser only guesses: the errors that follow are mostly its own.
  if (first) return bad([wordsFor(first, text)], document.errors.some(isTab));
  if (another) return bad([anotherDocument(another)]);
  const { slips, shapeless } = lookThrough(text, document);
  if (shapeless) return bad([shapeless]);
  const file: YamlFile = {
    raw: document.toJS() as unknown,
    slips: [...document.warnings.map((warning) => wordsFor(warning, text)), ...slips].map(told),
    has: (path) => document.hasIn(path),
    problemAt: (path, expected) => told({ ...locate({ text, document }, path), expected }),
    keyProblemAt: (path, expected) => told({ ...locateKey({ text, document }, path), expected }),
  };
  return { kind: 'ok', file };
}

/** The documents of a text, of which there is one at least. */
function compose(tokens: readonly CST.Token[], end: number): readonly [Document, ...Document[]] {
  const composer = new Composer({
    uniqueKeys: false,
    schema: 'core',
    version: '1.2',
    resolveKnownTags: false,
  });
  const { stackTraceLimit } = Error;
  // Each error in the text is one object; where in the composer it was made is most of what it costs.
  Error.stackTraceLimit = 0;
  try {
    return [...composer.compose(tokens, true, end)] as unknown as [Document, ...Document[]];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function anotherDocument({ range }: Document): Slip {
  return { offset: range?.[0] ?? 0, found: 'another document', expected: 'one in a file: nothing after it' };
}

function wordsFor(error: YAMLError, text: string): Slip {
  const { code, message, pos } = error;
  const offset = pos[0];
  if (isTab(error)) return { offset, ...tabWords };
  if (code === 'TAG_RESOLVE_FAILED' && text[offset] === '!')
    return { offset, found: clip(`the tag ${text.slice(...pos)}`), expected: 'a value without a tag' };
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
