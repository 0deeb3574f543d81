import { addDays, instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { done, keep, needs, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

/** A reminder that was put off comes when quiet hours end, and is worth hearing for two days. */
const comesAt = '07:00';
const usefulMs = 2 * 24 * 3_600_000;

/** Puts off until tomorrow all that the person was reminded of on that day (null: the last one); what is done by then is not told again. */
export function snooze(on: LocalDate | null, topic: Topic, facts: Facts): Outcome {
  const { reminded } = facts.found;
  if (!reminded) return needs({ kind: 'reminded', on });
  if (reminded.length === 0) return done(topic, keep([phrase('snooze-nothing')]));
  const dueAt = instantOf(addDays(facts.today, 1), comesAt, facts.zone);
  const effect = {
    kind: 'snooze',
    obligationIds: reminded.map(({ obligationId }) => obligationId),
    dueAt,
    expiresAt: (dueAt + usefulMs) as Instant,
  } as const;
  return done(topic, effect, keep([phrase('snoozed', { n: reminded.length })]));
}
