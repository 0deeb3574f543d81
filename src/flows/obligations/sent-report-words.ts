import { dayOf } from '#src/domain/calendar.ts';
import { sumFigures } from '#src/domain/digest/sum-figures.ts';
import { evidenceCount } from '#src/domain/report/photos.ts';
import { answerOf, formOf } from '#src/domain/report/form.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Membership } from '#src/domain/organisation/organisation.ts';
import type { SentReport } from '#src/domain/report/sent-report.ts';
import { type Phrase, phrase, verbatim } from '#src/domain/words.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import { figureWords } from '#src/flows/words/figure-words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';

const mostFigures = 3;
const mostAnswers = 2;

/** A report in one line: its day, who sent it, its headline figures or first answers, its photos. */
export function sentReportLine(report: SentReport, unit: Membership, facts: Facts): Phrase {
  const photos = evidenceCount(report.photos);
  const parts = [...headline(report, facts), ...(photos > 0 ? [phrase('answer-photos', { n: photos })] : [])];
  const args = {
    on: dayPhrase(report, facts.zone),
    who: whose(report, unit),
    what: { list: parts.length > 0 ? parts : [phrase('answer-missing')], joined: 'dots' },
  } as const;
  return report.isCounted
    ? phrase('why-report', args)
    : phrase('why-report-not-counted', { ...args, why: whyNotCounted(report) });
}

/** A report on a button: '📄 17/3 · Chủ nhật xanh 152'. */
export function sentReportButton(report: SentReport, unit: Membership): Phrase {
  const on = report.happenedOn ? ({ day: report.happenedOn, style: 'short' } as const) : '';
  const title = report.unitId === unit.unitId ? report.short : report.unitName;
  return phrase('button-sent-report', { on, title });
}

/** Why a sent report does not count: returned, of another day, or with too few photos. */
export function whyNotCounted({ status, happenedOn, countsFrom, countsTo }: SentReport): Phrase {
  if (status === 'returned') return phrase('not-counted-returned');
  const isInDays = happenedOn !== null && happenedOn >= countsFrom && happenedOn <= countsTo;
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

function whose({ unitId, unitName, sentByName }: SentReport, unit: Membership): Phrase {
  return unitId === unit.unitId
    ? verbatim(sentByName)
    : phrase('why-report-of', { name: sentByName, unit: unitName });
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
