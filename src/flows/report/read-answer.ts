import { parseCount } from '#src/domain/answer/count.ts';
import { parseDate } from '#src/domain/answer/date.ts';
import { matchWord } from '#src/domain/answer/match-word.ts';
import { plain } from '#src/domain/answer/plain.ts';
import { parseQuantity } from '#src/domain/answer/quantity.ts';
import { clipText, shownLength } from '#src/domain/text/characters.ts';
import { isSeen, seenText } from '#src/domain/text/seen-text.ts';
import type { Field } from '#src/domain/report/form.ts';
import type { Report } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { doesNotCount } from './report-day.ts';

export type ReadAnswer =
  | { readonly kind: 'understood'; readonly value: string | number; readonly remark?: Phrase }
  | { readonly kind: 'unclear'; readonly why: Phrase };

const longestQuoted = 40;
const skips = ['bỏ qua', 'skip'];

/** Whether somebody wants to leave a question out; where that may not be, it is no answer in words either. */
export function saysSkip(text: string): boolean {
  return matchWord(text, skips) !== undefined;
}

/** What the text means for the field, or why it is asked again: always with an example of a good answer. */
export function readAnswer(
  field: Field,
  text: string,
  inOwnWords: boolean,
  report: Report,
  facts: Facts,
): ReadAnswer {
  const said = seenText(text).trim();
  if (!isSeen(said)) return unclear(field, 'unclear-empty');
  switch (field.kind) {
    case 'date':
      return readDate(field, said, report, facts);
    case 'count':
      return readCount(field, said);
    case 'quantity':
      return readQuantity(field, said);
    case 'text':
      return saysSkip(said) && !field.optional
        ? unclear(field, 'unclear-required')
        : readText(said, field.maxLength);
    case 'choice':
      return readChoice(field, said, inOwnWords);
    case 'photos':
      return { kind: 'unclear', why: phrase('photos-wanted') };
  }
}

function readDate(field: Field, said: string, report: Report, facts: Facts): ReadAnswer {
  const read = parseDate(said, { today: facts.saidOn, prefer: 'past' });
  if (read.kind === 'unclear')
    return unclear(field, read.reason === 'no-such-day' ? 'unclear-no-such-day' : 'unclear-date');
  if (read.on > facts.saidOn)
    return { kind: 'unclear', why: phrase('unclear-day-to-come', { on: { day: read.on, style: 'full' } }) };
  const remark = doesNotCount(read.on, report);
  return { kind: 'understood', value: read.on, ...(remark && { remark }) };
}

function readCount(field: Extract<Field, { kind: 'count' }>, said: string): ReadAnswer {
  const read = parseCount(said);
  if (read.kind === 'unclear') return unclear(field, `unclear-count-${read.reason}`, said);
  if (read.value > field.max)
    return { kind: 'unclear', why: phrase('unclear-too-much', { value: read.value, max: field.max }) };
  return { kind: 'understood', value: read.value };
}

function readQuantity(field: Extract<Field, { kind: 'quantity' }>, said: string): ReadAnswer {
  const read = parseQuantity(said, field.unit);
  if (read.kind === 'unclear') return unclear(field, `unclear-quantity-${read.reason}`, said);
  if (read.value > field.max)
    return { kind: 'unclear', why: phrase('unclear-too-much', { value: read.value, max: field.max }) };
  return { kind: 'understood', value: read.value };
}

function readText(said: string, maxLength: number): ReadAnswer {
  const length = shownLength(said);
  if (length > maxLength)
    return { kind: 'unclear', why: phrase('unclear-too-long', { length, max: maxLength }) };
  return { kind: 'understood', value: said };
}

function readChoice(
  field: Extract<Field, { kind: 'choice' }>,
  said: string,
  inOwnWords: boolean,
): ReadAnswer {
  const matching = field.options.find((option) =>
    [option.label.vi, option.label.en ?? ''].some((label) => plain(label) === plain(said)),
  );
  if (matching) return { kind: 'understood', value: matching.id };
  if (!inOwnWords && !field.other) return { kind: 'unclear', why: phrase('pick-one') };
  if (!/\p{L}/u.test(said)) return { kind: 'unclear', why: phrase('pick-one') };
  const own = readText(said, 200);
  return own.kind === 'understood' ? { kind: 'understood', value: `other:${own.value}` } : own;
}

/** `said` is quoted where the sentence names it. */
function unclear(field: Field, key: string, said = ''): ReadAnswer {
  const words = { example: field.example ?? field.label, said: clipText(said, longestQuoted) };
  return { kind: 'unclear', why: phrase(key, words) };
}
