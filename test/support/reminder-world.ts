import { dayOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate, NoticeId } from '#src/domain/ids.ts';
import type { Obligation, PlannedObligation } from '#src/domain/obligation/obligation.ts';
import { isOfObligation } from '#src/domain/notice/due-notice.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import { firstRungAt, nextRungAt, rungsDue } from '#src/domain/notice/rung-times.ts';
import { settle } from '#src/domain/notice/settle.ts';
import { dueEscalation, dueReminder, zone } from '#test/support/obligations.ts';

interface KeptNotice {
  readonly key: string;
  readonly obligation: PlannedObligation;
  readonly kind: 'reminder' | 'escalation';
  dueAt: Instant;
  readonly expiresAt: Instant;
  state: 'pending' | 'sent' | 'dropped';
}

export interface SentMessage {
  readonly person: string;
  readonly at: Instant;
  readonly notices: readonly {
    readonly key: string;
    readonly obligation: Obligation;
    readonly expiresAt: Instant;
    readonly wasMet: boolean;
  }[];
}

/**
 * A secretary and an officer with some duties, in memory, reminded by the rules of the domain just as the database does
 * it: planning inserts by key and compares and sets the next rung, sending settles what it sends.
 */
export function createReminderWorld({
  obligations,
  startAt,
  isHoliday = () => false,
}: {
  obligations: readonly PlannedObligation[];
  startAt: Instant;
  isHoliday?: IsHoliday;
}) {
  const next = new Map(obligations.map((one) => [one, firstRungAt(one, startAt, zone, isHoliday)]));
  const notices = new Map<string, KeptNotice>();
  const met = new Set<Obligation>();
  const sent: SentMessage[] = [];

  /** What a planner reads and decides; `apply` commits it, perhaps after another planner did the same. */
  function lookAround(now: Instant): { apply(): void } {
    const due = obligations
      .filter((one) => (next.get(one) ?? Infinity) <= now)
      .map((one) => ({ one, was: next.get(one) ?? null, isMet: met.has(one) }));
    return {
      apply() {
        for (const { one, was, isMet } of due) {
          for (const { rung, dueAt, expiresAt } of isMet ? [] : rungsDue(one, now, zone, isHoliday)) {
            const kind = rung.to === 'secretary' ? 'reminder' : 'escalation';
            const key = `${kind}:${one.id}:${rung.key}:${rung.to}`;
            if (!notices.has(key))
              notices.set(key, { key, obligation: one, kind, dueAt, expiresAt, state: 'pending' });
          }
          if (next.get(one) === was) next.set(one, nextRungAt(one, now, zone, isHoliday));
        }
      },
    };
  }

  function send(now: Instant): void {
    for (const person of ['secretary', 'officer']) {
      const mine = [...notices.values()].filter(
        ({ key, state, dueAt }) => key.endsWith(`:${person}`) && state === 'pending' && dueAt <= now,
      );
      if (mine.length === 0) continue;
      const today = dayOf(now, zone);
      const sentToday = sent.filter(
        (message) => message.person === person && dayOf(message.at, zone) === today,
      ).length;
      const pending = mine.map(({ key, kind, obligation, expiresAt }) =>
        (kind === 'reminder' ? dueReminder : dueEscalation)(obligation, {
          id: key as NoticeId,
          expiresAt,
          progress: {
            reports: met.has(obligation) ? obligation.atLeast : 0,
            amount: met.has(obligation) ? obligation.atLeast : 0,
            metOn: null,
          },
        }),
      );
      const settled = settle(pending, { now, zone, isHoliday, sentToday });
      for (const { notice } of settled.drop) kept(notice.id).state = 'dropped';
      for (const { notice, until } of settled.postpone) kept(notice.id).dueAt = until;
      for (const { id } of settled.send) kept(id).state = 'sent';
      if (settled.send.length > 0) {
        sent.push({
          person,
          at: now,
          notices: settled.send.filter(isOfObligation).map(({ id, obligation, expiresAt }) => ({
            key: id,
            obligation,
            expiresAt,
            wasMet: met.has(obligation),
          })),
        });
      }
    }
  }

  function kept(key: string): KeptNotice {
    const notice = notices.get(key);
    if (!notice) throw new Error(`no notice ${key}`);
    return notice;
  }

  return {
    sent: sent as readonly SentMessage[],
    lookAround,
    send,
    tick(now: Instant) {
      lookAround(now).apply();
      send(now);
    },
    meet: (obligation: PlannedObligation) => void met.add(obligation),
    /** The first instant after `now` at which something is to be planned or sent. */
    nextEventAt(now: Instant): Instant | null {
      const instants = [
        ...next.values(),
        ...[...notices.values()].filter(({ state }) => state === 'pending').map(({ dueAt }) => dueAt),
      ];
      const later = instants.filter((one): one is Instant => one !== null && one > now);
      return later.length > 0 ? (Math.min(...later) as Instant) : null;
    },
  };
}

/** Everything that would be sent if nothing were reported: what a preview shows. */
export function rehearse(
  obligations: readonly PlannedObligation[],
  startAt: Instant,
  isHoliday?: (on: LocalDate) => boolean,
): readonly SentMessage[] {
  const world = createReminderWorld({ obligations, startAt, ...(isHoliday && { isHoliday }) });
  for (let now: Instant | null = startAt; now !== null; now = world.nextEventAt(now)) world.tick(now);
  return world.sent;
}
