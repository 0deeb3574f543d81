import { badRequest } from '#src/simulator/telegram/bot-api-error.ts';

/** The entity each tag of Telegram's HTML makes. */
export const entityOfTag: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
};

export interface StartTag {
  readonly kind: 'start';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

export interface EndTag {
  readonly kind: 'end';
  readonly name: string;
  readonly end: number;
  /** Where it stands, in bytes of UTF-8. */
  readonly byte: number;
}

interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly length: number;
}

/** The tag that starts at `at`, where a `<` stands. Throws for one Telegram does not know or that is not closed. */
export function readTag(html: string, at: number): StartTag | EndTag {
  const byte = Buffer.byteLength(html.slice(0, at));
  return html[at + 1] === '/' ? readEndTag(html, at, byte) : readStartTag(html, at, byte);
}

/** The error for markup that cannot be understood. */
export function parseError(message: string): Error {
  return badRequest(`can't parse entities: ${message}`);
}

function readEndTag(html: string, at: number, byte: number): EndTag {
  const match = /^<\/([^\s>]*)\s*>/u.exec(html.slice(at));
  if (!match) throw parseError(`Unclosed end tag at byte offset ${byte}`);
  return { kind: 'end', name: (match[1] ?? '').toLowerCase(), end: at + match[0].length, byte };
}

function readStartTag(html: string, at: number, byte: number): StartTag {
  const match = /^<([^\s>]*)/u.exec(html.slice(at));
  const name = (match?.[1] ?? '').toLowerCase();
  let end = at + 1 + name.length;
  if (end >= html.length) throw parseError(`Unclosed start tag at byte offset ${byte}`);
  if (!Object.hasOwn(entityOfTag, name))
    throw parseError(`Unsupported start tag "${name}" at byte offset ${byte}`);
  const attributes = new Map<string, string>();
  for (;;) {
    end += /^\s*/u.exec(html.slice(end))?.[0].length ?? 0;
    if (html[end] === '>') break;
    if (end >= html.length) throw parseError(`Unclosed start tag "${name}" at byte offset ${byte}`);
    const attribute = readAttribute(html.slice(end), name, byte);
    attributes.set(attribute.name, attribute.value);
    end += attribute.length;
  }
  if (name === 'span' && attributes.get('class') !== 'tg-spoiler') {
    throw parseError(`Tag "span" must have class "tg-spoiler" at byte offset ${byte}`);
  }
  return { kind: 'start', name, attributes, end: end + 1 };
}

function readAttribute(rest: string, tag: string, byte: number): Attribute {
  const name = /^[^\s=>/"']*/u.exec(rest)?.[0] ?? '';
  if (name === '') throw parseError(`Empty attribute name in the tag "${tag}" at byte offset ${byte}`);
  const equals = /^\s*=\s*/u.exec(rest.slice(name.length));
  if (!equals) return { name: name.toLowerCase(), value: '', length: name.length };
  const start = name.length + equals[0].length;
  const value = /^(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+)(?=[\s>]))/u.exec(rest.slice(start));
  if (!value) throw parseError(`Unclosed start tag at byte offset ${byte}`);
  const text = (value[1] ?? value[2] ?? value[3] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return { name: name.toLowerCase(), value: text, length: start + value[0].length };
}
