import { reachOf } from '#src/domain/organisation/access.ts';
import { evidenceCount, storedCount } from '#src/domain/report/photos.ts';
import { type Field, formOf, shownFields } from '#src/domain/report/form.ts';
import { withNote } from '#src/domain/report/note-field.ts';
import type { SentReport } from '#src/domain/report/sent-report.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';
import { whyNotCounted } from './sent-report-words.ts';
import { itemPicks as picks } from './topic.ts';

/** A ward's report is the ward's word: only its own people correct it. */
export function canCorrect({ unitId }: SentReport, { actor }: Facts): boolean {
  return reachOf(actor, 'write-report').units.includes(unitId);
}

/** A sent report whole, to read: who sent it when, every answer, how many photos; a button to correct it where one may. */
export function sentReportScreen(
  report: SentReport,
  mayCorrect: boolean,
  facts: Facts,
  before: readonly Phrase[],
): Screen {
  const form = formOf(report, facts.forms);
  const fields = form ? shownFields(withNote(form), report.answers) : [];
  const lines = [
    phrase('card-heading', { title: report.short, unit: unitWords(report) }),
    ...(fields.length > 0 ? [inLines(fields.map((field) => answerLine(field, report)))] : []),
    phrase('sent-by', { name: report.sentByName, at: momentWords(report.submittedAt, facts.zone) }),
    ...(report.isCounted ? [] : [phrase('not-counted', { why: whyNotCounted(report) })]),
  ];
  const rows = [
    ...(storedCount(report.photos) > 0 ? [[seePhotos(report)]] : []),
    ...(mayCorrect ? [[picks.offer({ pick: 'correct' }, phrase('button-correct'))]] : []),
    [picks.offer({ pick: 'back-to-item' }, phrase('button-back'))],
  ];
  return choosing([...before, ...lines], rows);
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
