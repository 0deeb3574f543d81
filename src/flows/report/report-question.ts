import { addDays } from '#src/domain/calendar.ts';
import type { DateField, Field } from '#src/domain/report/form.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Report } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { evidenceCount } from '#src/domain/report/evidence.ts';
import type { Choice, Facts, Screen } from '#src/flows/contract/conversation.ts';
import type { OpenReport, ReportTopic } from './open-report.ts';

/** The question for the field the topic is at, with its ready answers, and back, skip and cancel. */
export function questionScreen(
  topic: ReportTopic,
  open: OpenReport,
  facts: Facts,
  before: readonly Phrase[],
): Screen {
  const [fieldId, isOther] = fieldOf(topic);
  const index = open.form.fields.findIndex((field) => field.id === fieldId);
  const field = open.form.fields[index];
  if (!field) return { lines: before, rows: [], choosing: false };
  const heading = phrase('question-heading', {
    title: titleOf(open),
    n: index + 1,
    of: open.form.fields.length,
  });
  const ask = isOther ? phrase('ask-other') : askLine(field, open);
  const rows = [...(isOther ? [] : readyAnswers(field, open, facts)), navigation(topic, field, index)];
  return { lines: [...before, heading, ask], rows, choosing: field.kind === 'choice' && !isOther };
}

/** `topic` → `[topic, false]`; `topic:other` → `[topic, true]`. */
export function fieldOf(topic: ReportTopic): [string, boolean] {
  const isOther = topic.at.endsWith(':other');
  return [isOther ? topic.at.slice(0, -':other'.length) : topic.at, isOther];
}

/** The duty's name; without one what the report calls itself, as soon as it does, and its form's until then. */
export function titleOf({ report, form }: OpenReport): Phrase {
  return phrase('verbatim', { text: report.title ?? ownTitle(report) ?? form.title });
}

/** The answer to a field named `title`. */
export function ownTitle({ answers }: Pick<Report, 'answers'>): string | null {
  const { title } = answers;
  return typeof title === 'string' ? title : null;
}

function askLine(field: Field, open: OpenReport): Phrase {
  if (field.kind !== 'photos') return phrase('verbatim', { text: field.ask });
  const have = evidenceCount(open.report.photos);
  if (have === 0) return phrase('ask-photos', { ask: field.ask, min: field.min, max: field.max });
  return have < field.min
    ? phrase('photos-more-needed', { have, missing: field.min - have })
    : phrase('photos-enough', { have });
}

function readyAnswers(field: Field, open: OpenReport, facts: Facts): readonly (readonly Choice[])[] {
  if (field.kind === 'date') return [dateChoices(field, open, facts)];
  if (field.kind === 'choice') return choiceRows(field);
  if (field.kind === 'photos' && evidenceCount(open.report.photos) >= field.min)
    return [[{ value: 'photos-done', label: phrase('button-photos-done') }]];
  return [];
}

/** The day of the event first, then today and yesterday; a day to come is never offered. */
function dateChoices(_field: DateField, open: OpenReport, facts: Facts): readonly Choice[] {
  const { eventOn } = open.report;
  const days = [eventOn && eventOn <= facts.today ? eventOn : null, facts.today, addDays(facts.today, -1)];
  const unique = [...new Set(days.filter((day): day is LocalDate => day !== null))].slice(0, 2);
  return unique.map((day) => ({ value: `on:${day}`, label: dayLabel(day, facts.today) }));
}

function dayLabel(day: LocalDate, today: LocalDate): Phrase {
  const full = { day, style: 'full' } as const;
  if (day === today) return phrase('button-today', { day: full });
  if (day === addDays(today, -1)) return phrase('button-yesterday', { day: full });
  return phrase('button-day', { day: full });
}

function choiceRows(field: Extract<Field, { kind: 'choice' }>): readonly (readonly Choice[])[] {
  const choices = field.options.map((option) => ({
    value: `option:${option.id}`,
    label: phrase('verbatim', { text: option.label }),
  }));
  const rows: Choice[][] = [];
  for (let i = 0; i < choices.length; i += 2) rows.push(choices.slice(i, i + 2));
  return rows;
}

/** Back leads to the question before, or to the card when one line of it is being changed. */
function navigation(topic: ReportTopic, field: Field, index: number): readonly Choice[] {
  const row: Choice[] = [];
  if (topic.leadsTo === 'card') row.push({ value: 'back', label: phrase('button-back') });
  else if (index > 0 || topic.at.endsWith(':other'))
    row.push({ value: 'back', label: phrase('button-back') });
  if (field.optional) row.push({ value: 'skip', label: phrase('button-skip') });
  if (topic.leadsTo === 'next') row.push({ value: 'leave', label: phrase('button-cancel') });
  return row;
}
