import { dayOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate, NoticeId, ObligationId, PersonId, UnitId } from '#src/domain/ids.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';
import { livesOn, type Role, type Unit } from '#src/domain/organisation/organisation.ts';
import { audiencesOf } from './audience.ts';
import type { DueNotice } from './due-notice.ts';
import type { PlannedNotice } from './notice.ts';
import { rungNotice } from './planned-notice.ts';
import { isLastInTime } from './last-in-time.ts';
import type { IsHoliday } from './quiet-hours.ts';
import { type RungTime, rungTimes } from './rung-times.ts';
import { settle } from './settle.ts';

/** Somebody who would be told: a person, or the role itself where a unit has nobody yet. */
export interface Listener {
  readonly id: string;
  readonly role: Role;
  readonly unitId: UnitId;
}

export interface Rehearsal {
  readonly obligations: readonly ObligationDraft[];
  readonly units: readonly Unit[];
  readonly listeners: readonly Listener[];
  readonly zone: string;
  readonly isHoliday: IsHoliday;
  /** Photos that a report on the obligation needs. */
  readonly photosOf: (obligation: ObligationDraft) => number;
}

/** One message: to whom, when, and the notices it would tell. */
export interface RehearsedMessage {
  readonly listener: Listener;
  readonly at: Instant;
  readonly notices: readonly DueNotice[];
}

interface Planned {
  readonly listenerId: string;
  dueAt: Instant;
  readonly notice: DueNotice;
}

/**
 * Every reminder of the obligations if nothing were reported, in the order of time: planned, merged, held back and dropped
 * by the rules that the real ones go by. Its notices' ids are the keys they would have, with the obligation's key for
 * its id.
 */
export function rehearseReminders(rehearsal: Rehearsal): readonly RehearsedMessage[] {
  const byListener = new Map<string, Planned[]>();
  for (const planned of planAll(rehearsal)) {
    const list = byListener.get(planned.listenerId);
    if (list) list.push(planned);
    else byListener.set(planned.listenerId, [planned]);
  }
  return rehearsal.listeners
    .filter(({ id }, index, all) => all.findIndex((one) => one.id === id) === index)
    .flatMap((listener) => sendAll(listener, byListener.get(listener.id) ?? [], rehearsal))
    .sort((a, b) => a.at - b.at || (a.listener.id < b.listener.id ? -1 : 1));
}

/** Notices of one listener in time: at each moment all that are due are settled together. */
function sendAll(
  listener: Listener,
  planned: readonly Planned[],
  { zone, isHoliday }: Rehearsal,
): readonly RehearsedMessage[] {
  const sent: RehearsedMessage[] = [];
  let pending = [...planned];
  while (pending.length > 0) {
    const now = Math.min(...pending.map(({ dueAt }) => dueAt)) as Instant;
    const today = dayOf(now, zone);
    const due = pending.filter(({ dueAt }) => dueAt <= now);
    const sentToday = sent.filter(({ at }) => dayOf(at, zone) === today).length;
    const { send, drop, postpone } = settle(
      due.map(({ notice }) => notice),
      { now, zone, isHoliday, sentToday },
    );
    for (const { notice, until } of postpone)
      for (const one of due) if (one.notice === notice) one.dueAt = until;
    const settled = new Set([...send, ...drop.map(({ notice }) => notice)]);
    pending = pending.filter(({ notice }) => !settled.has(notice));
    if (send.length > 0) sent.push({ listener, at: now, notices: send });
  }
  return sent;
}

/** As the planner inserts them: one for each key. */
function planAll(rehearsal: Rehearsal): readonly Planned[] {
  const { obligations, listeners, zone, isHoliday } = rehearsal;
  const planned = new Map<string, Planned>();
  for (const obligation of obligations)
    for (const time of rungTimes(obligation, zone, isHoliday))
      for (const { kind, role, place } of audiencesOf(time, obligation.scope))
        for (const { unit, peopleOf } of placesOf(rehearsal, obligation, place))
          for (const listener of listeners) {
            if (listener.unitId !== peopleOf || listener.role !== role) continue;
            const obligationId = obligation.key as ObligationId;
            const told = { personId: listener.id as PersonId, obligationId, unitId: unit.id };
            const one = rungNotice(kind, told, time, zone);
            if (planned.has(one.key)) continue;
            const notice = dueNotice(rehearsal, obligation, unit, one, time);
            planned.set(one.key, { listenerId: listener.id, dueAt: one.dueAt, notice });
          }
  // Among equals the first by key is told, as it is read from the store.
  return [...planned.values()].sort((a, b) => (a.notice.id < b.notice.id ? -1 : 1));
}

/** The unit that is told of, and the one whose people are told. */
function placesOf(
  { units }: Rehearsal,
  { unitId }: ObligationDraft,
  place: 'unit' | 'parent' | 'children',
): readonly { readonly unit: Unit; readonly peopleOf: UnitId }[] {
  const own = units.find(({ id }) => id === unitId);
  if (!own) return [];
  if (place === 'unit') return [{ unit: own, peopleOf: own.id }];
  if (place === 'parent') return own.parentId === null ? [] : [{ unit: own, peopleOf: own.parentId }];
  return units.filter(({ parentId }) => parentId === unitId).map((unit) => ({ unit, peopleOf: unit.id }));
}

const asNobodyReports = { isSnoozed: false, isRemindedNow: false, isReported: false, draft: null } as const;

/** As it is when nothing was reported, put off or called off. */
function dueNotice(
  { units, photosOf, zone, isHoliday }: Rehearsal,
  obligation: ObligationDraft,
  unit: Unit,
  { kind, key, on, expiresAt, personId }: PlannedNotice<'reminder' | 'escalation'>,
  { rung: { unless }, dueAt }: RungTime,
): DueNotice {
  const { id, name, kind: unitKind } = unit;
  const facts = {
    id: key as NoticeId,
    expiresAt,
    obligation: { ...obligation, id: obligation.key as ObligationId },
    unit: { id, name, kind: unitKind },
    progress: { reports: 0, amount: 0, metOn: null },
    isWithdrawn: false,
    hasLeft: false,
  };
  if (kind === 'escalation') return { kind, ...facts, siblings: siblingsOf(unit, units, on) };
  return {
    kind,
    ...facts,
    ...asNobodyReports,
    personId,
    photos: photosOf(obligation),
    unless: unless ?? null,
    isLastInTime: isLastInTime(obligation, dueAt, zone, isHoliday),
  };
}

/** Units of its kind below its parent on a day, itself included. */
function siblingsOf({ parentId, kind }: Unit, units: readonly Unit[], on: LocalDate): number {
  return units.filter((one) => one.parentId === parentId && one.kind === kind && livesOn(one, on)).length;
}
