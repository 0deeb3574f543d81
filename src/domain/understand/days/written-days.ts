import type { Message, Piece } from '#src/domain/understand/words/pieces.ts';

/** Index behind the words at a piece for what is counted or weighed; 0 where none stand there. */
export type CountedAt = (at: number) => number;

export const figures = String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{1,2} ?/ ?\d{1,2}|\d{1,2}[.-]\d{1,2}`;

const written = new RegExp(String.raw`(?<![\d/.,-])(?:${figures})(?![\d/])(?![.,-]\d)`, 'gu');

/** Where written days begin and end: `17/3`, `17-3-2024`, by the index of their first piece. */
export function endsOfFigures({ shown, pieces }: Message, isCounted: CountedAt): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const hasSlash = /(?<![\d/])(?:[12]?\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/])/.test(shown);
  for (const { 0: text, index } of shown.matchAll(written)) {
    const from = pieces.findIndex(({ start }) => start === index);
    if (from < 0) continue;
    let to = from;
    while ((pieces[to]?.end ?? Infinity) <= index + text.length) to++;
    if (pieces[to - 1]?.end !== index + text.length) continue;
    const [, month = '', year] = text.split(/\D+/);
    // `3-1` beside `24/5` is a score, no day.
    if (!text.includes('/') && year === undefined && hasSlash && /[-.]/.test(text)) continue;
    const isRange = year === undefined && !text.includes('/') && (Number(month) > 12 || isCounted(to) > 0);
    if (!isRange) ends.set(from, to);
  }
  return ends;
}

/** `45/50 đoàn viên`, `1.5 tấn`, `86/21 Tô Hiệu`, `17/3 Lê Trọng Tấn`. */
export function isAddressOrRatio(
  { pieces, shown }: Message,
  from: number,
  to: number,
  isCounted: CountedAt,
): boolean {
  const text = shown.slice(pieces[from]?.start, pieces[to - 1]?.end);
  const parts = text.split(/[^\d]+/);
  if (parts.length !== 2) return false;
  const counted = isCounted(to);
  const isNextLabel =
    counted > 0 && (pieces[counted]?.kind === 'number' || [':', '='].includes(pieces[counted]?.typed ?? ''));
  if (counted > 0 && !isNextLabel && Number(parts[0]) <= Number(parts[1])) return true;
  const isLed = dayLeads.has(pieces[from - 1]?.bare ?? '');
  if (isLed) return false;
  if (Number(parts[0]) > 31 || Number(parts[1]) > 12 || Number(parts[1]) === 0) return true;
  if (isStreet(pieces, to)) return true;
  if (text.includes('/')) return false;
  const next = pieces[to];
  const isAtEnd = !next || next.kind === 'mark' || next.kind === 'number' || next.kind === 'word';
  return (
    !isAtEnd || (pieces[from - 1]?.kind === 'mark' && pieces[from - 1]?.typed === ':' && next === undefined)
  );
}

const dayLeads = new Set(['ngay', 'hom', 'cn', 'nhat', 'mung', 'sang', 'chieu', 'toi', 'trua', 'bua', 'hoi']);

const officeWords = new Set([
  'doan',
  'quan',
  'phuong',
  'ban',
  'chi',
  'ubnd',
  'bch',
  'hem',
  'duong',
  'truong',
  'cong',
  'khu',
  'kp',
  'nha',
  'sang',
  'chieu',
  'chu',
  'ngay',
]);

/** Two names behind the figures are a street. */
function isStreet(pieces: readonly Piece[], at: number): boolean {
  const [first, second] = [pieces[at], pieces[at + 1]];
  return first?.isCapital === true && second?.isCapital === true && !officeWords.has(first.bare);
}
