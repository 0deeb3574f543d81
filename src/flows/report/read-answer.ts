import { parseCount } from '#src/domain/answer/count.ts';
import { parseDate } from '#src/domain/answer/date.ts';
import { speaksOfLunarDay } from '#src/domain/answer/days/lunar-days.ts';
import { type PickedOption, pickOption } from '#src/domain/answer/pick-option.ts';
import { plain } from '#src/domain/answer/plain.ts';
import { parseQuantity } from '#src/domain/answer/quantity.ts';
import { saysAsBefore, saysSkip } from '#src/domain/answer/skip-word.ts';
import { clipText, shownLength } from '#src/domain/text/characters.ts';
import { isSeen, seenText } from '#src/domain/text/seen-text.ts';
import type { Field } from '#src/domain/report/form.ts';
import type { Report } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { quantityUnits } from '#src/flows/words/quantity-units.ts';
import { doesNotCount } from './report-day.ts';

export type ReadAnswer =
  | {
      readonly kind: 'understood';
      readonly value: string | number;
      readonly isAbout?: boolean;
      readonly remark?: Phrase;
    }
  | { readonly kind: 'unclear'; readonly why: Phrase };

const longestQuoted = 40;

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
      return !field.optional && saysSkip(said)
        ? unclear(field, 'unclear-required')
        : readText(field, said, field.maxLength);
    case 'choice':
      return readChoice(field, said, inOwnWords);
    case 'photos':
      return { kind: 'unclear', why: phrase('photos-wanted') };
  }
}

function readDate(field: Field, said: string, report: Report, facts: Facts): ReadAnswer {
  const read = parseDate(said, { today: facts.saidOn, prefer: 'past' });
  if (read.kind === 'unclear') {
    if (read.reason === 'no-such-day') return unclear(field, 'unclear-no-such-day');
    const isLunar = read.reason === 'not-a-date' && speaksOfLunarDay(said);
    return unclear(field, isLunar ? 'unclear-lunar-day' : 'unclear-date', said);
  }
  if (read.on > facts.saidOn)
    return { kind: 'unclear', why: phrase('unclear-day-to-come', { on: { day: read.on, style: 'full' } }) };
  const remark = doesNotCount(read.on, report);
  return { kind: 'understood', value: read.on, ...(remark && { remark }) };
}

function readCount(field: Extract<Field, { kind: 'count' }>, said: string): ReadAnswer {
  const read = parseCount(said, (field.noun ?? field.label).vi);
  if (read.kind === 'unclear') return unclear(field, `unclear-count-${read.reason}`, said);
  if (read.value > field.max)
    return { kind: 'unclear', why: phrase('unclear-too-much', { value: read.value, max: field.max }) };
  return { kind: 'understood', value: read.value, isAbout: read.approximate };
}

function readQuantity(field: Extract<Field, { kind: 'quantity' }>, said: string): ReadAnswer {
  const read = parseQuantity(said, field.unit);
  if (read.kind === 'unclear') return unclear(field, `unclear-quantity-${read.reason}`, said);
  if (read.value > field.max)
    return { kind: 'unclear', why: phrase('unclear-too-much', { value: read.value, max: field.max }) };
  return { kind: 'understood', value: read.value, isAbout: read.approximate };
}

function readText(field: Field, said: string, maxLength: number): ReadAnswer {
  if (saysAsBefore(said)) return unclear(field, 'unclear-as-before', said);
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
  const picked = inOwnWords ? exactly(field, said) : pickOption(said, field.options);
  if (picked.kind === 'picked') return { kind: 'understood', value: picked.id };
  if (picked.kind === 'several') return { kind: 'unclear', why: phrase('pick-one-of-several') };
  if (!inOwnWords && (!field.other || isInitials(said))) return { kind: 'unclear', why: phrase('pick-one') };
  if (!/\p{L}/u.test(said) || saysAsBefore(said)) return { kind: 'unclear', why: phrase('pick-one') };
  const own = readText(field, said, 200);
  return own.kind === 'understood' ? { kind: 'understood', value: `other:${own.value}` } : own;
}

/** Who was asked for own words means an option only by its whole name. */
function exactly({ options }: Extract<Field, { kind: 'choice' }>, said: string): PickedOption {
  const option = options.find(({ label }) => [label.vi, label.en ?? ''].map(plain).includes(plain(said)));
  return option ? { kind: 'picked', id: option.id } : { kind: 'none' };
}

/** An abbreviation that no option has may mean several: `mt`. */
function isInitials(said: string): boolean {
  return /^[bcdđghklmnpqrstvx]{1,3}$/iu.test(said.trim());
}

/** `said` is quoted where the sentence names it. */
function unclear(field: Field, key: string, said = ''): ReadAnswer {
  const words = {
    example: field.example ?? field.label,
    said: clipText(said, longestQuoted),
    label: field.label,
    unit: field.kind === 'quantity' ? quantityUnits[field.unit] : '',
  };
  return { kind: 'unclear', why: phrase(key, words) };
}
