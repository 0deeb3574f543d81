import { badRequest, BotApiError } from '../bot-api-error.ts';
import type { Entity, FormattedText } from '../wire.ts';
import { detectEntities, sortEntities } from './detect-entities.ts';
import { parseHtml } from './parse-html.ts';

interface Raw {
  readonly text: string;
  readonly parseMode: string | undefined;
  readonly entities: readonly Entity[] | undefined;
}

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
