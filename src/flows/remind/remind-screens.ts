import { countPlaces } from '#src/domain/allowance/messages-counted.ts';
import { dayOf, daysBetween } from '#src/domain/calendar.ts';
import type { Instant, UnitId } from '#src/domain/ids.ts';
import { firstLoudMoment } from '#src/domain/notice/quiet-hours.ts';
import {
  type DutyToRemind,
  longestLine,
  peopleOf,
  type ToRemind,
  type WardToRemind,
  wardsBy,
} from '#src/domain/reminding/to-remind.ts';
import { inLines, type Phrase, phrase, type PhraseArgument } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { deadlineWords } from '#src/flows/words/deadline-words.ts';
import { timeOfDay } from '#src/flows/words/moment-words.ts';
import { pageLine, pageOf, pageRow } from '#src/flows/words/page-row.ts';
import { unitsOrAll, unitWords } from '#src/flows/words/unit-words.ts';
import { remindPicks as picks } from './topic.ts';

const back = picks.offer({ pick: 'back' }, phrase('button-back'));
const stop = picks.offer({ pick: 'stop' }, phrase('button-stop'));

/** Which duty: overdue ones first, with how many wards lack each. */
export function dutiesScreen(
  duties: readonly DutyToRemind[],
  page: number,
  { today }: Pick<Facts, 'today'>,
  before: readonly Phrase[],
): Screen {
  const rows = [
    ...pageOf(duties, page).map((duty) => {
      const n = duty.wards.filter(({ state }) => state === 'lacks').length;
      const key = duty.dueOn < today ? 'button-remind-late' : 'button-remind-duty';
      return [picks.offer({ pick: 'duty', duty: duty.key }, phrase(key, { title: duty.short, n }))];
    }),
    ...pageRow(page, duties.length),
    [stop],
  ];
  return choosing([...before, phrase('remind-which'), ...pageLine(page, duties.length)], rows);
}

/** Which wards lack it, and which are left out for what reason. */
export function wardsScreen(
  duty: DutyToRemind,
  all: ToRemind,
  facts: Pick<Facts, 'today'>,
  before: readonly Phrase[],
): Screen {
  const ready = wardsBy(duty, 'ready', all);
  const lines = [
    titleLine(duty, facts),
    ...(ready.length > 0
      ? [phrase('remind-lacks', { units: wardWords(ready, duty), n: ready.length })]
      : [phrase('remind-none')]),
    ...leftOutLines(duty, all),
  ];
  const rows = [
    ...(ready.length > 0 ? [[picks.offer({ pick: 'all' }, allLabel(ready))]] : []),
    ...(ready.length > 1 ? [[picks.offer({ pick: 'some' }, phrase('button-remind-some'))]] : []),
    [back],
  ];
  return choosing([...before, inLines(lines)], rows);
}

/** Wards to tick. */
export function someScreen(
  duty: DutyToRemind,
  ticked: readonly UnitId[],
  page: number,
  all: ToRemind,
  before: readonly Phrase[],
): Screen {
  const ready = wardsBy(duty, 'ready', all);
  const rows = [
    ...pageOf(ready, page).map(({ unitId, unitName }) => {
      const key = ticked.includes(unitId) ? 'button-ticked' : 'button-unticked';
      return [picks.offer({ pick: 'ward', id: unitId }, phrase(key, { what: unitName }))];
    }),
    ...pageRow(page, ready.length),
    [
      ...(ticked.length > 0
        ? [picks.offer({ pick: 'ticked' }, phrase('button-remind-ticked', { n: ticked.length }))]
        : []),
      back,
    ],
  ];
  const lines = [phrase('remind-pick-some', { title: duty.short }), ...pageLine(page, ready.length)];
  return choosing([...before, ...lines], rows);
}

/** Is there a line to go with it? What it costs, and when it is heard. */
export function lineScreen(
  duty: DutyToRemind,
  wards: readonly WardToRemind[],
  all: ToRemind,
  facts: Facts,
  before: readonly Phrase[],
): Screen {
  const lines = [
    ...before,
    phrase('remind-line-ask', { title: duty.short, units: wardWords(wards, duty), max: longestLine }),
    inLines(costLines(wards, all, facts)),
  ];
  const rows = [[picks.offer({ pick: 'send' }, phrase('button-send-at-once'))], [back, stop]];
  return { lines, rows, choosing: false, about: { kind: 'question' } };
}

/** As the wards will read it. */
export function checkScreen(
  duty: DutyToRemind,
  wards: readonly WardToRemind[],
  line: string,
  all: ToRemind,
  facts: Facts,
  before: readonly Phrase[],
): Screen {
  return choosing(
    [
      ...before,
      phrase('remind-check', { title: duty.short, units: wardWords(wards, duty), line }),
      inLines(costLines(wards, all, facts)),
    ],
    [
      [picks.offer({ pick: 'send' }, phrase('button-remind-send'))],
      [picks.offer({ pick: 'change' }, phrase('button-change')), stop],
    ],
  );
}

/** That it was sent, or when it will be. */
export function sentLine(duty: DutyToRemind, wards: readonly WardToRemind[], facts: Facts): Phrase {
  const words = { title: duty.short, units: wardWords(wards, duty) };
  const at = tellAt(facts);
  if (at === facts.now) return phrase('remind-sent', words);
  return phrase('remind-sent-later', { ...words, ...whenWords(at, facts) });
}

/** Wards that were chosen, and are left out by now. */
export function leftOutLines(
  duty: DutyToRemind,
  all: ToRemind,
  isMeant: (ward: WardToRemind) => boolean = () => true,
): readonly Phrase[] {
  return (['reminded', 'sent', 'asked', 'nobody'] as const).flatMap((standing) => {
    const wards = wardsBy(duty, standing, all).filter(isMeant);
    if (wards.length === 0) return [];
    const units = { list: wards.map((ward) => leftOutWords(ward, standing)), joined: 'commas' } as const;
    return [phrase(`remind-left-${standing}`, { units })];
  });
}

/** The moment at which it is heard: at once, or when quiet hours end. */
export function tellAt({ now, zone, isHoliday }: Pick<Facts, 'now' | 'zone' | 'isHoliday'>): Instant {
  return firstLoudMoment(now, zone, isHoliday);
}

function titleLine(duty: DutyToRemind, { today }: Pick<Facts, 'today'>): Phrase {
  const words = { title: duty.short, due: deadlineWords(duty) };
  if (duty.dueOn >= today) return phrase('remind-title', words);
  return phrase('remind-title-late', { ...words, days: daysBetween(duty.dueOn, today) });
}

function leftOutWords({ unitName, remindedBy }: WardToRemind, standing: string): PhraseArgument {
  if (standing !== 'reminded' || remindedBy === null) return unitName;
  return phrase('remind-by', { unit: unitName, name: remindedBy });
}

function allLabel(ready: readonly WardToRemind[]): Phrase {
  const [first] = ready;
  if (first && ready.length === 1) return phrase('button-remind-one', { unit: unitWords(first) });
  return phrase('button-remind-all', { n: ready.length });
}

function wardWords(wards: readonly WardToRemind[], duty: DutyToRemind): PhraseArgument {
  const [first] = wards;
  if (first && wards.length === 1) return unitWords(first);
  const names = wards.map(({ unitName }) => unitName);
  return unitsOrAll(names, { of: duty.wards.length, kind: first?.unitKind ?? null });
}

function costLines(wards: readonly WardToRemind[], all: ToRemind, facts: Facts): readonly Phrase[] {
  const people = peopleOf(
    wards.map(({ unitId }) => unitId),
    all,
  );
  const { counted } = countPlaces(people, facts.bots, facts.now);
  const at = tellAt(facts);
  const words = { people: people.length, wards: wards.length };
  return [
    counted > 0 ? phrase('remind-cost', { ...words, messages: counted }) : phrase('remind-to', words),
    ...(at === facts.now ? [] : [phrase('remind-later', whenWords(at, facts))]),
  ];
}

function whenWords(at: Instant, { zone }: Pick<Facts, 'zone'>) {
  return { time: timeOfDay(at, zone), on: { day: dayOf(at, zone), style: 'full' } } as const;
}
