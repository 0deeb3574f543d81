import type { CountedAt } from '#src/domain/understand/counted-at.ts';
import { phrasesOf } from '#src/domain/understand/message/dictionary.ts';
import type { Message, Piece } from '#src/domain/understand/message/pieces.ts';

const figures = String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{1,2} [/.-] \d{1,2} [/.-] \d{4}|\d{1,2} ?/ ?\d{1,2}|\d{1,2}[.-]\d{1,2}`;
const written = new RegExp(String.raw`(?<![\d/.,])(?<!\d-)(?:${figures})(?![\d/])(?![.,-]\d)`, 'gu');
/** `17-18/3`, `17 và 18/8`, `từ 1/7 đến 15/7`: more days than one. */
const ranges =
  /(?<![\d/.,])(?<!\d-)\d{1,2}(?:[/.]\d{1,2})?(?:-| và | va | & | đến | den | tới | toi | - (?=\d{1,2}\/\d{1,2}(?:\D|$)))(?:ngày |ngay )?\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?(?![\d/])(?![.,]\d)/gu;

/** Where spans of days begin and end, by the index of their first piece. */
export function endsOfRanges(message: Message): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { 0: text, index } of message.shown.matchAll(ranges)) {
    const parts = text.match(/\d+/g)?.map(Number) ?? [];
    const [first = 0] = parts;
    const [last = 0, month = 0] =
      /\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?$/.exec(text)?.[0].split(/\D/).map(Number) ?? [];
    const isOneDay = /^\d{1,2}-\d{1,2}[/.-]/.test(text) && parts.length === 3 && (parts[2] ?? 0) > 12;
    const span = spanOf(message, index, text.length);
    if (span && !isOneDay && first <= 31 && first > 0 && last <= 31 && month >= 1 && month <= 12)
      ends.set(span.from, span.to);
  }
  return ends;
}

/** The pieces that a stretch of the text is made of; undefined where it cuts through one. */
function spanOf(
  { pieces }: Message,
  start: number,
  length: number,
): { readonly from: number; readonly to: number } | undefined {
  const from = pieceAt(pieces, start);
  let to = from;
  while ((pieces[to]?.end ?? Infinity) <= start + length) to++;
  return pieces[from]?.start === start && pieces[to - 1]?.end === start + length ? { from, to } : undefined;
}

/** The first piece that begins at an offset or behind it. */
function pieceAt(pieces: readonly Piece[], start: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const moneyWords = phrasesOf('triệu, tr, tỷ, tỉ, củ, nghìn, ngàn, đồng, vnđ'.split(', '));

/** `15-20 bạn`; in `17.3 hẻm 25` the alley is named, not counted. */
function isFigureBefore({ pieces }: Message, at: number, isCounted: CountedAt): boolean {
  const counted = isCounted(at);
  return counted > 0 && pieces[counted]?.kind !== 'number';
}

/** `1.5 triệu`, `2-3 triệu`. */
function isMoney({ pieces }: Message, text: string, to: number): boolean {
  return !text.includes('/') && moneyWords.at(pieces, to) > 0;
}

/** Where written days begin and end: `17/3`, `17-3-2024`, by the index of their first piece. */
export function endsOfFigures(message: Message, isCounted: CountedAt): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { 0: text, index } of message.shown.matchAll(written)) {
    const span = spanOf(message, index, text.length);
    if (!span) continue;
    const [day = '', month = '', year] = text.split(/\D+/);
    const isRange =
      year === undefined &&
      !text.includes('/') &&
      (Number(month) > 12 || isFigureBefore(message, span.to, isCounted));
    const isNoDay =
      year === undefined && (Number(day) > 39 || Number(month) > 12 || isMoney(message, text, span.to));
    if (!isRange && !isNoDay) ends.set(span.from, span.to);
  }
  return ends;
}
