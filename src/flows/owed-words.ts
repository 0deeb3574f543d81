import { daysBetween } from '#src/domain/calendar.ts';
import type { Form } from '#src/domain/form.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { ItemStanding, ItemState, OccurrenceStanding } from '#src/domain/item-standing.ts';
import { isMet } from '#src/domain/obligation-status.ts';
import type { PlanDuty } from '#src/domain/plan-duty.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from './flow.ts';
import { itemName, occurrenceName, occurrenceTitle } from './occurrence-words.ts';

const mostNamed = 3;
const mostWardsNamed = 5;

/** A line of what is owed: 'Chủ nhật xanh: 3/4; thiếu lần 155, hạn 24/9', under a mark of how urgent it is. */
export function owedLine(item: ItemStanding, facts: Facts): Phrase {
  const [first] = item.asking;
  const urgency = first ? markOf(first) : 'open';
  return phrase(`owed-line-${urgency}`, { title: owedTitle(item), state: missingWords(item, facts) });
}

/** Of the units below only the most urgent occurrence is told. */
function owedTitle(item: ItemStanding): Phrase {
  const [first] = item.asking;
  if (first?.wards) return occurrenceTitle(first, item);
  const title = itemName(item);
  const isShared = first?.duty?.obligation.scope === 'together';
  return isShared ? phrase('owed-together', { title }) : phrase('verbatim', { text: title });
}

function markOf({ status }: OccurrenceStanding): 'overdue' | 'due-soon' | 'open' {
  return status === 'overdue' || status === 'due-soon' ? status : 'open';
}

function missingWords(item: ItemStanding, facts: Facts): Phrase {
  const { asking, occurrences } = item;
  const [first] = asking;
  if (!first) return phrase('owed-nothing-missing');
  if (occurrences.length === 1) return aloneWords(first, facts);
  const { done, of } = doneOf(item);
  if (first.wards) {
    const state = aloneWords(first, facts);
    return asking.length > 1 ? phrase('owed-and-more', { state, n: asking.length - 1 }) : state;
  }
  return phrase('owed-several', { done, of, missing: missingNames(asking, facts) });
}

/** How many occurrences of an item are done, of all in the year. */
export function doneOf({ occurrences }: Pick<ItemStanding, 'occurrences'>): { done: number; of: number } {
  const done = occurrences.filter(({ status }) => status === 'met' || status === 'met-late').length;
  return { done, of: occurrences.length };
}

function missingNames(asking: readonly OccurrenceStanding[], facts: Facts): Phrase {
  const named = asking.slice(0, mostNamed).map((one) =>
    phrase(asking.length === 1 ? 'missing-alone' : 'missing-among', {
      name: occurrenceName(one),
      when: whenWords(one, facts.today),
    }),
  );
  const rest = asking.length - named.length;
  const more = rest > 0 ? [phrase('missing-more', { n: rest })] : [];
  return phrase('verbatim', { text: { list: [...named, ...more], joined: 'commas' } });
}

function whenWords(one: OccurrenceStanding, today: LocalDate): Phrase {
  const due = dueWords(one, today);
  if (!one.duty?.draft) return due;
  const writing = phrase('duty-in-draft', { name: one.duty.draft.editedByName });
  return phrase('verbatim', { text: { list: [writing, due], joined: 'commas' } });
}

/** An occurrence that has nothing beside it: how far it is, and until when. */
function aloneWords(one: OccurrenceStanding, facts: Facts): Phrase {
  const parts = [...progressWords(one, facts), dueWords(one, facts.today)];
  return phrase('verbatim', { text: { list: parts, joined: 'commas' } });
}

/** How far an occurrence is, in the words of what it counts: the unit's own duty, then how many wards. */
export function progressWords(
  { duty, wards }: OccurrenceStanding,
  facts: Pick<Facts, 'forms'>,
): readonly Phrase[] {
  const parts: Phrase[] = [];
  if (duty && !(wards && duty.obligation.measure === 'units')) parts.push(dutyProgress(duty, facts.forms));
  if (!wards) return parts;
  const missing = [...wards.missing].sort((a, b) => a.localeCompare(b, 'vi'));
  const counts = { met: wards.met, of: wards.of };
  if (missing.length === 0 || wards.met === 0) parts.push(phrase('wards-met', counts));
  else if (missing.length > mostWardsNamed)
    parts.push(phrase('wards-missing-many', { ...counts, n: missing.length }));
  else parts.push(phrase('wards-missing', { ...counts, units: { list: missing, joined: 'commas' } }));
  return parts;
}

function dutyProgress({ obligation, progress, draft }: PlanDuty, forms: readonly Form[]): Phrase {
  const { measure, atLeast, form } = obligation;
  const { amount } = progress;
  if (draft && !isMet(obligation, progress)) return phrase('duty-in-draft', { name: draft.editedByName });
  if (measure === 'units') return phrase('wards-met', { met: amount, of: atLeast });
  if (measure !== 'reports') return sumWords(measure.slice('sum:'.length), { amount, atLeast, form }, forms);
  if (amount === 0) return phrase('amount-none');
  return phrase('amount-reports', { done: amount, of: atLeast });
}

function sumWords(
  fieldId: string,
  { amount, atLeast, form }: { amount: number; atLeast: number; form: string },
  forms: readonly Form[],
): Phrase {
  const counts = { done: amount, of: atLeast };
  if (fieldId === 'helped') return phrase('amount-helped', counts);
  const field = forms.find(({ id }) => id === form)?.fields.find(({ id }) => id === fieldId);
  const noun = field?.kind === 'count' ? field.noun : field?.kind === 'quantity' ? field.unit : undefined;
  return noun === undefined ? phrase('amount-plain', counts) : phrase('amount-sum', { ...counts, noun });
}

/** Until when, or since when it is late: 'hạn 24/9', 'hạn 24/9, trễ 2 ngày'. */
export function dueWords(
  { status, dueOn, eventOn }: Pick<OccurrenceStanding, 'status' | 'dueOn' | 'eventOn'>,
  today: LocalDate,
): Phrase {
  const on = { day: dueOn, style: 'short' } as const;
  if (status === 'overdue') return phrase('when-overdue-since', { on, days: daysBetween(dueOn, today) });
  if (eventOn === today) return phrase('when-today');
  if (dueOn === today) return phrase('when-last-day');
  return phrase('when-until', { on });
}

/** The mark of an item in a list of all of them. */
export function itemButton(item: ItemStanding): Phrase {
  const mark: ItemState | 'overdue' | 'due-soon' | 'open' =
    item.state === 'owed' && item.asking[0] ? markOf(item.asking[0]) : item.state;
  return phrase(`button-item-${mark}`, { title: itemName(item) });
}
