import { type Document, isMap, isNode, isPair, type Node } from 'yaml';

export type Path = readonly PropertyKey[];

/** A place in a text, from 0, and what stands there, in words for people. */
export interface Found {
  readonly offset: number;
  readonly found: string;
}

interface Parsed {
  readonly text: string;
  readonly document: Document;
}

/** The value at a path as it is written, or, where there is none, the nearest thing around it and what it lacks. */
export function locate({ text, document }: Parsed, path: Path): Found {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    const [offset, end] = node.range;
    if (length < path.length) return { offset, found: `no ${String(path[length])}` };
    return { offset, found: clip(text.slice(offset, end)) || 'nothing' };
  }
  return { offset: 0, found: 'nothing' };
}

/** The key at the end of a path. */
export function locateKey(parsed: Parsed, path: Path): Found {
  const key = keyNode(parsed.document, path);
  return key?.range
    ? { offset: key.range[0], found: `the key ${String(path.at(-1))}` }
    : locate(parsed, path);
}

/** The first line of something written, shortened to what fits in a message. */
export function clip(written: string): string {
  const line = written.trim().split('\n')[0]?.trimEnd() ?? '';
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}

function keyNode(document: Document, path: Path): Node | undefined {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(path.at(-1)));
  return isNode(pair?.key) ? pair.key : undefined;
}
