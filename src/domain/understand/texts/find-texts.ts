import type { Field, Form } from '#src/domain/report/form.ts';
import type { FieldWord } from '#src/domain/understand/field-words.ts';
import type { Claims } from '#src/domain/understand/message/claims.ts';
import { type Dictionary, matchesAt } from '#src/domain/understand/message/dictionary.ts';
import type { Message } from '#src/domain/understand/message/pieces.ts';
import { endOfPlace } from '#src/domain/understand/places/end-of-place.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';

const tailWords = plainWords('tail');

/** What stands behind a field's name and a colon, to the end of its line. */
export interface Labelled {
  readonly field: Field;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** `Nội dung: dọn kênh`, `Địa điểm - hẻm 25`, for texts and choices. Figures in it stay free to be read. */
export function labelledTexts(
  form: Form,
  words: Dictionary<FieldWord>,
  message: Message,
  claims: Claims,
  isFigure: (at: number) => boolean,
): readonly Labelled[] {
  const { pieces } = message;
  const found: Labelled[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const label = labelAt(words, message, at);
    if (!label || !claims.isFree(at)) continue;
    let to = label.to;
    if (label.field.kind === 'text' && label.field.takes === 'place')
      to = endOfPlace(message, claims, to, to, isFigure);
    else
      while (to < pieces.length && pieces[to]?.typed !== '\n' && !isNextLabel(words, message, to)) {
        if (isName(label.field) && to > label.to && claims.ownerOf(to) === 'day') break;
        to++;
      }
    const value = textBetween(message, label.to, to);
    if (value === '' || !form.fields.includes(label.field)) continue;
    claims.take(at, label.to, 'label');
    found.push({ field: label.field, value, from: label.to, to });
    at = to - 1;
  }
  return found;
}

/** `Hoạt động: tiếp sức mùa thi 27/6, …`: what it is called ends where the day is said. */
function isName(field: Field): boolean {
  return field.kind === 'text' && field.takes === 'name';
}

/** A text's or choice's name at the start of a line, and the separator behind it. */
function labelAt(
  words: Dictionary<FieldWord>,
  message: Message,
  at: number,
): { readonly field: Field; readonly to: number } | undefined {
  const { pieces } = message;
  if (!isLineStart(message, at)) return nameList(words, message, at);
  const match = matchesAt(words, pieces, at).find(
    ({ meaning: { field, optionId } }) =>
      optionId === null && (field.kind === 'text' || field.kind === 'choice'),
  );
  if (!match) return undefined;
  let to = match.to;
  while ('.…'.includes(pieces[to]?.typed ?? ' ')) to++;
  const separator = pieces[to]?.typed ?? '';
  const isSeparator =
    [':', '=', 'là', 'la', 'thì', 'thi'].includes(separator) || (separator === '-' && !pieces[to]?.glued);
  return isSeparator ? { field: match.meaning.field, to: to + 1 } : undefined;
}

/** `4 phường gồm Tân Quý, Tây Thạnh`: names behind the word for a field that is found in no other way. */
function nameList(words: Dictionary<FieldWord>, { pieces }: Message, at: number): ReturnType<typeof labelAt> {
  const match = matchesAt(words, pieces, at).find(
    ({ meaning: { field, optionId } }) => optionId === null && field.kind === 'text' && !field.takes,
  );
  const [first, second] = match ? [pieces[match.to], pieces[match.to + 1]] : [];
  return match && first?.isCapital && second?.isCapital
    ? { field: match.meaning.field, to: match.to }
    : undefined;
}

/** `Địa điểm: …, thời gian: …` on one line. */
function isNextLabel(words: Dictionary<FieldWord>, { pieces }: Message, at: number): boolean {
  if (!',;.-|'.includes(pieces[at]?.typed ?? ' ')) return false;
  return matchesAt(words, pieces, at + 1).some(({ to }) =>
    [':', '='].includes(pieces[to + tailWords.at(pieces, to)]?.typed ?? ''),
  );
}

/** At the start of a line, a bullet or a number of a list aside, or behind a separator. */
function isLineStart({ pieces }: Message, at: number): boolean {
  const before = pieces[at - 1];
  return (
    !before ||
    (before.kind === 'mark' && !'/('.includes(before.typed)) ||
    (before.kind === 'number' && at === 1)
  );
}

/** The text as it was typed, without separators around it. */
export function textBetween({ shown, pieces }: Message, from: number, to: number): string {
  const [first, last] = [pieces[from], pieces[to - 1]];
  if (!first || !last || to <= from) return '';
  return shown
    .slice(first.start, last.end)
    .replace(/^[^\p{L}\p{N}("“]+/u, '')
    .replace(/[^\p{L}\p{N})"”%²]+$/u, '')
    .replace(/^\(([^()]*)$/u, '$1')
    .trim();
}
