import { type Document, isAlias, isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { findUnseen, type Unseen } from '#src/domain/text/unseen.ts';
import { clip, type Found } from './locate.ts';

export interface Slip extends Found {
  readonly expected: string;
}

/** What no schema sees of a document. */
export interface Looked {
  /** Wrong, and yet its shape is clear. */
  readonly slips: readonly Slip[];
  /** The first that stands for something else (an alias), or is no text where a key has to be; what a file with one says is not told. */
  readonly shapeless: Slip | null;
}

/** Looks at every key and value of a document, and puts their letters together (NFC), also those written as `\u0301`. */
export function lookThrough(text: string, document: Document): Looked {
  const slips: Slip[] = [];
  const shapeless: Slip[] = [];
  const look = (node: unknown): void => {
    if (isAlias(node)) shapeless.push(aliasSlip(node.range?.[0] ?? 0, node.source));
    if (isScalar(node)) slips.push(...lookAtScalar(text, node));
    if (isSeq(node)) for (const entry of node.items) look(entry);
    if (!isMap(node)) return;
    const keys = new Set<unknown>();
    for (const { key, value } of node.items) {
      look(key);
      look(value);
      const offset = (key as Partial<Scalar> | null)?.range?.[0] ?? 0;
      if (!isScalar(key))
        shapeless.push({ offset, found: 'a key that is no text', expected: 'a text as key' });
      else if (keys.has(key.value))
        slips.push({ offset, found: 'a key that is there already', expected: 'each key once' });
      else keys.add(key.value);
    }
  };
  look(document.contents);
  return { slips, shapeless: shapeless[0] ?? null };
}

function aliasSlip(offset: number, name: string): Slip {
  return { offset, found: clip(`*${name}`), expected: 'values written out, without aliases' };
}

function lookAtScalar(text: string, node: Scalar): readonly Slip[] {
  const { value, range } = node;
  if (typeof value !== 'string') return [];
  node.value = value.normalize('NFC');
  const unseen = findUnseen(value);
  if (!unseen) return [];
  const [start, end] = range ?? [0, 0];
  // As it stands there, or else written as an escape.
  const written = findUnseen(text.slice(start, end));
  const offset = written?.name === unseen.name ? start + written.index : start;
  return [{ offset, ...unseenWords(unseen) }];
}

/** What was found and is expected where a character does not show. */
function unseenWords({ name, kind }: Unseen): Pick<Slip, 'found' | 'expected'> {
  switch (kind) {
    case 'control':
      return { found: `${name}, a control character`, expected: 'a text without it' };
    case 'half':
      return { found: `${name}, half of a character`, expected: 'the whole character' };
    case 'lost':
      return {
        found: `${name}, where a letter was lost`,
        expected: 'the letter: write it anew, and save the file as UTF-8',
      };
    case 'private':
      return { found: `${name}, which means nothing`, expected: 'a character that every telephone knows' };
    case 'invisible':
      return { found: `${name}, which nobody sees`, expected: 'a text that shows all that is in it' };
  }
}
