import { isOnly, wordSet } from '#src/domain/answer/lexicon.ts';
import { numberAt } from '#src/domain/answer/number-at.ts';
import { tokenise } from '#src/domain/answer/tokens.ts';
import type { Field } from '#src/domain/report/form.ts';

const isBefore = wordSet('dạ, vâng, à, ừ, có, được, khoảng, tầm, chừng, hơn, gần, cỡ, chắc, là, thì');
/** People of whatever kind: whoever is asked for, they may be called so. */
const isAnybody = wordSet(
  'bạn, người, ng, cháu, bé, em, đứa, mống, bạn nhỏ, em nhỏ, các bạn, các em, các cháu',
);
const isBehind = wordSet(
  'ạ, nhé, nha, nè, em, chị, anh, ơi, rồi, luôn, thôi, á, tham gia, tham dự, dự, có mặt, đi',
);

/** Whether a message is nothing but a number in figures: it answers what is asked and says nothing beside it. */
export function isNumberAlone(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}

/** Whether a message is a number of people that may be any: `22 cháu`, `dạ có 20 bạn ạ`. It answers whatever people are asked for. */
export function countsAnybody(text: string): boolean {
  const tokens = tokenise(text);
  const at = tokens.findIndex(({ kind }) => kind === 'number');
  const number = at < 0 ? undefined : numberAt(tokens, at);
  return (
    number !== undefined &&
    isOnly(tokens.slice(0, at), 0, isBefore) &&
    tokens[number.to]?.kind === 'word' &&
    isOnly(tokens, number.to, isAnybody, isBehind)
  );
}

/** Whether a field asks for people: by what they are called on the card, or in the sums. */
export function asksForPeople(field: Field): boolean {
  if (field.kind !== 'count') return false;
  return field.figure === 'people' || ['người', 'em', 'bạn', 'học sinh'].includes(field.noun?.vi ?? '');
}
