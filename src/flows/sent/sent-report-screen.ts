import { reachOf } from '#src/domain/organisation/access.ts';
import { evidenceCount, storedCount } from '#src/domain/report/photos.ts';
import { type Field, formOf, shownFields } from '#src/domain/report/form.ts';
import { withNote } from '#src/domain/report/note-field.ts';
import { type SentReport, titleOfSent } from '#src/domain/report/sent-report.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import { sentByLine } from '#src/flows/words/sent-by.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';
import { countsElsewhere, whyNotCounted } from './sent-report-words.ts';

/** A ward's report is the ward's word: its own people correct it. */
export function canCorrect({ unitId }: SentReport, { actor }: Facts): boolean {
  return reachOf(actor, 'write-report').units.includes(unitId);
}

/** Who looks after the unit corrects for it, and is named there. */
function canCorrectFor({ unitParentId }: SentReport, { actor }: Facts): boolean {
  return (
    unitParentId !== undefined && reachOf(actor, 'write-for').childrenOf.some((id) => id === unitParentId)
  );
}

/**
 * A sent report whole, to read: who sent it when, every answer, how many photos; a button to correct it where one may. `back`: the
 * way back, where there is one. `more`: what else can be done with it.
 */
export function sentReportScreen(
  report: SentReport,
  back: Choice | null,
  facts: Facts,
  before: readonly Phrase[],
  more: readonly Choice[] = [],
): Screen {
  const mayCorrect = canCorrect(report, facts);
  const form = formOf(report, facts.forms);
  const fields = form ? shownFields(withNote(form), report.answers) : [];
  const lines = [
    phrase('card-heading', { title: titleOfSent(report, facts.forms), unit: unitWords(report) }),
    ...(fields.length > 0 ? [inLines(fields.map((field) => answerLine(field, report)))] : []),
    sentByLine(report, momentWords(report.submittedAt, facts.zone)),
    ...notCounted(report),
    ...countedAlso(report),
    ...(mayCorrect ? correctHint(fields) : []),
  ];
  const rows = [
    ...(storedCount(report.photos) > 0 ? [[seePhotos(report)]] : []),
    ...(mayCorrect ? [[correct(report)]] : canCorrectFor(report, facts) ? [[correctFor(report)]] : []),
    ...more.map((choice) => [choice]),
    ...(back ? [[back]] : []),
  ];
  return choosing([...before, ...lines], rows);
}

function notCounted(report: SentReport): readonly Phrase[] {
  if (report.isCounted) return [];
  if (report.obligationId === null && countsElsewhere(report)) return [];
  if (report.obligationId === null) return [phrase('receipt-no-duty')];
  return [phrase('not-counted', { why: whyNotCounted(report) })];
}

function countedAlso({ also }: SentReport): readonly Phrase[] {
  const titles = also.filter(({ isCounted }) => isCounted).map(({ short }) => short);
  return titles.length > 0 ? [phrase('sent-also', { titles: { list: titles, joined: 'commas' } })] : [];
}

/** Who knows what is right need not look for its line. */
function correctHint(fields: readonly Field[]): readonly Phrase[] {
  const figure = fields.find(({ kind }) => kind === 'count' || kind === 'quantity');
  return figure ? [phrase('sent-correct-hint', { label: figure.label })] : [];
}

function correct({ id }: SentReport): Choice {
  return { value: { action: 'correct', of: id }, label: phrase('button-correct') };
}

function correctFor({ id }: SentReport): Choice {
  return { value: { action: 'correct', of: id }, label: phrase('button-correct-for') };
}

function seePhotos({ id, photos }: SentReport): Choice {
  return {
    value: { action: 'photos', of: id },
    label: phrase('button-see-photos', { n: storedCount(photos) }),
  };
}

function answerLine(field: Field, { answers, photos }: SentReport): Phrase {
  const answer = field.kind === 'photos' ? photoWords(photos) : givenWords(field, answers);
  return phrase('card-line', { label: field.label, answer });
}

function photoWords(photos: SentReport['photos']): Phrase {
  const [all, stored] = [evidenceCount(photos), storedCount(photos)];
  return stored === all
    ? phrase('answer-photos', { n: all })
    : phrase('answer-photos-coming', { n: all, stored });
}
