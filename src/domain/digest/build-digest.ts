import { addDays, type LocalMoment, localMoment } from '#src/domain/calendar.ts';
import type { ComingLine, Digest, OverdueLine, Standing } from './digest.ts';
import { isLasting, wardTrouble } from '#src/domain/delivery/ward-trouble.ts';
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
  const moment = localMoment(when.now, when.zone);
  const { today } = moment;
  const { from, to } = digestWeek(when);
  const standings = facts.units.map((unit) => standingOf(unit, facts, moment)).sort(byStanding);
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
    ...reviewedOf(facts),
    unitsReporting: standings.filter(({ reportsInWeek }) => reportsInWeek > 0).length,
    units: facts.units.length,
    unitsKind: kinds.size === 1 ? (facts.units[0]?.kind ?? null) : null,
    figures: sumFigures(facts),
    standings,
    parts: partStandings(facts, moment),
    overdue: overdueOf(facts, moment),
    coming: comingOf(facts, moment),
    ...troubledOf(facts, when),
  };
}

function standingOf(
  unit: DigestFacts['units'][number],
  { obligations, reports }: DigestFacts,
  now: LocalMoment,
): Standing {
  const own = obligations.filter(({ unitId }) => unitId === unit.id);
  return {
    unitId: unit.id,
    unitName: unit.name,
    met: own.filter((one) => isMet(one)).length,
    expected: own.filter((one) => isExpected(one, now)).length,
    overdue: own.filter((one) => isOverdue(one, now)).length,
    reportsInWeek: reports.filter(({ unitId }) => unitId === unit.id).length,
  };
}

/** Only what has lasted: what began yesterday is its officer's to mend. */
function troubledOf(
  { wards = [] }: DigestFacts,
  { now, zone, isHoliday = () => false }: DigestWhen,
): Pick<Digest, 'troubled'> {
  const moment = { now, zone, isHoliday };
  const troubled = wards.flatMap(({ unitName, ...ward }) => {
    const trouble = wardTrouble(ward, moment);
    return trouble && isLasting(trouble, moment) ? [{ unitName, kind: trouble.kind }] : [];
  });
  return troubled.length > 0 ? { troubled } : {};
}

/** What one report adds to a total is said with its own duty. */
function reviewedOf({ obligations }: DigestFacts): Pick<Digest, 'waiting' | 'returned' | 'requests'> {
  const own = obligations.filter(({ scope }) => scope !== 'total');
  const waiting = own.reduce((sum, { progress }) => sum + (progress.waiting ?? 0), 0);
  const returned = own.reduce((sum, { progress }) => sum + (progress.returned ?? 0), 0);
  const requests = own.filter((one) => one.progress.waiver === 'asked' && !isMet(one)).length;
  return {
    ...(waiting > 0 && { waiting }),
    ...(returned > 0 && { returned }),
    ...(requests > 0 && { requests }),
  };
}

function overdueOf({ obligations }: DigestFacts, now: LocalMoment): readonly OverdueLine[] {
  return obligations
    .filter((one) => isOverdue(one, now))
    .map(({ unitId, unitName, short, dueOn, dueTime, extendedFrom, madeUpOn }) => ({
      unitId,
      unitName,
      short,
      dueOn,
      dueTime,
      ...extension(extendedFrom),
      ...(madeUpOn != null && { madeUpOn }),
    }))
    .sort((a, b) => byDay(a.dueOn, b.dueOn) || byName(a.short, b.short) || byName(a.unitName, b.unitName));
}

/** What is held, or waits for reports and is due, from today to a week from today, and is not met: one line for all units it concerns. */
function comingOf({ obligations, units }: DigestFacts, now: LocalMoment): readonly ComingLine[] {
  const { today } = now;
  const last = addDays(today, comingDays);
  const below = new Set(units.map(({ id }) => id));
  const coming = obligations.filter(
    (one) =>
      isAsked(one, now) &&
      !isOverdue(one, now) &&
      dayOfNote(one, today) >= today &&
      dayOfNote(one, today) <= last,
  );
  // Units that have longer have a line of their own.
  const lineOf = (one: FollowedObligation): string =>
    `${one.planId}/${one.itemId}/${one.occurrence}@${dayOfNote(one, today)}/${one.madeUpOn ?? ''}`;
  return groupBy(coming, lineOf)
    .map((group) => {
      const { short, eventOn, madeUpOn, ...due } = group[0];
      const on = dayOfNote(group[0], today);
      const isEvent = on === eventOn;
      const owing = group.filter(({ unitId }) => below.has(unitId)).length;
      const madeUpBy = madeUpOn == null ? {} : { madeUpBy: group.map(({ unitName }) => unitName) };
      const deadline = isEvent ? { dueTime: null } : { dueTime: due.dueTime, ...extension(due.extendedFrom) };
      return { short, on, isEvent, ...deadline, ...madeUpBy, units: owing };
    })
    .sort((a, b) => byDay(a.on, b.on) || byName(a.short, b.short));
}

/** The day it is held; from the day after on, and of what is not held on a day, the last one in time. */
function dayOfNote({ eventOn, dueOn }: FollowedObligation, today: LocalDate): LocalDate {
  return eventOn !== null && eventOn >= today ? eventOn : dueOn;
}

/** Most are as the plan has them. */
function extension(extendedFrom: LocalDate | null = null): { readonly extendedFrom?: LocalDate } {
  return extendedFrom === null ? {} : { extendedFrom };
}

function isMet(one: FollowedObligation): boolean {
  return isMetWith(one, one.progress);
}

/** Continuing duties are never due, a total is what its wards' duties add up to. */
function isAsked(one: FollowedObligation, now: LocalMoment): boolean {
  const isOff = obligationStatus(one, one.progress, now) === 'waived';
  return one.atLeast > 0 && one.scope !== 'total' && !isMet(one) && !isOff;
}

function isOverdue(one: FollowedObligation, now: LocalMoment): boolean {
  return obligationStatus(one, one.progress, now) === 'overdue';
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
