import { addDays, dayOf, instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate, ObligationId, PersonId, UnitId } from '#src/domain/ids.ts';
import { type Notice, type NoticeKind, type PlannedNotice, snoozeRung, type Trouble } from './notice.ts';
import { noticeKinds } from './notice-kinds.ts';
import { morning } from './quiet-hours.ts';
import type { RungTime } from './rung-times.ts';

const snoozeDays = 2;
/** A finger slips, and a group that becomes another one is left and joined on the way. */
const passesByItselfMs = 10 * 60_000;

/** A notice as it is written down, with the key and the end that its kind gives it. */
export function plannedNotice<Kind extends NoticeKind>(
  notice: Notice<Kind>,
  dueAt: Instant,
): PlannedNotice<Kind> {
  const { key, expiresAt } = noticeKinds[notice.kind];
  return { ...notice, key: key(notice), dueAt, expiresAt: expiresAt(notice, dueAt) };
}

interface Told {
  readonly personId: PersonId;
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
}

/** What a rung of a ladder owes one of those who are told of it. */
export function rungNotice(
  kind: 'reminder' | 'escalation',
  told: Told,
  { rung, dueAt, expiresAt }: RungTime,
  zone: string,
): PlannedNotice<'reminder' | 'escalation'> {
  const about = { ...told, rung: rung.key, on: dayOf(dueAt, zone), endsAt: expiresAt };
  return plannedNotice<'reminder' | 'escalation'>({ kind, ...about }, dueAt);
}

/** A reminder that was put off today comes when the next quiet hours end, and is worth hearing for two days. */
export function snoozedReminder(told: Told, today: LocalDate, zone: string): PlannedNotice<'reminder'> {
  const on = addDays(today, 1);
  const endsAt = instantOf(addDays(on, snoozeDays), morning, zone);
  return plannedNotice(
    { kind: 'reminder', ...told, rung: snoozeRung, on, endsAt },
    instantOf(on, morning, zone),
  );
}

/** When people and groups hear that a unit has ended: on its first morning gone. */
export function endingToldAt(endsOn: LocalDate, zone: string): Instant {
  return instantOf(endsOn, morning, zone);
}

/** When it is told that words do not get through: at once, unless the bot was sent away, which is soon undone where it was a mistake. */
export function unreachedToldAt(trouble: Trouble, since: Instant): Instant {
  const isSentAway = trouble === 'removed' || trouble === 'blocked';
  return (isSentAway ? since + passesByItselfMs : since) as Instant;
}
