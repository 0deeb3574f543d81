import { evidenceCount, untimedCount } from '#src/domain/report/photos.ts';
import { answerOf, type Field, shownFields } from '#src/domain/report/form.ts';
import { inLines, type Phrase, phrase, verbatim } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import { inPairs } from '#src/flows/words/page-row.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';
import { type OpenReport, titleOf } from './open-report.ts';
import { photosToSend } from '#src/flows/report/sending/photos-to-send.ts';
import { doesNotCount } from './report-day.ts';
import { reportPicks as picks } from './topic.ts';

/** Everything on one card, to be looked over once and sent. */
export function cardScreen(
  open: OpenReport,
  before: readonly Phrase[],
  facts: Pick<Facts, 'fewMessages'>,
): Screen {
  const { fewMessages } = facts;
  const rows = [
    [picks.offer({ pick: 'send' }, phrase('button-send'))],
    [
      picks.offer({ pick: 'lines' }, phrase('button-change')),
      picks.offer({ pick: 'leave' }, phrase('button-cancel')),
    ],
  ];
  const lines = [...before, ...wholeReport(open, fewMessages), ask(open, facts)];
  if (!fewMessages) return choosing(lines, rows);
  // Its lines have the numbers: none of them is a choice.
  return { lines, rows, choosing: false, typed: [] };
}

/** How it is sent: by a word, or by the photos that are all it lacks. */
function ask(open: OpenReport, facts: Pick<Facts, 'fewMessages'>): Phrase {
  const { photos, version } = open.report;
  const missing = photosToSend(open, facts);
  if (missing > 0) return phrase('card-ask-photos', { have: evidenceCount(photos), missing });
  return phrase(version > 0 ? 'card-ask-change' : 'card-ask');
}

/** What stands there, and which line of it to change. Where choices are typed, they say it themselves. */
export function linesScreen(
  open: OpenReport,
  before: readonly Phrase[],
  { fewMessages }: Pick<Facts, 'fewMessages'>,
): Screen {
  const labelOf = (field: Field): Phrase =>
    fewMessages && isShown(field, open)
      ? phrase('line-to-change', { label: field.label, answer: answerIn(field, open) })
      : verbatim(field.label);
  const choices: readonly Choice[] = linesOf(open).map((field) =>
    picks.offer({ pick: 'line', id: field.id }, labelOf(field)),
  );
  const back = [picks.offer({ pick: 'card' }, phrase('button-back'))];
  const report = fewMessages ? [heading(open)] : wholeReport(open);
  return choosing([...before, ...report, phrase('change-which')], [...inPairs(choices), back]);
}

/** Every line that can be changed, by its number: first those that the card shows, in their order. */
export function linesOf({ report, form }: OpenReport): readonly Field[] {
  const shown = shownFields(form, report.answers);
  return [...shown, ...form.fields.filter((field) => !shown.includes(field))];
}

function wholeReport(open: OpenReport, isNumbered = false): readonly Phrase[] {
  const { report, form } = open;
  const lines = shownFields(form, report.answers).map((field) => line(field, open));
  return [
    heading(open),
    inLines(isNumbered ? lines.map((text, index) => phrase('card-numbered', { n: index + 1, text })) : lines),
    ...warnings(open),
  ];
}

function heading(open: OpenReport): Phrase {
  const words = { title: titleOf(open), unit: unitWords(open.report) };
  return open.isFor ? phrase('card-heading-for', words) : phrase('card-heading', words);
}

function line(field: Field, open: OpenReport): Phrase {
  return phrase('card-line', { label: field.label, answer: answerIn(field, open) });
}

function answerIn(field: Field, { report }: OpenReport): Phrase {
  if (field.kind !== 'photos') return givenWords(field, report.answers);
  const n = evidenceCount(report.photos);
  const untimed = field.timed === true ? untimedCount(report.photos) : 0;
  if (untimed === 0) return phrase('answer-photos', { n });
  return untimed < n
    ? phrase('answer-photos-some-untimed', { n, untimed })
    : phrase('answer-photos-untimed', { n });
}

function isShown(field: Field, { form, report }: OpenReport): boolean {
  return shownFields(form, report.answers).includes(field);
}

function warnings({ report, form }: OpenReport): readonly Phrase[] {
  const dateField = form.fields.find((field) => field.kind === 'date');
  const on = dateField && answerOf(report.answers, dateField.id);
  const warning = typeof on === 'string' ? doesNotCount(on, report) : null;
  return warning ? [warning] : [];
}
