import { addDays } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { done, keep, needs, type Outcome } from '#src/flows/contract/outcome.ts';
import { ofReply, stillOwed } from '#src/flows/words/reminded.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

/**
 * Puts off until tomorrow all that the person was reminded of on that day (null: the last one), or what the reminder was about
 * that they reply to; what is done by then is not told again. Where it is tomorrow by the time it is read, they hear of it at
 * once.
 */
export function snooze(on: LocalDate | null, topic: Topic, facts: Facts): Outcome {
  const { reminded: all } = facts.found;
  if (!all) return needs({ kind: 'reminded', on });
  const reminded = stillOwed(ofReply(all, facts));
  if (reminded.length === 0) return done(topic, keep([phrase('snooze-nothing')]));
  const obligationIds = reminded.map(({ obligationId }) => obligationId);
  const words = addDays(facts.saidOn, 1) > facts.today ? 'snoozed' : 'snoozed-today';
  return done(topic, { kind: 'snooze', obligationIds }, keep([phrase(words, { n: reminded.length })]));
}
