import { evidenceCount } from '#src/domain/report/photos.ts';
import { answerOf, type Field, shownFields } from '#src/domain/report/form.ts';
import { inLines, type Phrase, phrase, verbatim } from '#src/domain/words.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import { inPairs } from '#src/flows/words/page-row.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';
import { type OpenReport, titleOf } from './open-report.ts';
import { doesNotCount } from './report-day.ts';
import { reportPicks as picks } from './topic.ts';

/** Everything on one card, to be looked over once and sent. */
export function cardScreen(open: OpenReport, before: readonly Phrase[]): Screen {
  const { report, form } = open;
  const rows = [
    [picks.offer({ pick: 'send' }, phrase('button-send'))],
    [
      picks.offer({ pick: 'lines' }, phrase('button-change')),
      picks.offer({ pick: 'leave' }, phrase('button-cancel')),
    ],
  ];
  const lines = [
    ...before,
    phrase('card-heading', { title: titleOf(open), unit: unitWords(report) }),
    inLines(shownFields(form, report.answers).map((field) => line(field, open))),
    ...warnings(open),
    phrase(report.version > 0 ? 'card-ask-change' : 'card-ask'),
  ];
  return choosing(lines, rows);
}

/** Which line of the card to change. */
export function linesScreen({ form }: OpenReport, before: readonly Phrase[]): Screen {
  const choices: readonly Choice[] = form.fields.map(({ id, label }) =>
    picks.offer({ pick: 'line', id }, verbatim(label)),
  );
  const back = [picks.offer({ pick: 'card' }, phrase('button-back'))];
  return choosing([...before, phrase('change-which')], [...inPairs(choices), back]);
}

function line(field: Field, { report }: OpenReport): Phrase {
  const answer =
    field.kind === 'photos'
      ? phrase('answer-photos', { n: evidenceCount(report.photos) })
      : givenWords(field, report.answers);
  return phrase('card-line', { label: field.label, answer });
}

function warnings({ report, form }: OpenReport): readonly Phrase[] {
  const dateField = form.fields.find((field) => field.kind === 'date');
  const on = dateField && answerOf(report.answers, dateField.id);
  const warning = typeof on === 'string' ? doesNotCount(on, report) : null;
  return warning ? [warning] : [];
}
