import { isNoun } from '#src/domain/answer/answer-words.ts';
import { phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import type { Token } from '#src/domain/answer/tokens.ts';

/** A number behind one of them is its name: `hẻm 128`, `khu phố 4`, `lần thứ 152`. */
const isNamer = wordSet(
  [
    'hẻm, hẽm, ngõ, ngách, đường, phường, quận, khu phố, khóm, ấp, tổ, tổ dân phố, tdp, chi đoàn, lớp, khối, số nhà, nhà số, số',
    'lần, lần thứ, đợt, kỳ, khóa, tháng, ngày, hôm, thứ, kênh, cầu, trường, trường thcs, trường thpt, block, lô, chung cư',
    'tuyến, tuyến đường, tuyến hẻm, cnx, chủ nhật xanh, ca, kế hoạch số, công văn số, q, p',
  ].join(', '),
);
/** The same, but in a question about money it is a cost: `kp 4tr`. */
const isQuarter = wordSet('kp');
/** `quân số 52` is a total. */
const isOfTotal = wordSet('quân, sĩ, tổng, con');
const isHour = wordSet('h, giờ');
const isHourBeforeMinutes = wordSet('g');

/**
 * What is left of an answer without numbers that are no figure: those that name a place or an occasion, days (`17/3`), times
 * (`7h30`), telephone numbers. Whatever stands straight before people, things or a unit (`isCounted` says how much) is a figure.
 * Where nothing would be left, all stays.
 */
export function withoutNamed(
  tokens: readonly Token[],
  isCounted: (at: number) => boolean,
  isAboutMoney = false,
): readonly Token[] {
  const left: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const length = namedAt(tokens, at, isCounted, isAboutMoney);
    if (length === 0) left.push(...tokens.slice(at, at + 1));
    else left.push(gap);
    at += length || 1;
  }
  return left.some(({ kind }) => kind === 'number') ? left : tokens;
}

/** What was taken out keeps its neighbours apart. */
const gap: Token = { kind: 'mark', typed: ',', glued: false, value: undefined };

/** How many tokens from here on are such a number with its name; 0: none begins here. */
function namedAt(
  tokens: readonly Token[],
  at: number,
  isCounted: (at: number) => boolean,
  isAboutMoney: boolean,
): number {
  const plain = Math.max(telephoneAt(tokens, at), timeAt(tokens, at), dayAt(tokens, at));
  if (plain > 0) return isCounted(at + plain) ? 0 : plain;
  if (tokens[at - 1]?.kind === 'number' || isOfTotal(tokens[at - 1]?.typed ?? '')) return 0;
  const namer = Math.max(phraseAt(tokens, at, isNamer), isAboutMoney ? 0 : phraseAt(tokens, at, isQuarter));
  const first = namer > 0 ? at + namer : -1;
  if (tokens[first]?.kind !== 'number') return 0;
  const to = first + Math.max(1, dayAt(tokens, first));
  return isCounted(to) ? 0 : to - at;
}

function telephoneAt(tokens: readonly Token[], at: number): number {
  let figures = '';
  let to = at;
  while (tokens[to]?.kind === 'number' && figures.length < 12) {
    figures += (tokens[to]?.typed ?? '').replace(/\D/g, '');
    to++;
    if (/^(?:0|84)\d{8,10}$/.test(figures) && tokens[to]?.kind !== 'number') return to - at;
  }
  return 0;
}

/** `7h`, `7h30`, `7 giờ 30`, `07:30`, `7g30`. */
function timeAt(tokens: readonly Token[], at: number): number {
  const [hour, unit, minutes] = tokens.slice(at, at + 3);
  if (hour?.kind !== 'number' || !(Number(hour.typed) < 25)) return 0;
  const hasMinutes = minutes?.kind === 'number' && minutes.glued && /^[0-5]\d?$/.test(minutes.typed);
  if (unit?.typed === ':' || (unit?.glued && isHourBeforeMinutes(unit.typed))) return hasMinutes ? 3 : 0;
  if (!isHour(unit?.typed ?? '')) return 0;
  return minutes?.kind === 'number' && /^[0-5]\d$/.test(minutes.typed) ? 3 : 2;
}

/** `17/3`, `17/3/2024`. */
function dayAt(tokens: readonly Token[], at: number): number {
  const [day, slash, month, again, year] = tokens.slice(at, at + 5);
  if (day?.kind !== 'number' || slash?.typed !== '/' || month?.kind !== 'number') return 0;
  if (!/^[0-3]?\d$/.test(day.typed) || !/^(?:0?[1-9]|1[0-2])$/.test(month.typed)) return 0;
  return again?.typed === '/' && year?.kind === 'number' ? 5 : 3;
}

/** Whether people or things that are counted stand at a place; the names of places only without a number of their own. */
export function isNounAt(tokens: readonly Token[], at: number): boolean {
  const length = phraseAt(tokens, at, isNoun);
  if (length === 0) return false;
  return tokens[at + length]?.kind !== 'number' || phraseAt(tokens, at, isNamer) === 0;
}
