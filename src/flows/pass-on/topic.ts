import { z } from 'zod';
import { longestPassedOn } from '#src/domain/passed-on/passed-on.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import { named, picksOf } from '#src/flows/contract/pick.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

export interface PassOnTopic {
  readonly kind: 'pass-on';
  /** What is answered; null: it goes to whoever looks after the unit. */
  readonly answersId: string | null;
  /** What was written, and the message that said it; null while it is asked for. */
  readonly written: { readonly text: string; readonly messageId: string | null } | null;
  /** What was talked about before, and goes on after. */
  readonly back: Topic;
}

/** UTF-16 units of the longest text: a letter under a heap of marks counts as several before that. */
const mostUnits = longestPassedOn * 16;

export const passOnTopic: z.ZodType<PassOnTopic> = z.object({
  kind: z.literal('pass-on'),
  answersId: idSchema<string>().nullable(),
  written: z.object({ text: z.string().max(mostUnits), messageId: z.string().nullable() }).nullable(),
  // Its own room looks at it when it is shown.
  back: z.custom<Topic>((topic) => typeof topic === 'object' && topic !== null && 'kind' in topic),
});

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** A word to whoever looks after the unit, or an answer to one. */
    readonly 'pass-on': PassOnTopic;
  }
}

export const passOnPicks = picksOf(named('send', 'change', 'stop'));
