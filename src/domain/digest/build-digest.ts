import { addDays, dayOf } from '#src/domain/calendar.ts';
import type { ComingLine, Digest, OverdueLine, Standing } from './digest.ts';
import { groupBy } from '#src/domain/group-by.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { isMet as isMetWith, obligationStatus } from '#src/domain/obligation/obligation-status.ts';
import type { DigestFacts, FollowedObligation } from './digest-facts.ts';
import { digestWeek, type DigestWhen } from './digest-times.ts';
import { isExpected, partStandings } from './part-standings.ts';
import { sumFigures } from './sum-figures.ts';

/** 'Next week', from today on. */
const comingDays = 7;

/** The week in figures: what was done, how each ward stands, who is overdue, what comes. Sums are over reports, never guessed. */
export function buildDigest(facts: DigestFacts, when: DigestWhen): Digest {
  const today = dayOf(when.now, when.zone);
  const { from, to } = digestWeek(when);
  const standings = facts.units.map((unit) => standingOf(unit, facts, today)).sort(byStanding);
  const kinds = new Set(facts.units.map(({ kind }) => kind));
  return {
    groupId: facts.groupId,
    unitName: facts.unitName,
    unitKind: facts.unitKind,
    weekFrom: from,
    weekTo: to,
    isRunning: when.week === 'this-week',
    asOf: when.now,
    today,
    reports: facts.reports.length,
    unitsReporting: standings.filter(({ reportsInWeek }) => reportsInWeek > 0).length,
    units: facts.units.length,
    unitsKind: kinds.size === 1 ? (facts.units[0]?.kind ?? null) : null,
    figures: sumFigures(facts),
    standings,
    parts: partStandings(facts, today),
    overdue: overdueOf(facts, today),
    coming: comingOf(facts, today),
  };
}

function standingOf(
  unit: DigestFacts['units'][number],
  { obligations, reports }: DigestFacts,
  today: LocalDate,
): Standing {
  const own = obligations.filter(({ unitId }) => unitId === unit.id);
  return {
    unitId: unit.id,
    unitName: unit.name,
    met: own.filter((one) => isMet(one)).length,
    expected: own.filter((one) => isExpected(one, today)).length,
    overdue: own.filter((one) => isOverdue(one, today)).length,
    reportsInWeek: reports.filter(({ unitId }) => unitId === unit.id).length,
  };
}

function overdueOf({ obligations }: DigestFacts, today: LocalDate): readonly OverdueLine[] {
  return obligations
    .filter((one) => isOverdue(one, today))
    .map(({ unitId, unitName, short, dueOn }) => ({ unitId, unitName, short, dueOn }))
    .sort((a, b) => byDay(a.dueOn, b.dueOn) || byName(a.short, b.short) || byName(a.unitName, b.unitName));
}

/** What is held or due from today to a week from today and not met, one line for all units it concerns. */
function comingOf({ obligations }: DigestFacts, today: LocalDate): readonly ComingLine[] {
  const last = addDays(today, comingDays);
  const coming = obligations.filter(
    (one) => isAsked(one, today) && dayOfNote(one) >= today && dayOfNote(one) <= last,
  );
  return groupBy(coming, ({ planId, itemId, occurrence }) => `${planId}/${itemId}/${occurrence}`)
    .map((group) => {
      const { short, title, eventOn } = group[0];
      return { short, title, on: dayOfNote(group[0]), isEvent: eventOn !== null, units: group.length };
    })
    .sort((a, b) => byDay(a.on, b.on) || byName(a.title, b.title));
}

function dayOfNote({ eventOn, dueOn }: FollowedObligation): LocalDate {
  return eventOn ?? dueOn;
}

function isMet(one: FollowedObligation): boolean {
  return isMetWith(one, one.progress);
}

/** Continuing duties are never due, a total is what its wards' duties add up to. */
function isAsked(one: FollowedObligation, today: LocalDate): boolean {
  const isOff = obligationStatus(one, one.progress, today) === 'waived';
  return one.atLeast > 0 && one.scope !== 'total' && !isMet(one) && !isOff;
}

function isOverdue(one: FollowedObligation, today: LocalDate): boolean {
  return obligationStatus(one, one.progress, today) === 'overdue';
}

function byStanding(a: Standing, b: Standing): number {
  return share(b) - share(a) || b.met - a.met || byName(a.unitName, b.unitName);
}

function share({ met, expected }: Standing): number {
  return expected === 0 ? 1 : met / expected;
}

function byDay(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byName(a: string, b: string): number {
  return a.localeCompare(b, 'vi');
}
