import { badRequest, BotApiError } from '#src/simulator/telegram/bot-api-error.ts';
import type { Entity, FormattedText } from '#src/simulator/telegram/wire.ts';
import { parseHtml } from './parse-html.ts';

interface Raw {
  readonly text: string;
  readonly parseMode?: string | undefined;
  readonly entities?: readonly Entity[] | undefined;
}

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

/**
 * A text as Telegram keeps it: markup read, white space around it gone, links and commands found.
 * `limit` counts UTF-16 units after the markup is out; the caller says what an empty or long one is called.
 */
export function formatText(raw: Raw, limit: number, tooLong: string): FormattedText {
  const { text, entities } = trim(parse(raw));
  if (text.length > limit) throw badRequest(tooLong);
  return { text, entities: sortEntities([...entities, ...detectEntities(text, entities)]) };
}

/** The fields of a message that hold a text; none for an empty one. */
export function textFields({ text, entities }: FormattedText): {
  readonly text?: string;
  readonly entities?: readonly Entity[];
} {
  return text === '' ? {} : { text, ...(entities.length > 0 && { entities }) };
}

/** The same for a caption. */
export function captionFields({ text, entities }: FormattedText): {
  readonly caption?: string;
  readonly caption_entities?: readonly Entity[];
} {
  return text === '' ? {} : { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };
}

function parse({ text, parseMode, entities }: Raw): FormattedText {
  if (parseMode === 'HTML') return parseHtml(text);
  if (parseMode) throw new BotApiError(501, `Not simulated: parse_mode ${parseMode}`);
  return { text, entities: entities ?? [] };
}

function trim({ text, entities }: FormattedText): FormattedText {
  const start = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const kept = entities.flatMap((entity) => {
    const from = Math.max(0, entity.offset - start);
    const to = Math.min(trimmed.length, entity.offset + entity.length - start);
    return to > from ? [{ ...entity, offset: from, length: to - from }] : [];
  });
  return { text: trimmed, entities: kept };
}

/** Links, commands, mentions and hashtags as Telegram finds them in plain text; none inside `taken`. */
function detectEntities(text: string, taken: readonly Entity[] = []): readonly Entity[] {
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
function sortEntities(entities: readonly Entity[]): readonly Entity[] {
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
}

function isOpaque(entity: Entity): boolean {
  return ['code', 'pre', 'text_link', 'text_mention'].includes(entity.type);
}

function overlaps(a: Entity, b: Entity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
