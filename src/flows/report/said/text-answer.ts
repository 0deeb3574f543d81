import { parseDate } from '#src/domain/answer/date.ts';
import { asksBack } from '#src/domain/in-report/asks-back.ts';
import { saysNotCounted } from '#src/domain/in-report/not-counted.ts';
import { isNoText, textSaid } from '#src/domain/in-report/text-said.ts';
import { whatIsRight } from '#src/domain/in-report/put-right.ts';
import { answerOf, type TextField } from '#src/domain/report/form.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { fillBeside } from '#src/flows/report/fill-report.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { correctionOf } from './correction-of.ts';

/**
 * What is to be written of words that answer a question for words: a place out of the polite sentence around it. Null: they are no such
 * answer, but a yes, a number, a day.
 */
export function textAnswer(field: TextField, typed: string, open: OpenReport, facts: Facts): string | null {
  const text = textSaid(whatIsRight(typed));
  if (isNoText(text) || saysNotCounted(typed) || asksBack(typed) !== undefined) return null;
  if (field.takes !== 'place') return isDay(text, facts) ? null : text;
  const said = { text, messageId: null, on: facts.saidOn, isOfOther: false };
  const { answers: read } = fillBeside(said, open, facts);
  const place = answerOf(read, field.id);
  if (typeof place !== 'string') {
    const isCounted = Object.values(read).some((value) => typeof value === 'number');
    return isCounted || isDay(text, facts) ? null : text;
  }
  const [before, behind] = [
    text.slice(0, text.indexOf(place)),
    text.slice(text.indexOf(place) + place.length),
  ];
  const isPlain = [before, behind].every((part) => !/\d/.test(part) || isDay(part, facts));
  const isAlone = !/\p{L}/u.test(behind) || isDay(behind, facts);
  return isPlain && isAlone && correctionOf(text, read, open, facts).isBare ? place : text;
}

function isDay(text: string, { saidOn }: Facts): boolean {
  return parseDate(text, { today: saidOn, prefer: 'past' }).kind === 'understood';
}
