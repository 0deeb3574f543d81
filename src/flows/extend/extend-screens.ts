import { type ExtendableDuty, type ExtendableWard, quickReasons } from '#src/domain/extension/extension.ts';
import { dueOf, isOfUse } from '#src/domain/extension/extension-rules.ts';
import { countedFrom, monthEnd } from '#src/domain/extension/new-date.ts';
import { addDays } from '#src/domain/calendar.ts';
import { groupBy } from '#src/domain/group-by.ts';
import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import { type DayArgument, inLines, type Phrase, phrase, type PhraseArgument } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { extensionReason } from '#src/flows/reasons/extension-reason.ts';
import { inPairs, pageLine, pageOf, pageRow, pageWithin } from '#src/flows/words/page-row.ts';
import { unitsOrAll } from '#src/flows/words/unit-words.ts';
import { extendPicks as picks } from './topic.ts';

const cancel: readonly Choice[] = [picks.offer({ pick: 'cancel' }, phrase('button-cancel'))];
const quickDays = [3, 7] as const;
/** Of those who are only mentioned. */
const mostNamed = 5;

/** What wards lack, the nearest day first. */
export function dutyScreen(
  offered: readonly ExtendableDuty[],
  wanted: number,
  today: LocalDate,
  before: readonly Phrase[],
): Screen {
  const page = pageWithin(wanted, offered.length);
  const rows = pageOf(offered, page).map((duty) => {
    const { planId, itemId, occurrence } = duty;
    return [picks.offer({ pick: 'duty', planId, itemId, occurrence }, dutyButton(duty, today))];
  });
  const line = phrase(offered.length > 0 ? 'extend-which' : 'extend-which-none');
  return choosing(
    [...before, line, ...pageLine(page, offered.length)],
    [...rows, ...pageRow(page, offered.length), cancel],
  );
}

function dutyButton(duty: ExtendableDuty, today: LocalDate): Phrase {
  const dueOn = dueOf(duty);
  const words = {
    title: duty.short,
    due: { day: dueOn, style: 'short' },
    n: duty.wards.filter(({ lacks }) => lacks).length,
  } as const;
  return phrase(dueOn < today ? 'button-extend-late' : 'button-extend-due', words);
}

/** For whom: those that lack it first. */
export function wardsScreen(duty: ExtendableDuty, today: LocalDate, before: readonly Phrase[]): Screen {
  const lacking = duty.wards.filter(({ lacks }) => lacks);
  const n = duty.wards.length;
  const rows = [
    ...(lacking.length > 0
      ? [[picks.offer({ pick: 'lacking' }, phrase('button-extend-lacking', { n: lacking.length }))]]
      : []),
    ...(n > lacking.length ? [[picks.offer({ pick: 'all' }, phrase('button-extend-all', { n }))]] : []),
    ...(usable(duty, today).length > 1
      ? [[picks.offer({ pick: 'some' }, phrase('button-extend-some'))]]
      : []),
    cancel,
  ];
  const title = duty.short;
  const line =
    lacking.length > 0
      ? phrase('extend-for-whom', { title, n: lacking.length, of: n, units: namesIn(lacking, duty) })
      : phrase('extend-for-whom-locked', { title });
  return choosing([...before, line], rows);
}

/** One by one: a tap takes a ward in, another one leaves it out. */
export function someScreen(
  duty: ExtendableDuty,
  chosen: readonly UnitId[],
  wanted: number,
  today: LocalDate,
  before: readonly Phrase[],
): Screen {
  const wards = usable(duty, today);
  const page = pageWithin(wanted, wards.length);
  const taken = wards.filter(({ unitId }) => chosen.includes(unitId));
  const choices = pageOf(wards, page).map(({ unitId, unitName: name }) =>
    picks.offer(
      { pick: 'ward', id: unitId },
      phrase(chosen.includes(unitId) ? 'button-ward-in' : 'button-ward-out', { name }),
    ),
  );
  const rows = [
    ...inPairs(choices),
    ...pageRow(page, wards.length),
    ...(taken.length > 0
      ? [[picks.offer({ pick: 'chosen' }, phrase('button-extend-chosen', { n: taken.length }))]]
      : []),
    cancel,
  ];
  const line =
    taken.length > 0
      ? phrase('extend-chosen', { units: namesOf(taken) })
      : phrase('extend-some', { title: duty.short });
  return choosing([...before, line, ...pageLine(page, wards.length)], rows);
}

/** Until when: the likeliest days are a tap. */
export function untilScreen(
  duty: ExtendableDuty,
  wards: readonly ExtendableWard[],
  today: LocalDate,
  before: readonly Phrase[],
): Screen {
  const dueOn = latestDue(wards);
  const from = countedFrom({ today, dueOn });
  const more = quickDays.map((n) => {
    const on = addDays(from, n);
    return { on, label: phrase('button-until-more', { on: { day: on, style: 'short' }, n }) };
  });
  const end = monthEnd(from);
  const isOther = end > from && more.every(({ on }) => on !== end);
  const endLabel = phrase('button-until-month-end', { on: { day: end, style: 'short' } });
  const choices = [...more, ...(isOther ? [{ on: end, label: endLabel }] : [])]
    .filter(({ on }) => on <= duty.planEndsOn)
    .map(({ on, label }) => picks.offer({ pick: 'until', on }, label));
  const line = phrase(dueOn < today ? 'extend-until-late' : 'extend-until', {
    title: duty.short,
    due: { day: dueOn, style: 'short' },
  });
  return {
    lines: [...before, line],
    rows: [...choices.map((choice) => [choice]), cancel],
    choosing: false,
    about: { kind: 'question' },
  };
}

/** Why: the usual reasons, or what is written. */
export function whyScreen(before: readonly Phrase[]): Screen {
  const reasons = quickReasons.map((reason) =>
    picks.offer({ pick: 'because', reason }, phrase(`button-extend-because-${reason}`)),
  );
  return {
    lines: [...before, phrase('extend-why')],
    rows: [...inPairs(reasons), cancel],
    choosing: false,
    about: { kind: 'question' },
  };
}

interface Summary {
  readonly duty: ExtendableDuty;
  readonly longer: readonly ExtendableWard[];
  /** Their day is as late already. */
  readonly kept: readonly ExtendableWard[];
  readonly until: LocalDate;
  readonly reason: string;
  readonly before: readonly Phrase[];
}

/** What will be, before it is. */
export function sureScreen({ duty, longer, kept, until, reason, before }: Summary, { today }: Facts): Screen {
  const lines = [
    phrase('extend-sure', { title: duty.short, on: newDay(until, today) }),
    forWhom(longer, duty),
    phrase('extend-sure-before', { before: { list: daysBefore(longer), joined: 'commas' } }),
    phrase('extend-sure-reason', { reason: extensionReason(reason) }),
  ];
  const rows = [
    [picks.offer({ pick: 'extend' }, phrase('button-extend'))],
    [
      picks.offer({ pick: 'other-date' }, phrase('button-other-date')),
      picks.offer({ pick: 'other-wards' }, phrase('button-other-wards')),
    ],
    cancel,
  ];
  return choosing([...before, inLines(lines), ...keptWords(kept), ...nobodyWords(longer)], rows);
}

/** Wards whose day is as late already keep it. */
function keptWords(kept: readonly ExtendableWard[]): readonly Phrase[] {
  return groupBy(kept, ({ dueOn }) => dueOn).map((group) =>
    phrase('extend-kept', { units: namesOf(group), due: { day: group[0].dueOn, style: 'short' } }),
  );
}

/** Wards in which nobody hears of it. */
export function nobodyWords(wards: readonly ExtendableWard[]): readonly Phrase[] {
  const empty = wards.filter(({ hasPeople }) => !hasPeople);
  return empty.length > 0 ? [phrase('extend-nobody-there', { units: someNames(empty) })] : [];
}

/** '19/3', or where they differ '19/3 (Tân Quý), 22/3 (Tân Thành)'. */
function daysBefore(wards: readonly ExtendableWard[]): readonly PhraseArgument[] {
  const groups = groupBy(wards, ({ dueOn }) => dueOn);
  return groups.map((group) => {
    const due = { day: group[0].dueOn, style: 'short' } as const;
    return groups.length === 1 ? due : phrase('extend-day-of', { due, units: namesOf(group) });
  });
}

/** A day with its weekday, and its year where that is another one. */
export function newDay(on: LocalDate, today: LocalDate): DayArgument {
  return { day: on, style: on.slice(0, 4) === today.slice(0, 4) ? 'full' : 'year' };
}

/** '• Cho 3 phường: Tân Quý, …', '• Cho cả 11 phường'. */
export function forWhom(wards: readonly ExtendableWard[], duty: ExtendableDuty): Phrase {
  const n = wards.length;
  if (n > 1 && n === duty.wards.length) return phrase('extend-sure-all', { n });
  return phrase('extend-sure-wards', { n, units: namesOf(wards) });
}

/** The first few, and how many more there are. */
export function someNames(units: readonly { readonly unitName: string }[]): PhraseArgument {
  const more = units.length - mostNamed;
  if (more < 2) return namesOf(units);
  return phrase('extend-and-more', { units: namesOf(units.slice(0, mostNamed)), n: more });
}

/** Names of wards; where it is all that are asked, how many. */
function namesIn(wards: readonly ExtendableWard[], duty: ExtendableDuty): PhraseArgument {
  const [first] = wards;
  return unitsOrAll(
    wards.map(({ unitName }) => unitName),
    { of: duty.wards.length, kind: first?.unitKind ?? null },
  );
}

export function namesOf(wards: readonly { readonly unitName: string }[]): PhraseArgument {
  return { list: wards.map(({ unitName }) => unitName), joined: 'commas' };
}

function latestDue(wards: readonly ExtendableWard[]): LocalDate {
  return (
    wards
      .map(({ dueOn }) => dueOn)
      .toSorted()
      .at(-1) ?? ('1970-01-01' as LocalDate)
  );
}

function usable({ wards }: ExtendableDuty, today: LocalDate): readonly ExtendableWard[] {
  return wards.filter((ward) => isOfUse(ward, today));
}
