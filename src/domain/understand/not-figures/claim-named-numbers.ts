import { numberAt } from '#src/domain/answer/number-at.ts';
import type { CountedAt } from '#src/domain/understand/counted-at.ts';
import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Phrases } from '#src/domain/understand/message/dictionary.ts';
import { type Message, noMarks } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import { endOfHouse, endOfHouseNumber, isDayLike, slashed } from './house-numbers.ts';

const addressWords = plainWords('address');
const totalWords = plainWords('total');
const otherNames = plainWords('ordinal', 'document', 'contact');
/** No ward, quarter or group of houses has a higher number: `hội trường UBND phường 150 người`. */
const mostQuarters = 40;
/** Nor any ward of the city behind `hội trường`, `UBND`. */
const mostWards = 28;
/** What they name has a number as a rule. */
const numbered =
  /^(?:hẻm|hem|hẽm|ngõ|kiệt|số nhà|đường số|kp\.?|khu phố|khu pho|tổ|to|tổ dân phố|tdp|p\.?|phường|phuong|q\.?|quận|quan|lô|block|ấp|tòa|số|quốc lộ|lần|lan|lần thứ|lan thu|đợt|dot|khóa|khoá|lớp|lop)$/i;

/** Claims the numbers of alleys, quarters, houses: `hẻm 25`, `KP 4`. `trường 45 đoàn viên` has a figure: it is counted. */
export function claimHouseNumbers(message: Message, claims: Claims, isCounted: CountedAt): void {
  claimNamedNumbers(message, claims, isCounted, addressWords, true);
  message.pieces.forEach((piece, at) => {
    if (piece.kind === 'number' && claims.isFree(at)) claims.take(at, endOfHouse(message, at), 'number');
  });
}

/** Claims numbers that say which one: `lần thứ 152`, `lớp 8`, `sđt: 38 612 345`. */
export function claimOrdinals(message: Message, claims: Claims, isCounted: CountedAt): void {
  claimNamedNumbers(message, claims, isCounted, otherNames, false);
}

function claimNamedNumbers(
  { pieces, shown }: Message,
  claims: Claims,
  isCounted: CountedAt,
  names: Phrases,
  isAddress: boolean,
): void {
  for (let at = 0; at < pieces.length; at++) {
    if (!claims.isFree(at)) continue;
    const length = names.at(pieces, at);
    if (length === 0) continue;
    let number = at + length;
    while ('.:'.includes(pieces[number]?.typed ?? ' ')) number++;
    const inWords = endOfWords(pieces, number, isAddress);
    if (inWords > number) claims.take(at, inWords, 'number');
    if (pieces[number]?.kind !== 'number' || !claims.isFree(number)) continue;
    if (isMoney(pieces, number) || isCountedItself(pieces, at, number, isCounted)) continue;
    const isSmall = (pieces[number]?.value ?? 0) < 1000;
    const isQuarter =
      isSmall && /^kp\.?$/i.test(shown.slice(pieces[at]?.start, pieces[at + length - 1]?.end));
    if (pieces[at + length]?.typed === ':' && isCounted(at) > at && !isQuarter) continue;
    if (isListedFigure(pieces, at, number, isCounted)) {
      at = number;
      continue;
    }
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
      (['doan', 'cap', 'toan'].includes(pieces[at - 1]?.bare ?? '') ||
        (['truong', 'ubnd', 'ub', 'an', 'so'].includes(pieces[at - 1]?.bare ?? '') &&
          (pieces[number]?.value ?? 0) > mostWards))
    )
      continue;
    if (isCounted(number + 1) > 0 && !slashed.test(name) && (pieces[number]?.value ?? 0) > mostQuarters)
      continue;
    const isNumbered = numbered.test(name) && pieces[number - 1]?.typed !== ':';
    if (isCounted(number + 1) > 0 && to === number + 1 && !isNumbered) continue;
    if (totalWords.before(pieces, at + length) !== undefined) continue;
    claims.take(at, to, 'number');
    at = to - 1;
  }
}

/** `2 tuyến hẻm 40 đv`: the alleys are counted, and so is what follows. */
function isCountedItself(
  pieces: Message['pieces'],
  at: number,
  number: number,
  isCounted: CountedAt,
): boolean {
  if (isCounted(number + 1) === 0) return false;
  return [at, at - 1, at - 2].some(
    (each) =>
      isCounted(each) === number &&
      pieces[each - 1]?.kind === 'number' &&
      !'/.-'.includes(pieces[each - 2]?.typed ?? ' '),
  );
}

/** `rác 45kg. tuyến hẻm 1. cây 0`: the label of a figure among others. */
function isListedFigure(
  pieces: Message['pieces'],
  at: number,
  number: number,
  isCounted: CountedAt,
): boolean {
  const start = [at - 1, at].find((each) => isCounted(each) === number && number - each > 1);
  const [mark, behind] = [pieces[(start ?? 0) - 1], pieces[number + 1]];
  if (start === undefined || mark?.kind !== 'mark' || (behind && behind.kind !== 'mark')) return false;
  return pieces[start - 2]?.kind === 'number' || isCounted(start - 2) === start - 1;
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
