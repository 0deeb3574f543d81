import { z } from 'zod';
import type { ObligationId, UnitId } from '#src/domain/ids.ts';
import type { Duty } from '#src/domain/obligation/duty.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { choosing, done, type Outcome, show } from '#src/flows/contract/outcome.ts';
import { backSchema } from '#src/flows/contract/back.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import { named, picksOf } from '#src/flows/contract/pick.ts';
import type { Topic, Topics } from '#src/flows/contract/topic.ts';
import { type Carried, carriedBy, carriedShape } from './carried.ts';

const repeatShape = z.object({
  kind: z.literal('repeat'),
  obligationId: idSchema<ObligationId>(),
  unitId: idSchema<UnitId>(),
  ...carriedShape,
});

interface RepeatTopic extends z.infer<typeof repeatShape> {
  /** The list that led there. */
  readonly back?: Topic;
}

export const repeatTopic: z.ZodType<RepeatTopic> = repeatShape.extend({ back: backSchema.exactOptional() });

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** There is a report on it already: add, replace, or another event? Or a draft of somebody else. */
    readonly repeat: RepeatTopic;
  }
}

export const repeatPicks = picksOf(named('go-on', 'add', 'replace', 'another', 'stop'));

const stop = [repeatPicks.offer({ pick: 'stop' }, phrase('button-back'))];

/** A colleague has begun this report: take it up together instead of writing it twice. */
export function draftByOther(
  duty: Duty,
  facts: Facts,
  carried: Carried = {},
  before: readonly Phrase[] = [],
): Outcome {
  const minutes = Math.max(1, Math.round((facts.now - (duty.draft?.editedAt ?? facts.now)) / 60_000));
  const line = phrase('draft-by-other', {
    title: duty.obligation.short,
    name: duty.draft?.editedByName ?? '',
    ago: agoPhrase(minutes),
  });
  const rows = [[repeatPicks.offer({ pick: 'go-on' }, phrase('button-go-on-together'))], stop];
  return done(topicOf(duty, carried), show(choosing([...before, line], rows)));
}

/** The ward has sent a report on this duty already: add to it, replace it, or is it another event? */
export function sentAlready(
  duty: Duty,
  facts: Facts,
  carried: Carried = {},
  before: readonly Phrase[] = [],
): Outcome {
  const line = phrase('sent-already', {
    title: duty.obligation.short,
    on: { day: duty.sent?.happenedOn ?? facts.today, style: 'full' },
  });
  const rows = [
    [repeatPicks.offer({ pick: 'add' }, phrase('button-add'))],
    [repeatPicks.offer({ pick: 'replace' }, phrase('button-replace'))],
    [repeatPicks.offer({ pick: 'another' }, phrase('button-another-event'))],
    stop,
  ];
  return done(topicOf(duty, carried), show(choosing([...before, line], rows)));
}

function topicOf(duty: Duty, carried: Carried = {}): Topics['repeat'] {
  return {
    kind: 'repeat',
    obligationId: duty.obligation.id,
    unitId: duty.forUnitId,
    ...carriedBy(carried),
    ...(carried.back && { back: carried.back }),
  };
}

function agoPhrase(minutes: number): Phrase {
  if (minutes < 60) return phrase('ago-minutes', { n: minutes });
  if (minutes < 36 * 60) return phrase('ago-hours', { n: Math.round(minutes / 60) });
  return phrase('ago-days', { n: Math.round(minutes / 1440) });
}
