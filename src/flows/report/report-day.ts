import type { LocalDate } from '#src/domain/ids.ts';
import { answerOf } from '#src/domain/report/form.ts';
import type { Report } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { daysWords } from '#src/flows/words/days-words.ts';
import type { OpenReport } from './open-report.ts';

/** What is handed in, and asks for no day, happened on the day it was sent (`sentOn`); null: its day is not known yet. */
export function dayOfEvent({ report, form }: OpenReport, sentOn: LocalDate): LocalDate | null {
  const field = form.fields.find((one) => one.kind === 'date');
  if (!field) return sentOn;
  const answer = answerOf(report.answers, field.id);
  return typeof answer === 'string' ? (answer as LocalDate) : null;
}

/** Whether an event of that day counts for the report's obligation; without one nothing does. */
function countsOn(on: string, { counts }: Pick<Report, 'counts'>): boolean {
  return counts !== null && on >= counts.from && on <= counts.to;
}

/** That a day lies outside those that count; null: it counts, or there is nothing to count for. */
export function doesNotCount(on: string, { counts, title }: Pick<Report, 'counts' | 'title'>): Phrase | null {
  if (counts === null || countsOn(on, { counts })) return null;
  return phrase('day-does-not-count', {
    days: daysWords(counts.from, counts.to),
    title: title ?? '',
  });
}
