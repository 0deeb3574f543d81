import { dayOf } from '#src/domain/calendar.ts';
import { sumFigures } from '#src/domain/digest/sum-figures.ts';
import { evidenceCount } from '#src/domain/report/photos.ts';
import { answerOf, formOf } from '#src/domain/report/form.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Membership } from '#src/domain/organisation/organisation.ts';
import { type SentReport, titleOfSent } from '#src/domain/report/sent-report.ts';
import { clipText } from '#src/domain/text/characters.ts';
import { type Phrase, type PhraseArgument, phrase } from '#src/domain/words.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import { senderName } from '#src/flows/words/sent-by.ts';
import { figureWords } from '#src/flows/words/figure-words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';

const mostFigures = 3;
const mostAnswers = 2;
const longestOnButton = 40;

/** A report in one line: its day, who sent it, its headline figures or first answers, its photos. */
export function sentReportLine(report: SentReport, unit: Pick<Membership, 'unitId'>, facts: Facts): Phrase {
  const args = {
    on: dayPhrase(report, facts.zone),
    who: whose(report, unit),
    what: whatWords(report, facts),
  };
  return report.isCounted
    ? phrase('why-report', args)
    : phrase('why-report-not-counted', { ...args, why: whyNotCounted(report) });
}

/** The same where reports on different things stand below each other: named by what it is about, and by its unit where that is another one. */
export function sentLine(report: SentReport, unit: Pick<Membership, 'unitId'>, facts: Facts): Phrase {
  const args = {
    on: dayPhrase(report, facts.zone),
    title: titleOfSent(report, facts.forms),
    what: whatWords(report, facts),
  };
  const whole =
    report.unitId === unit.unitId
      ? phrase('sent-line', args)
      : phrase('sent-line-of', { ...args, unit: report.unitName });
  const line = report.isEnteredFor ? phrase('sent-line-for', { line: whole }) : whole;
  if (report.isCounted) return line;
  if (report.obligationId === null)
    return countsElsewhere(report) ? line : phrase('sent-line-no-duty', { line });
  return phrase('sent-line-not-counted', { line, why: whyNotCounted(report) });
}

/** Whether it counts for something besides the duty that it is on. */
export function countsElsewhere({ also }: SentReport): boolean {
  return also.some(({ isCounted }) => isCounted);
}

function whatWords(report: SentReport, facts: Facts): PhraseArgument {
  const photos = evidenceCount(report.photos);
  const parts = [...headline(report, facts), ...(photos > 0 ? [phrase('answer-photos', { n: photos })] : [])];
  return { list: parts.length > 0 ? parts : [phrase('answer-missing')], joined: 'dots' };
}

/** A report on a button: '📄 17/3 · Chủ nhật xanh 152'. */
export function sentReportButton(report: SentReport, unit: Pick<Membership, 'unitId'>, facts: Facts): Phrase {
  const title = titleOfSent(report, facts.forms);
  const named = typeof title === 'string' ? clipText(title, longestOnButton) : title;
  return phrase('button-sent-report', {
    on: dayPhrase(report, facts.zone),
    title: report.unitId === unit.unitId ? named : report.unitName,
  });
}

/** Why a sent report does not count: on no duty, returned, of another day, or with too few photos. */
export function whyNotCounted({ status, happenedOn, countsFrom, countsTo, needsReview }: SentReport): Phrase {
  if (countsFrom === null || countsTo === null) return phrase('not-counted-no-duty');
  if (status === 'returned') return phrase('not-counted-returned');
  const isInDays = happenedOn !== null && happenedOn >= countsFrom && happenedOn <= countsTo;
  if (isInDays && needsReview && status === 'submitted') return phrase('not-counted-awaits-review');
  if (isInDays) return phrase('not-counted-photos');
  return phrase('not-counted-day', {
    from: { day: countsFrom, style: 'short' },
    to: { day: countsTo, style: 'short' },
  });
}

/** The day it happened, else the day it was sent. */
export function dayOfReport({ happenedOn, submittedAt }: SentReport, zone: string): LocalDate {
  return happenedOn ?? dayOf(submittedAt, zone);
}

function dayPhrase(report: SentReport, zone: string): { day: LocalDate; style: 'short' } {
  return { day: dayOfReport(report, zone), style: 'short' };
}

function whose(report: SentReport, unit: Pick<Membership, 'unitId'>): Phrase {
  const name = senderName(report);
  return report.unitId === unit.unitId ? name : phrase('why-report-of', { name, unit: report.unitName });
}

/** The figures that the digest adds up; where the form has none, what was answered first. */
function headline(report: SentReport, { forms }: Facts): readonly Phrase[] {
  const figures = sumFigures({ reports: [report], forms }).filter(({ value }) => value > 0);
  if (figures.length > 0) return figures.slice(0, mostFigures).map(figureWords);
  const fields = formOf(report, forms)?.fields ?? [];
  return fields
    .filter(({ id, kind }) => kind !== 'date' && kind !== 'photos' && hasAnswer(answerOf(report.answers, id)))
    .slice(0, mostAnswers)
    .map((field) => givenWords(field, report.answers));
}

function hasAnswer(answer: SentReport['answers'][string] | undefined): boolean {
  return answer !== undefined && answer !== null && answer !== 0;
}
