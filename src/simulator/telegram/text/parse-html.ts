import type { Entity, FormattedText } from '#src/simulator/telegram/wire.ts';
import { entityOfTag, parseError, readTag, type StartTag } from './read-tag.ts';

interface Open {
  readonly tag: StartTag;
  readonly offset: number;
}

const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Text and entities of Telegram's HTML. Throws what Telegram says of bad markup; offsets in its messages are bytes. */
export function parseHtml(html: string): FormattedText {
  const open: Open[] = [];
  const entities: Entity[] = [];
  let text = '';
  let at = 0;
  while (at < html.length) {
    if (html[at] === '&') {
      const character = readCharacter(html, at);
      text += character.text;
      at = character.end;
    } else if (html[at] !== '<') {
      text += html[at++];
    } else {
      const tag = readTag(html, at);
      at = tag.end;
      if (tag.kind === 'start') open.push({ tag, offset: text.length });
      else addEntity(entities, close(open, tag.name, tag.byte), text);
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw parseError(`Can't find end tag corresponding to start tag "${unclosed.tag.name}"`);
  return { text, entities };
}

function close(open: Open[], name: string, byte: number): Open {
  const last = open.pop();
  if (!last) throw parseError(`Unexpected end tag at byte offset ${byte}`);
  if (name !== '' && name !== last.tag.name) {
    throw parseError(
      `Unmatched end tag at byte offset ${byte}, expected "</${last.tag.name}>", found "</${name}>"`,
    );
  }
  return last;
}

function addEntity(entities: Entity[], { tag, offset }: Open, text: string): void {
  const length = text.length - offset;
  const type = entityOfTag[tag.name];
  if (!type || length === 0) return;
  const plain = { type, offset, length };
  if (tag.name === 'a') entities.push(...linkOf(tag, plain, text));
  else if (tag.name === 'pre') entities.push(...preOf(entities, plain));
  else if (tag.name === 'code') entities.push({ ...plain, ...languageOf(tag) });
  else entities.push(tag.attributes.has('expandable') ? { ...plain, type: `expandable_${type}` } : plain);
}

// `<pre><code class="language-ts">` is one entity. A language outside `pre` stays unused, as on Telegram.
function preOf(entities: Entity[], pre: Entity): readonly Entity[] {
  const inner = entities.findIndex(
    (one) => one.type === 'code' && one.offset === pre.offset && one.length === pre.length,
  );
  const [code] = inner < 0 ? [] : entities.splice(inner, 1);
  return [code?.language ? { ...pre, language: code.language } : pre];
}

function languageOf(tag: StartTag): { readonly language?: string } {
  const language = /^language-(.+)$/u.exec(tag.attributes.get('class') ?? '')?.[1];
  return language ? { language } : {};
}

// A link without an address, or to something that is none, is dropped silently, as Telegram does.
function linkOf(tag: StartTag, plain: Entity, text: string): readonly Entity[] {
  const url = tag.attributes.get('href') || text.slice(plain.offset);
  return /^(https?:\/\/|tg:\/\/|mailto:|tel:)?[^\s/]+\.?[^\s]*$/iu.test(url) && /[.:]/.test(url)
    ? [{ ...plain, url }]
    : [];
}

function readCharacter(html: string, at: number): { readonly text: string; readonly end: number } {
  const match = /^&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|amp|quot));?/iu.exec(html.slice(at, at + 12));
  const [whole = '', hex, decimal, name] = match ?? [];
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? 0);
  const text = name
    ? characters[name]
    : code > 0 && code <= 0x10ffff
      ? String.fromCodePoint(code)
      : undefined;
  return text === undefined ? { text: '&', end: at + 1 } : { text, end: at + whole.length };
}
