import { z } from 'zod';
import type { LocalDate } from '#src/domain/ids.ts';
import { aboutSchema } from '#src/flows/contract/about.ts';
import { daySchema, named, picksOf } from '#src/flows/contract/pick.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

export interface ReplyTopic {
  readonly kind: 'reply';
  /** What was said, and the message that said it. */
  readonly text: string;
  readonly messageId: string | null;
  /** When: that is the day of its words. A session of an earlier release does not say. */
  readonly saidOn?: LocalDate | undefined;
  /** What it replies to. */
  readonly to: { readonly about: z.infer<typeof aboutSchema>; readonly quote: string | null };
  /** What was talked about when it came. */
  readonly back: Topic;
}

export const replyTopic: z.ZodType<ReplyTopic> = z.object({
  kind: z.literal('reply'),
  text: z.string(),
  messageId: z.string().nullable(),
  saidOn: daySchema.optional(),
  to: z.object({ about: aboutSchema, quote: z.string().nullable() }),
  // Its own room looks at it when it is shown.
  back: z.custom<Topic>((topic) => typeof topic === 'object' && topic !== null && 'kind' in topic),
});

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** A message replies to something else than what is on screen: where does it belong? */
    readonly reply: ReplyTopic;
  }
}

/** There: where it replies to. Here: what is asked now. */
export const replyPicks = picksOf(named('there', 'here', 'drop'));
