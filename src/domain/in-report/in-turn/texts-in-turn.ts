import { answerOf, type Field, type Form, type TextField } from '#src/domain/report/form.ts';
import { plain } from '#src/domain/answer/plain.ts';
import { asksBack } from '#src/domain/in-report/asks-back.ts';
import { textSaid } from '#src/domain/in-report/text-said.ts';
import { kindOfPart, type ReadPart } from './kind-of-part.ts';
import { type Part, partsInTurn } from './parts-in-turn.ts';
import { type TextPart, textsForParts } from './texts-for-parts.ts';

/** What a message says in turn: its texts by field id, and the rest of it, which has figures, days and choices. */
export interface InTurn {
  readonly texts: Readonly<Record<string, string>>;
  readonly rest: string;
}

/** More is a letter, and no row of answers. */
const mostParts = 20;
const longest = 1500;

/**
 * `Thanh niên giữ hẻm xanh, 17/3, hẻm 25, quét dọn mỗi sáng thứ bảy` to "name, day, place, content": between commas, or on a line, stands
 * one answer, and a text that is asked for is the whole of it, whatever it has in it. Null: it is no such row, but a sentence in which
 * several answers stand, or says their names before them; or it is one answer to the only question for words.
 * `isTitle`: a part only says once more what is reported.
 */
export function textsInTurn(
  text: string,
  asked: readonly Field[],
  form: Form,
  read: ReadPart,
  isTitle: (part: string) => boolean,
): InTurn | null {
  const fields = asked.filter((field): field is TextField => field.kind === 'text' && field.takes !== 'link');
  const needed = fields.filter(({ optional }) => optional !== true);
  if (needed.length === 0 || text.length > longest || asksBack(text) !== undefined) return null;
  const figures = asked.filter(({ kind }) => kind === 'count' || kind === 'quantity').length;
  const isShort = (part: string): boolean => {
    const kind = kindOfPart(part, form, read, false);
    return kind === 'short' || kind === 'day';
  };
  const parts = partsInTurn(text, isShort, figures);
  if (parts.length > mostParts || (parts.length === 1 && needed.length === 1)) return null;
  const isDayApart = parts.some((part) => kindOfPart(part.text, form, read, false) === 'day');
  const kinds = parts.map((part) =>
    isTitle(part.text) ? 'short' : kindOfPart(part.text, form, read, isDayApart),
  );
  const texts = parts.flatMap((part, at) => (kinds[at] === 'text' ? [textPart(part, at, needed, read)] : []));
  const given = kinds.includes('mixed') || texts.length === 0 ? null : textsForParts(texts, fields);
  if (!given) return null;
  const left = new Set(given.left.map(({ at }) => at));
  const rest = parts.filter((_, at) => kinds[at] !== 'text' || left.has(at));
  return { texts: given.texts, rest: rest.map((part) => part.text).join(', ') };
}

function textPart(
  { text, followsComma }: Part,
  at: number,
  needed: readonly TextField[],
  read: ReadPart,
): TextPart {
  const said = textSaid(text);
  const field = needed.find(({ takes }) => takes === 'place');
  const place = field && answerOf(read(text).answers, field.id);
  const from = typeof place === 'string' ? said.indexOf(place) : -1;
  if (typeof place !== 'string' || from < 0)
    return { at, text: said, followsComma, place: null, saysWhere: 'no' };
  const before = plain(said.slice(0, from));
  const isAll = plain(said.slice(from + place.length)) === '' && /^(?:o|tai|o tai|trong|ngay)?$/.test(before);
  return {
    at,
    text: said,
    followsComma,
    place: isAll ? place : null,
    saysWhere: / (?:o|tai)$/.test(before) ? 'behind-at' : 'inside',
  };
}
