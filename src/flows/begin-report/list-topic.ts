import { z } from 'zod';
import type { ObligationId, ReportId } from '#src/domain/ids.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import { named, picksOf, placeSchema, withId } from '#src/flows/contract/pick.ts';
import { pagePick } from '#src/flows/words/page-row.ts';
import { carriedShape } from './carried.ts';

export const topicSchema = z.object({
  kind: z.literal('report-list'),
  at: z.enum(['duties', 'forms']),
  page: placeSchema,
  /** It is asked which of the duties that ask for this form is meant. */
  of: z.string().exactOptional(),
  /** A reminder of these was replied to: they come first, all others are one choice away. */
  only: z.array(idSchema<ObligationId>()).exactOptional(),
  /** Nothing is asked yet: what stood under photos is kept until their album is complete. */
  isUnasked: z.literal(true).exactOptional(),
  ...carriedShape,
});
export type ListTopic = z.infer<typeof topicSchema>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** What can be reported on, or the list of other activities. */
    readonly 'report-list': ListTopic;
  }
}

/** What can be picked from the lists. */
export const listPicks = picksOf(
  z.union([
    named('continuing', 'forms', 'back'),
    withId<'duty', ObligationId>('duty'),
    withId<'draft', ReportId>('draft'),
    withId('form'),
    withId('alone'),
    pagePick,
  ]),
);

export const firstPage: ListTopic = { kind: 'report-list', at: 'duties', page: 0 };
