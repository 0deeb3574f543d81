import { z } from 'zod';
import type { ObligationId, ReportId } from '#src/domain/ids.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import { named, picksOf, placeSchema, withId } from '#src/flows/contract/pick.ts';
import { pagePick } from '#src/flows/words/page-row.ts';

export const sentTopic = z.object({
  kind: z.literal('sent'),
  page: placeSchema,
  /** The one that is shown whole; null: the list is. */
  shownId: idSchema<ReportId>().nullable(),
  /** There is no other: nothing to go back to. */
  isOnly: z.literal(true).exactOptional(),
});

export type SentTopic = z.infer<typeof sentTopic>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** What was sent, on a duty or on none. */
    readonly sent: SentTopic;
  }
}

export const sentPicks = picksOf(
  z.union([
    named('back'),
    withId<'report', ReportId>('report'),
    withId<'count', ObligationId>('count'),
    pagePick,
  ]),
);
