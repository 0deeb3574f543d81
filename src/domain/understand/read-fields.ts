import { namesArea } from '#src/domain/sensitive/names-area.ts';
import { unitAt } from '#src/domain/answer/quantity-units.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Answers, Field, Form } from '#src/domain/report/form.ts';
import type { DayHere } from './days/day-here.ts';
import { claimDays } from '#src/domain/understand/days/find-days.ts';
import { dayOfActivity } from '#src/domain/understand/days/read-day.ts';
import { figuresFor } from '#src/domain/understand/figures/find-figures.ts';
import { Claims } from '#src/domain/understand/message/claims.ts';
import type { Message } from '#src/domain/understand/message/pieces.ts';
import { type NamesRead, claimNames } from '#src/domain/understand/names/find-names.ts';
import { periodIn, summedUpIn } from '#src/domain/understand/names/period-in.ts';
import { isOfPeriods } from '#src/domain/understand/names/period-named.ts';
import { claimHouseNumbers, claimOrdinals } from '#src/domain/understand/not-figures/claim-named-numbers.ts';
import { claimShapes } from '#src/domain/understand/not-figures/claim-shapes.ts';
import { placeIn } from '#src/domain/understand/places/find-place.ts';
import { optionsIn } from '#src/domain/understand/texts/find-options.ts';
import { labelledTexts } from '#src/domain/understand/texts/find-texts.ts';
import { takeRest } from '#src/domain/understand/texts/take-rest.ts';
import { countedAt, countedNumbers } from './counted-at.ts';
import { unreadIn } from './unread.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ReadContext {
  readonly vocabulary: Vocabulary;
  /** The day on which it was written. */
  readonly today: LocalDate;
  /** The unit of the person who writes. */
  readonly unitId: string | null;
}

/** What a message says of the fields of a form. */
export interface FieldsRead {
  readonly answers: Answers;
  /** Ids of fields whose figure was called approximate. */
  readonly about: readonly string[];
  /** Ids of fields of which something is said that has to be asked about. */
  readonly doubts: readonly string[];
  /** What was not read, as it was typed. */
  readonly unread: readonly string[];
  readonly names: NamesRead;
  /** How many numbers stand before people or things, whatever the form. */
  readonly counted: number;
  /** A day that it names lies ahead. */
  readonly isToCome: boolean;
}

/** What a message says of the fields of this form: its days, figures, choices and texts, each piece read once. */
export function readFields(message: Message, form: Form, { vocabulary, today }: ReadContext): FieldsRead {
  const { pieces } = message;
  const claims = new Claims(pieces);
  const isCounted = countedAt(message, vocabulary, form);
  const words = vocabulary.fields.get(form.id) ?? new Map();
  const summedTo = periodIn(pieces)?.to ?? summedUpIn(pieces);
  if (summedTo !== undefined && isOfPeriods(form)) claims.take(0, summedTo, 'name');
  const names = claimNames(message, claims, vocabulary, isCounted);
  claimShapes(message, claims);
  claimHouseNumbers(message, claims, isCounted);
  const days = claimDays(message, claims, today, isCounted);
  claimOrdinals(message, claims, isCounted);
  const isFigure = (at: number): boolean =>
    isCounted(at + 1) > 0 || unitAt(pieces, at + 1, 'vnd') !== undefined;
  const labelled = labelledTexts(form, words, message, claims, isFigure);
  const { figures, doubts } = figuresFor(form, words, pieces, claims);
  const options = optionsIn(form, words, pieces, claims, labelled);
  const answers: Record<string, string | number | null> = {};
  const doubtful = new Set<string>([...doubts, ...options.doubts].map(({ id }) => id));
  for (const { field, value } of figures) answers[field.id] = value;
  for (const [fieldId, option] of options.chosen) answers[fieldId] = option;
  const ownEnds = new Set(names.forms.filter(({ formId }) => formId === form.id).map(({ to }) => to));
  const foreignEnds = new Set(
    names.forms.filter((one) => one.formId !== form.id && ownEnds.has(one.from)).map(({ to }) => to),
  );
  const isForeign = ({ from }: DayHere): boolean => foreignEnds.has(from);
  const day = dayOfActivity(form, message, days, today, isForeign);
  if (day?.on) answers[day.field.id] = day.on;
  else if (day) doubtful.add(day.field.id);
  for (const { field, value, from, to } of labelled) {
    claims.take(from, to, 'text');
    if (field.kind === 'text' && answers[field.id] === undefined)
      answers[field.id] = value.slice(0, field.maxLength);
  }
  const place = fieldThatTakes(form, 'place');
  if (place && answers[place.id] === undefined) {
    const found = placeIn(message, claims, isFigure);
    // Of sensitive work only the quarter is told.
    if (found && (form.sensitive !== true || namesArea(found))) answers[place.id] = found;
    else if (found === null) doubtful.add(place.id);
  }
  takeRest(message, form, claims, names, answers);
  return {
    answers,
    about: figures.filter((figure) => figure.about).map(({ field }) => field.id),
    doubts: [...doubtful],
    unread: unreadIn(message, claims),
    names,
    counted: countedNumbers(message, claims, isCounted),
    isToCome: days.some((each) => each.read.kind === 'understood' && each.read.on > today),
  };
}

function fieldThatTakes(form: Form, takes: string): Field | undefined {
  return form.fields.find((field) => field.kind === 'text' && field.takes === takes);
}
