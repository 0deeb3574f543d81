import { isOtherThing, peopleAt } from './counted-things.ts';
import { phraseAt, phraseBefore, wordSet } from '#src/domain/answer/lexicon.ts';
import { numberAt } from '#src/domain/answer/number-at.ts';
import type { Token } from '#src/domain/answer/tokens.ts';

/** Behind people they say that these took no part, or not in all of it. */
const isAway = wordSet(
  [
    'ốm, bị ốm, bệnh, bị bệnh, bị sốt, bị đau, bị cảm, bị mệt, mệt, cáo ốm, cáo bệnh, vắng, vắng mặt, bị vắng, xin vắng, xin về',
    'xin nghỉ, nghỉ phép, nghỉ ốm, nghỉ bệnh, nghỉ học, nghỉ làm, xin phép, xin phép nghỉ, xin phép vắng, có phép, không phép',
    'bị bận, bận thi, bận học, bận làm, bận việc, bận đi làm, bận đi học, bận quá, bận hết, bận công việc, bận công tác, bận ôn thi, bận việc nhà',
    'kẹt việc, kẹt thi, kẹt học, kẹt ca, mắc thi, mắc học, mắc việc, về quê, đi công tác, bỏ về, rút lui',
    'chưa tới, chưa đến, chưa đi, chưa ra, chưa vô, chưa có mặt, chưa tham gia, chưa thấy, không thấy, ko thấy, không lên, ko lên',
    'không tới, không đến, không đi, không ra, không dự, không tham gia, không có mặt, không đi được, không tới được',
    'ko tới, ko đến, ko đi, ko ra, ko dự, ko tham gia, ko có mặt, k tới, k đến, k đi, k ra, k tham gia, hông tới, hông đi, hông ra',
    'tới trễ, đến trễ, đi trễ, ra trễ, vô trễ, vào trễ, tới muộn, đến muộn, đi muộn, ra muộn, vào muộn, về sớm, về trước, về giữa chừng',
  ].join(', '),
);
/** Without their diacritics they are other words: `nghi thức`, `ban tổ chức`. */
const isAwaySpelt = (typed: string): boolean => ['nghỉ', 'bận', 'kẹt', 'trễ', 'muộn'].includes(typed);
/** They may as well stand before their number. */
const isOfEither = wordSet('vắng, nghỉ');
/** They make another word of it: `bệnh viện`, `nghỉ hưu`. */
const isOtherWord = wordSet('viện, nhân, xá, hè, hưu, lễ, tết, dưỡng, chân');
/** Before a number: so many were missing. */
const isMissing = wordSet(
  'vắng, vắng mặt, thiếu, thiếu mất, xin nghỉ, xin phép, xin vắng, xin phép nghỉ, ốm, bị ốm, bệnh, bị bệnh, bị bận, bận thi, đi trễ, tới trễ, đến trễ, về sớm, chưa tới, chưa đến, không đi, ko đi, không tới, không đến',
);
const isMissingSpelt = (typed: string): boolean => ['nghỉ', 'bận', 'trễ'].includes(typed);
const isBetween = wordSet('có, là, mất, hết, khoảng, tầm, chừng, thêm');
const isThen = wordSet('là, thì, do, vì, đang, phải, đều, cũng, lại, nữa, khác');
const isSomebody = wordSet('cô, chú, bác, chị, anh, nam, nữ, đứa, bé, các bạn, các em, người khác');
/** Who is ill was visited: `thăm 3 bạn bị ốm`. */
const isDoneFor = wordSet(
  'thăm, thăm hỏi, tặng, trao, hỗ trợ, giúp, giúp đỡ, khám, động viên, chăm sóc, cho, chở, đưa',
);
/** So far before a number it is still about it. */
const deedAhead = 4;

/** Whether a number says how many were ill, away, late or did not come: `3 bạn bị ốm`, `vắng 4`. They are not those who took part. */
export function isAbsent(tokens: readonly Token[], from: number, to: number): boolean {
  return (isMissingBefore(tokens, from, to) || isAwayBehind(tokens, to)) && !isHelped(tokens, from);
}

/** How many numbers there are of those who were absent, and the rest of an answer without them. */
export function withoutAbsent(tokens: readonly Token[]): {
  readonly absent: number;
  readonly left: readonly Token[];
} {
  const left: Token[] = [];
  let absent = 0;
  for (let at = 0; at < tokens.length;) {
    const to = tokens[at]?.kind === 'number' ? (numberAt(tokens, at)?.to ?? at + 1) : at + 1;
    const isOut = tokens[at]?.kind === 'number' && isAbsent(tokens, at, to);
    if (isOut) absent++;
    left.push(...(isOut ? [gap] : tokens.slice(at, to)));
    at = to;
  }
  return { absent, left };
}

/** What was taken out keeps its neighbours apart. */
const gap: Token = { kind: 'mark', typed: ',', glued: false, value: undefined };

function isAwayBehind(tokens: readonly Token[], to: number): boolean {
  let at = to;
  for (let length = 1; length > 0; at += length) length = whoAt(tokens, at);
  for (let length = 1; length > 0; at += length) length = phraseAt(tokens, at, isThen);
  const length = phraseAt(tokens, at, isAway) || (isAwaySpelt(tokens[at]?.typed ?? '') ? 1 : 0);
  if (length === 0 || phraseAt(tokens, at + length, isOtherWord) > 0) return false;
  return !isOfNext(tokens, at, at + length);
}

/** `45 bạn vắng 3`: said of the number behind it, unless that has a word of its own. */
function isOfNext(tokens: readonly Token[], at: number, next: number): boolean {
  const number = tokens[next]?.kind === 'number' ? numberAt(tokens, next) : undefined;
  return number !== undefined && isOfEither(tokens[at]?.typed ?? '') && !isAwayBehind(tokens, number.to);
}

function isMissingBefore(tokens: readonly Token[], from: number, to: number): boolean {
  if (isOtherThing(tokens, to, 'người')) return false;
  let at = from;
  for (let length = 1; length > 0; at -= length)
    length =
      tokens[at - 1]?.typed === ':' ? 1 : phraseBefore(at, (start) => phraseAt(tokens, start, isBetween));
  for (let length = 1; length > 0; at -= length) length = phraseBefore(at, (start) => whoAt(tokens, start));
  return (
    phraseBefore(at, (start) => phraseAt(tokens, start, isMissing)) > 0 ||
    isMissingSpelt(tokens[at - 1]?.typed ?? '')
  );
}

function whoAt(tokens: readonly Token[], at: number): number {
  return Math.max(peopleAt(tokens, at), phraseAt(tokens, at, isSomebody));
}

function isHelped(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - deedAhead) && tokens[at]?.kind === 'word'; at--)
    if (phraseAt(tokens, at, isDoneFor) > 0) return true;
  return false;
}
