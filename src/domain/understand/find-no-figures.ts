import type { CountedAt } from './find-days.ts';
import type { Claims, Owner } from './claims.ts';
import { numberAt } from '#src/domain/answer/number-at.ts';
import { type Message, noMarks } from './pieces.ts';
import type { Phrases } from './dictionary.ts';
import { plainWords } from './plain-words.ts';

const addressWords = plainWords('address');
const totalWords = plainWords('total');
const otherNames = plainWords('ordinal', 'document', 'contact');

const minutes = String.raw` ?\d{1,2} ?(?:p|phút|phut)?(?!\d|\p{L}|[/.-]\d{1,2}(?!\d| ?[hg:])| ?(?:tháng|thang|thg|th|t)\b)`;
const hour = String.raw`(?:(?:[01]?\d|2[0-4]) ?(?:h|g|giờ|gio|H|G)(?!\p{L})(?:${minutes}| rưỡi| ruoi)?|(?:[01]?\d|2[0-4]):[0-5]\d(?!\d))`;

/** Found by their shape alone. */
const shapes: readonly (readonly [Owner, RegExp])[] = [
  [
    'frame',
    /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|(?<![\w.])[\w-]+\.(?:com|vn|net|org|me|gl|ly)(?:\/\S*)?(?!\w)/giu,
  ],
  ['frame', /[#@][\p{L}\p{M}\d_]+/gu],
  ['number', /(?<![\d.,])(?:\+ ?84|0)[ .-]?\d(?:[ .-]?\d){7,9}(?![\d])/gu],
  ['number', /\d{1,5} ?[-/] ?(?:KH|CV|TB|QĐ|NQ|HD|TM|BC|TTr|CTr|KHPH)(?:[-/.\p{L}\d]*)/giu],
  ['number', new RegExp(String.raw`(?<![\d/.-])${hour}(?: ?(?:-|đến|den|tới|toi) ?${hour})?`, 'gu')],
  ['number', /(?<=^|\n)[^\p{L}\d\n]{0,3}\d{1,2} ?[.)/:](?=\s*\p{L})/gu],
  ['number', /(?<![\p{L}\d])t(?:háng |hang )?\d{1,2}\/20\d\d(?!\d)|(?<![\p{L}\d])t1[0-2](?![\d/])/giu],
  ['number', /\d+(?:[.,]\d+)? ?(?:%|phần trăm|phan tram)/giu],
];
/** What they name has a number as a rule. */
const numbered =
  /^(?:hẻm|hem|hẽm|ngõ|kiệt|số nhà|đường số|kp\.?|khu phố|khu pho|tổ|to|tổ dân phố|tdp|p\.?|phường|phuong|q\.?|quận|quan|lô|block|ấp|tòa|số|quốc lộ|lần|lan|lần thứ|lan thu|đợt|dot|khóa|khoá|lớp|lop)$/i;
/** Names that have numbers with slashes. */
const slashed = /^(?:hẻm|hem|hẽm|ngõ|ngo|kiệt|số nhà|so nha|nhà số|số|so|địa chỉ|dia chi|nhà|nha|lô|block)$/i;
const houseNumber = /^\d+[A-Za-z]?(?:\/\d+[A-Za-z]?)*(?:-\d+)?$/;

/** Claims what is known by its shape: addresses of the web, telephones, documents, times, the numbers of a list. */
export function claimShapes(message: Message, claims: Claims): void {
  for (const [owner, shape] of shapes)
    for (const { 0: found, index } of message.shown.matchAll(shape))
      claimText(message, claims, index, index + found.length, owner);
}

/** Claims the pieces that stand between two offsets of the text, wholly or in part. */
export function claimText(
  { pieces }: Message,
  claims: Claims,
  start: number,
  end: number,
  owner: Owner,
): void {
  pieces.forEach((piece, at) => {
    if (piece.start < end && piece.end > start) claims.take(at, at + 1, owner);
  });
}

/** Claims the numbers of alleys, quarters, houses: `hẻm 25`, `KP 4`. `trường 45 đoàn viên` has a figure: it is counted. */
export function claimHouseNumbers(message: Message, claims: Claims, isCounted: CountedAt): void {
  claimNamedNumbers(message, claims, isCounted, addressWords);
  message.pieces.forEach((piece, at) => {
    if (piece.kind === 'number' && claims.isFree(at)) claims.take(at, endOfHouse(message, at), 'number');
  });
}

/** `128/5 Lê Trọng Tấn`: a number in parts before a name, unless it is a day; the number itself where it is none. */
function endOfHouse({ pieces, shown }: Message, at: number): number {
  const to = endOfHouseNumber({ pieces, shown }, at);
  const parts = shown.slice(pieces[at]?.start, pieces[to - 1]?.end).split('/');
  const [first, second] = [pieces[to], pieces[to + 1]];
  if (parts.length < 2 || !first?.isCapital) return at;
  const isDay =
    Number(parts[0]) <= 31 &&
    Number(parts[1]) <= 12 &&
    (parts.length === 2 || /^(?:20)?\d\d$/.test(parts[2] ?? ''));
  return !isDay || (second?.isCapital && pieces[at - 1]?.typed === ':') ? to : at;
}

/** Claims numbers that say which one: `lần thứ 152`, `lớp 8`, `sđt: 38 612 345`. */
export function claimOrdinals(message: Message, claims: Claims, isCounted: CountedAt): void {
  claimNamedNumbers(message, claims, isCounted, otherNames);
}

function claimNamedNumbers(
  { pieces, shown }: Message,
  claims: Claims,
  isCounted: CountedAt,
  names: Phrases,
): void {
  for (let at = 0; at < pieces.length; at++) {
    if (!claims.isFree(at)) continue;
    const length = names.at(pieces, at);
    if (length === 0) continue;
    let number = at + length;
    while ('.:'.includes(pieces[number]?.typed ?? ' ')) number++;
    const inWords = endOfWords(pieces, number, names === addressWords);
    if (inWords > number) claims.take(at, inWords, 'number');
    if (pieces[number]?.kind !== 'number' || !claims.isFree(number)) continue;
    if (isMoney(pieces, number)) continue;
    const isSmall = (pieces[number]?.value ?? 0) < 1000;
    const isQuarter =
      isSmall && /^kp\.?$/i.test(shown.slice(pieces[at]?.start, pieces[at + length - 1]?.end));
    if (pieces[at + length]?.typed === ':' && isCounted(at) > at && !isQuarter) continue;
    if (isListedFigure(pieces, at, number, isCounted)) continue;
    const to = endOfHouseNumber({ pieces, shown }, number);
    const name = shown.slice(pieces[at]?.start, pieces[at + length - 1]?.end);
    if (
      to > number + 1 &&
      !slashed.test(name) &&
      isDayLike(shown.slice(pieces[number]?.start, pieces[to - 1]?.end))
    )
      continue;
    if (
      isCounted(number + 1) > 0 &&
      /^(?:phường|phuong|p\.?|quận|quan)$/i.test(name) &&
      ['doan', 'cap', 'toan'].includes(pieces[at - 1]?.bare ?? '')
    )
      continue;
    const isNumbered = numbered.test(name) && pieces[number - 1]?.typed !== ':';
    if (isCounted(number + 1) > 0 && to === number + 1 && !isNumbered) continue;
    if (totalWords.before(pieces, at + length) !== undefined) continue;
    claims.take(at, to, 'number');
    at = to - 1;
  }
}

/** `rác 45kg. tuyến hẻm 1. cây 0`: the label of a figure among others. */
function isListedFigure(
  pieces: Message['pieces'],
  at: number,
  number: number,
  isCounted: CountedAt,
): boolean {
  const [before, mark, behind] = [pieces[at - 2], pieces[at - 1], pieces[number + 1]];
  if (mark?.kind !== 'mark' || (behind && behind.kind !== 'mark')) return false;
  const isBehindFigure = before?.kind === 'number' || isCounted(at - 2) === at - 1;
  return isBehindFigure && number - at > 1 && isCounted(at) === number;
}

function isDayLike(text: string): boolean {
  const [day = 0, month = 0, ...more] = text.split('/').map(Number);
  return more.length === 0 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** `hẻm bốn mươi`: index behind the words; at the first where they make no number. */
function endOfWords(pieces: Message['pieces'], at: number, isAddress: boolean): number {
  const first = pieces[at];
  if (!isAddress || first?.kind !== 'word' || first.isCapital || first.marks === noMarks) return at;
  const number = numberAt(pieces, at);
  const isSure = number !== undefined && (number.to > at + 1 || first.marks !== '');
  return isSure && !number.isBareScale ? number.to : at;
}

/** `KP 2tr5`: money, no quarter. */
function isMoney(pieces: Message['pieces'], number: number): boolean {
  const next = pieces[number + 1];
  const isLarge = (pieces[number]?.value ?? 0) >= 10_000;
  return (
    isLarge ||
    ['tr', 'trieu', 'k', 'ngan', 'nghin', 'd', 'dong', 'vnd', 'cu', 'ty'].includes(next?.bare ?? '')
  );
}

/** `128/5A` is one number of a house. */
function endOfHouseNumber({ pieces, shown }: Message, number: number): number {
  let to = number + 1;
  for (let next = number + 2; next <= number + 8 && next <= pieces.length; next++) {
    if (!pieces[next - 1]?.glued) break;
    if (houseNumber.test(shown.slice(pieces[number]?.start, pieces[next - 1]?.end))) to = next;
  }
  return to;
}
