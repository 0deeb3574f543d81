import { z } from 'zod';
import type { UnitId } from '#src/domain/ids.ts';
import type { Phrase } from '#src/domain/words.ts';
import { phrase } from '#src/domain/words.ts';
import { backSchema } from '#src/flows/contract/back.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { choosing, done, open, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { picksOf, withId } from '#src/flows/contract/pick.ts';
import { idle, reviveBy, type Topic } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { unitFirst, unitsOf, unitWords } from '#src/flows/words/unit-words.ts';

export interface ChooseUnitTopic {
  readonly kind: 'choose-unit';
  /** What is done once the unit is known: whatever led here. */
  readonly input: Input;
  /** What was talked about before. */
  readonly back: Topic;
}

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** Somebody with several units is asked which one they mean. */
    readonly 'choose-unit': ChooseUnitTopic;
  }
}

const topicSchema: z.ZodType<ChooseUnitTopic> = z.object({
  kind: z.literal('choose-unit'),
  // It was taken by this release or the one before: what it means is looked at once more.
  input: z.custom<Input>((input) => typeof input === 'object' && input !== null && 'kind' in input),
  back: backSchema,
});

const picks = picksOf(withId<'in-unit', UnitId>('in-unit'));

export const chooseUnitRoom: TopicRoom<ChooseUnitTopic> = {
  revive: reviveBy(topicSchema),
  step: (topic, _input, facts) => askUnit(topic, facts, [phrase('pick-one')]),
  show: askUnit,
  // Whatever is typed that is no unit is asked about once more.
  takesWords: () => true,
};

/** The person talks about another of their units from now on, and sees what that one owes. */
export function changeUnit(topic: Topic, facts: Facts): Outcome {
  const [only, ...others] = unitsOf(facts.actor);
  if (!only) return open(idle);
  if (others.length === 0)
    return done(topic, say([phrase('unit-only-one', { unit: unitWords(only) })], [menuRow(facts)]));
  const input = { kind: 'command', name: 'viec', argument: '' } as const;
  return askUnit({ kind: 'choose-unit', input, back: idle }, facts, []);
}

/** Which unit is meant, before something goes on that needs one. */
export function askUnit(topic: ChooseUnitTopic, facts: Facts, before: readonly Phrase[]): Outcome {
  const rows = unitsOf(facts.actor).map((unit) => [
    picks.offer({ pick: 'in-unit', id: unit.unitId }, unitFirst(unit)),
  ]);
  return done(topic, show(choosing([...before, phrase('unit-which')], rows)));
}

/** The unit that was picked; null: none of the person's. */
export function unitPicked(input: Input, { actor }: Pick<Facts, 'actor'>): UnitId | null {
  const picked = picks.read(input);
  return unitsOf(actor).find(({ unitId }) => unitId === picked?.id)?.unitId ?? null;
}
