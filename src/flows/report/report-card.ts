import type { Field } from '#src/domain/report/form.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { evidenceCount } from '#src/domain/report/evidence.ts';
import { answerWords } from '#src/flows/words/answer-words.ts';
import type { Choice, Facts, Screen } from '#src/flows/contract/conversation.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import type { OpenReport } from './open-report.ts';
import { titleOf } from './report-question.ts';
import { unitWords } from '#src/flows/words/reporting-unit.ts';

/** Everything on one card, to be looked over once and sent. */
export function cardScreen(open: OpenReport, _facts: Facts, before: readonly Phrase[]): Screen {
  const heading = phrase('card-heading', { title: titleOf(open), unit: unitWords(open.report) });
  const lines = phrase('lines', {
    lines: { list: open.form.fields.map((field) => line(field, open)), joined: 'lines' },
  });
  const rows = [
    [{ value: 'send', label: phrase('button-send') }],
    [
      { value: 'lines', label: phrase('button-change') },
      { value: 'leave', label: phrase('button-cancel') },
    ],
  ];
  return choosing(
    [
      ...before,
      heading,
      lines,
      ...warnings(open),
      phrase(open.report.version > 0 ? 'card-ask-change' : 'card-ask'),
    ],
    rows,
  );
}

/** Which line of the card to change. */
export function linesScreen(open: OpenReport, before: readonly Phrase[]): Screen {
  const choices: Choice[] = open.form.fields.map((field) => ({
    value: `line:${field.id}`,
    label: phrase('verbatim', { text: field.label }),
  }));
  const rows: Choice[][] = [];
  for (let i = 0; i < choices.length; i += 2) rows.push(choices.slice(i, i + 2));
  return choosing(
    [...before, phrase('change-which')],
    [...rows, [{ value: 'card', label: phrase('button-back') }]],
  );
}

function line(field: Field, open: OpenReport): Phrase {
  if (field.kind === 'photos')
    return phrase('card-line', {
      label: field.label,
      answer: phrase('answer-photos', { n: evidenceCount(open.report.photos) }),
    });
  return phrase('card-line', {
    label: field.label,
    answer: answerWords(field, open.report.answers[field.id]),
  });
}

function warnings({ report, form }: OpenReport): readonly Phrase[] {
  const dateField = form.fields.find((field) => field.kind === 'date');
  const on = dateField && report.answers[dateField.id];
  const { counts } = report;
  if (typeof on !== 'string' || !counts || (on >= counts.from && on <= counts.to)) return [];
  const day = (which: LocalDate): { day: LocalDate; style: 'short' } => ({ day: which, style: 'short' });
  return [
    phrase('day-does-not-count', { from: day(counts.from), to: day(counts.to), title: report.title ?? '' }),
  ];
}
