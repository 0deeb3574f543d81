import { addDays } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { evidenceCount } from '#src/domain/report/photos.ts';
import { answerOf, askedFields, type Field } from '#src/domain/report/form.ts';
import { isPromised } from '#src/domain/report/promised.ts';
import { type Phrase, phrase, verbatim } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { plain } from '#src/flows/contract/outcome.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import { inPairs } from '#src/flows/words/page-row.ts';
import { type OpenReport, headingOf } from './open-report.ts';
import { askedTogether } from './together/asked-together.ts';
import { togetherScreen } from './together/together-screen.ts';
import { type Question, reportPicks as picks } from './topic.ts';

/** The question for a field, with the answer that stands and ready ones, and back, skip and cancel. `hasBack`: the first one leads back, too. */
export function questionScreen(
  question: Question,
  open: OpenReport,
  facts: Facts,
  before: readonly Phrase[],
  hasBack: boolean,
): Screen {
  const { fieldId, inOwnWords } = question;
  const index = open.form.fields.findIndex((field) => field.id === fieldId);
  const field = open.form.fields[index];
  if (!field) return plain(before);
  const together = askedTogether(question, open, facts);
  if (together.length > 0) return togetherScreen(together, open, before, [togetherWays(hasBack)]);
  const asked = askedFields(open.form);
  const hasBefore = index > 0;
  const counted = asked.includes(field) ? 'question-heading' : 'question-heading-more';
  // Where several are asked at once, they are not counted.
  const heading = phrase(facts.fewMessages ? 'question-heading-more' : counted, {
    title: headingOf(open),
    label: field.label,
    n: asked.indexOf(field) + 1,
    of: asked.length,
  });
  const ask = inOwnWords ? phrase('ask-other') : askLine(field, open);
  const rows = [
    ...(inOwnWords ? [] : readyAnswers(field, open, facts)),
    navigation(question, field, hasBefore || hasBack),
  ];
  return {
    lines: [...before, heading, ask, ...standing(field, open)],
    rows,
    choosing: field.kind === 'choice' && !inOwnWords,
  };
}

function askLine(field: Field, open: OpenReport): Phrase {
  if (field.kind !== 'photos') return verbatim(field.ask);
  const have = evidenceCount(open.report.photos);
  if (have === 0) return phrase('ask-photos', { ask: field.ask, min: field.min, max: field.max });
  return have < field.min
    ? phrase('photos-more-needed', { have, missing: field.min - have })
    : phrase('photos-enough', { have });
}

function readyAnswers(field: Field, open: OpenReport, facts: Facts): readonly (readonly Choice[])[] {
  if (field.kind === 'date') return [dateChoices(open, facts)];
  if (field.kind === 'choice')
    return inPairs(
      field.options.map(({ id, label }) => picks.offer({ pick: 'option', id }, verbatim(label))),
    );
  if (field.kind === 'photos' && evidenceCount(open.report.photos) >= field.min)
    return [[picks.offer({ pick: 'photos-done' }, phrase('button-photos-done'))]];
  return [];
}

/** The day of the event first, then today and yesterday; a day to come is never offered. */
function dateChoices({ report: { eventOn } }: OpenReport, { today }: Facts): readonly Choice[] {
  const days = [eventOn && eventOn <= today ? eventOn : null, today, addDays(today, -1)];
  const unique = [...new Set(days.filter((day): day is LocalDate => day !== null))].slice(0, 2);
  return unique.map((on) => picks.offer({ pick: 'day', on }, dayLabel(on, today)));
}

function dayLabel(day: LocalDate, today: LocalDate): Phrase {
  const full = { day, style: 'full' } as const;
  if (day === today) return phrase('button-today', { day: full });
  if (day === addDays(today, -1)) return phrase('button-yesterday', { day: full });
  return phrase('button-day', { day: full });
}

/** What was answered before; photos say themselves how many they are. */
function standing(field: Field, { report: { answers } }: OpenReport): readonly Phrase[] {
  if (field.kind === 'photos' || isPromised(answers, field.id) || answerOf(answers, field.id) === undefined)
    return [];
  return [phrase('answer-stands', { answer: givenWords(field, answers) })];
}

function togetherWays(hasBack: boolean): readonly Choice[] {
  return [
    ...(hasBack ? [picks.offer({ pick: 'back' }, phrase('button-other-duty'))] : []),
    picks.offer({ pick: 'leave' }, phrase('button-cancel')),
  ];
}

/** Back leads to the question before, to the card when one line of it is being changed, or to the list that the report was begun from. */
function navigation({ leadsTo, inOwnWords }: Question, field: Field, leadsBack: boolean): readonly Choice[] {
  return [
    ...(leadsTo === 'card' || leadsBack || inOwnWords
      ? [picks.offer({ pick: 'back' }, phrase('button-back'))]
      : []),
    ...(field.optional ? [picks.offer({ pick: 'skip' }, phrase('button-skip'))] : []),
    ...(leadsTo === 'next' ? [picks.offer({ pick: 'leave' }, phrase('button-cancel'))] : []),
  ];
}
