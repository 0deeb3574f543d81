import type { Entity } from '../wire.ts';

const patterns: readonly { readonly type: string; readonly pattern: RegExp }[] = [
  { type: 'url', pattern: /\b(?:https?:\/\/|t\.me\/)[^\s<>"]+[^\s<>".,;:!?)]/giu },
  { type: 'email', pattern: /[\w.+-]+@[\w-]+\.[\w.-]*\w/gu },
  {
    type: 'bot_command',
    pattern: /(?<![\p{L}\p{N}_/<>@])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/])/gu,
  },
  { type: 'mention', pattern: /(?<![\w@])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\w)/gu },
  { type: 'hashtag', pattern: /(?<![\p{L}\p{N}_#])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu },
];

/** Links, commands, mentions and hashtags as Telegram finds them in plain text; none inside `taken`. */
export function detectEntities(text: string, taken: readonly Entity[] = []): readonly Entity[] {
  const found: Entity[] = [];
  for (const { type, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (![...taken.filter(isOpaque), ...found].some((other) => overlaps(other, entity))) found.push(entity);
    }
  }
  return found;
}

/** Entities in the order Telegram lists them: by place, the longer first. */
export function sortEntities(entities: readonly Entity[]): readonly Entity[] {
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
}

function isOpaque(entity: Entity): boolean {
  return ['code', 'pre', 'text_link', 'text_mention'].includes(entity.type);
}

function overlaps(a: Entity, b: Entity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
