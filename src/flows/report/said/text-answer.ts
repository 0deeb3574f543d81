import { plain } from '#src/domain/answer/plain.ts';
import { readCardWord } from '#src/domain/answer/card-word.ts';
import { parseDate } from '#src/domain/answer/date.ts';
import { pickOption } from '#src/domain/answer/pick-option.ts';
import { asksBack } from '#src/domain/in-report/asks-back.ts';
import { saysNotCounted } from '#src/domain/in-report/not-counted.ts';
import { withoutTag } from '#src/domain/in-report/polite-tag.ts';
import { isNoText, textSaid } from '#src/domain/in-report/text-said.ts';
import { whatIsRight } from '#src/domain/in-report/put-right.ts';
import { answerOf, type Field, type TextField } from '#src/domain/report/form.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { longestNamed } from '#src/flows/report/change-answer.ts';
import { fillBeside } from '#src/flows/report/fill-report.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import type { Question } from '#src/flows/report/topic.ts';
import { correctionOf } from './correction-of.ts';

/** `sửa lại số dân đi em`. */
const mostWordsOfLine = 6;

/**
 * What is to be written of words that answer a question for words: a place out of the polite sentence around it. Null: they are no such
 * answer, but a yes, a number, a day.
 */
export function textAnswer(field: TextField, typed: string, open: OpenReport, facts: Facts): string | null {
  const text = textSaid(whatIsRight(typed));
  if (field.takes === 'place' && isNameOf(open, text)) return null;
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

/** The name of the activity that is being reported, said once more: `báo cáo chủ nhật xanh`. */
function isNameOf({ report, form }: OpenReport, text: string): boolean {
  const said = plain(text).replace(/^(?:bao cao|bc) /, '');
  return [report.title ?? '', form.title.vi, ...(form.aliases ?? [])].map(plain).includes(said);
}

/** What is said to a question for words, or to one with choices, without a polite question behind it. */
export function untagged(field: Field, { inOwnWords }: Question, text: string): string {
  if (field.kind !== 'text' && field.kind !== 'choice') return text;
  const said = withoutTag(text);
  const isChoice = field.kind === 'choice' && !inOwnWords;
  return isChoice && pickOption(said, field.options).kind !== 'picked' ? text : said;
}

/** The line that `sửa số dân` asks for, in place of an answer; with more in it, or a figure, it tells what was done: `sửa 4 ghế đá công viên`. */
export function lineAskedFor(text: string, { form }: OpenReport): Field | undefined {
  if (readCardWord(text) !== 'lines' || /\d/.test(text)) return undefined;
  return text.trim().split(/\s+/).length <= mostWordsOfLine ? longestNamed(text, form.fields) : undefined;
}

function isDay(text: string, { saidOn }: Facts): boolean {
  return parseDate(text, { today: saidOn, prefer: 'past' }).kind === 'understood';
}
