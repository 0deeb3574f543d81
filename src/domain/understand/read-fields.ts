import { unitAt } from '#src/domain/answer/quantity-units.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Answers, Field, Form } from '#src/domain/report/form.ts';
import { Claims } from './claims.ts';
import { matchAt } from './dictionary.ts';
import { claimDays, type CountedAt } from './find-days.ts';
import { figuresFor } from './find-figures.ts';
import { claimNames, type NamesRead } from './find-names.ts';
import { claimHouseNumbers, claimOrdinals, claimShapes } from './find-no-figures.ts';
import { optionsIn } from './find-options.ts';
import { placeIn } from './find-place.ts';
import { labelledTexts, textBetween } from './find-texts.ts';
import type { Message } from './pieces.ts';
import { plainWords } from './plain-words.ts';
import { dayOfActivity } from './read-day.ts';
import { takeRest } from './take-rest.ts';
import type { Vocabulary } from './vocabulary.ts';

const heldOrPeople = plainWords('people', 'container');
const totalWords = plainWords('total');
const emptyWords = plainWords('filler', 'tail', 'link', 'people', 'at', 'heading', 'total');

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
  const day = dayOfActivity(form, message, days, today);
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
    if (found) answers[place.id] = found;
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

/** Index behind the words for what is counted or weighed at a piece; 0 where none stand there. */
export function countedAt({ pieces }: Message, { counted }: Vocabulary, form: Form | null): CountedAt {
  const dictionary = counted.get(form?.id ?? '') ?? counted.get('');
  return remembered((at) => {
    const people = heldOrPeople.at(pieces, at);
    const named = dictionary && matchAt(dictionary, pieces, at);
    const length = Math.max(people, (named?.to ?? at) - at, (unitAt(pieces, at, 'kg')?.to ?? at) - at);
    return length === 0 ? 0 : at + length;
  });
}

/** Asked again and again about the same pieces of one message. */
function remembered(look: CountedAt): CountedAt {
  const known: number[] = [];
  return (at) => (known[at] ??= look(at));
}

/** Numbers before the words for what is counted, or behind them: `45 đoàn viên`, `Quân số: 30`. */
function countedNumbers({ pieces }: Message, claims: Claims, isCounted: CountedAt): number {
  const ends = new Set<number>();
  for (let at = 0; at < pieces.length; at++) {
    const to = isCounted(at) || (totalWords.at(pieces, at) > 0 ? at + totalWords.at(pieces, at) : 0);
    if (to > at) ends.add(to);
  }
  return pieces.filter(
    ({ kind }, at) =>
      kind === 'number' &&
      (claims.isFree(at) || claims.ownerOf(at) === 'figure') &&
      (isCounted(at + 1) > 0 || ends.has(at) || (pieces[at - 1]?.typed === ':' && ends.has(at - 1))),
  ).length;
}

/** What is left between what was read, where it says anything. */
function unreadIn(message: Message, claims: Claims): readonly string[] {
  const { pieces } = message;
  const unread: string[] = [];
  let at = 0;
  while (at < pieces.length) {
    let to = at;
    while (to < pieces.length && claims.isFree(to) && pieces[to]?.typed !== '\n') to++;
    if (to > at && saysAnything(message, at, to)) unread.push(textBetween(message, at, to));
    at = Math.max(to, at + 1);
  }
  return unread.filter((text) => text !== '');
}

/** Whether more stands there than politeness and the words around figures. */
export function saysAnything({ pieces }: Message, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const length = pieces[at]?.kind === 'mark' ? 1 : emptyWords.at(pieces, at);
    if (length === 0) return true;
    at += length;
  }
  return false;
}
