import { answerOf, type Field } from '#src/domain/report/form.ts';
import { type Phrase, type PhraseArgument, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { type OpenReport, openReport } from '#src/flows/report/open-report.ts';
import { firstOf } from '#src/flows/report/together/together-screen.ts';
import { askedTogether } from '#src/flows/report/together/asked-together.ts';
import { type Question, type ReportTopic, type Stand } from '#src/flows/report/topic.ts';

/** What is wanted at a step of a report, with an example from its own form, and the ways out of it. */
export function reportHelp({ stand, back }: ReportTopic, facts: Facts): readonly Phrase[] {
  const open = openReport(facts);
  if (!open) return [];
  return helpAtStand(stand, open, facts, back !== undefined);
}

function helpAtStand(stand: Stand, open: OpenReport, facts: Facts, hasBack: boolean): readonly Phrase[] {
  switch (stand.at) {
    case 'question':
      return questionHelp(stand, open, facts, hasBack);
    case 'card':
      return [cardHelp(open), phrase('help-cancel-report')];
    case 'lines':
      return [phrase('help-at-lines'), phrase('help-choose-back')];
    case 'meant':
      return [phrase('help-at-meant'), ...helpAtStand(stand.back, open, facts, hasBack).slice(-1)];
    case 'loose':
      return [phrase('help-at-loose', { n: stand.n }), phrase('help-cancel-report')];
    case 'also':
      return [phrase('help-at-also', { title: stand.left[0]?.title ?? '' }), phrase('help-choose-back')];
    case 'why':
      return [phrase('help-at-why'), phrase('help-choose-back')];
    case 'meanwhile':
      return [phrase('help-at-meanwhile'), phrase('help-cancel-report')];
    case 'leave':
      return [phrase('help-at-leaving'), phrase('help-choose')];
  }
}

function questionHelp(
  question: Question,
  open: OpenReport,
  facts: Facts,
  hasBack: boolean,
): readonly Phrase[] {
  const index = open.form.fields.findIndex(({ id }) => id === question.fieldId);
  const field = open.form.fields[index];
  if (!field) return [phrase('help-cancel-report')];
  if (askedTogether(question, open, facts).length > 0)
    return [phrase('help-at-together'), phrase('help-cancel-report')];
  const ways = [
    ...(index > 0 || hasBack || question.leadsTo === 'card' ? [phrase('help-way-back')] : []),
    ...(field.optional ? [phrase('help-way-skip')] : []),
    phrase('help-way-cancel'),
  ];
  return [fieldHelp(field, open, facts), phrase('help-ways', { ways: { list: ways, joined: 'commas' } })];
}

/** How this one is answered. */
function fieldHelp(field: Field, { report }: OpenReport, { today }: Facts): Phrase {
  const { label, example } = field;
  switch (field.kind) {
    case 'date': {
      const day = report.eventOn !== null && report.eventOn <= today ? report.eventOn : today;
      return phrase('help-field-date', { label, example: { day, style: 'short' } });
    }
    case 'choice':
      return phrase('help-field-choice', { label, example: field.options[0]?.label ?? label });
    case 'photos':
      return phrase('help-field-photos', { min: field.min, max: field.max });
    case 'count':
    case 'quantity':
      return phrase('help-field-number', { label, example: example ? firstOf(example) : '12' });
    case 'text':
      return example
        ? phrase('help-field-text-example', { label, example: firstOf(example) })
        : phrase('help-field-text', { label });
  }
}

/** A line of it with another figure, as one would type it. */
function cardHelp({ report, form }: OpenReport): Phrase {
  const figure = form.fields.find(
    ({ id, kind }) =>
      (kind === 'count' || kind === 'quantity') && typeof answerOf(report.answers, id) === 'number',
  );
  if (!figure) return phrase('help-at-card');
  const n = Number(answerOf(report.answers, figure.id)) + 1;
  const label: PhraseArgument = figure.label;
  return phrase('help-at-card-line', { label, n });
}
