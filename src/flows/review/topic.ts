import { z } from 'zod';
import type { ReportId } from '#src/domain/ids.ts';
import { quickReasons } from '#src/domain/review/review.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import { named, picksOf, placeSchema } from '#src/flows/contract/pick.ts';

const seen = z.object({ id: idSchema<ReportId>(), version: z.int() });

export const reviewTopic = z.object({
  kind: z.literal('review'),
  at: z.discriminatedUnion('at', [
    /** The report that is on screen, in the version that was shown; null: the first that waits. */
    z.object({ at: z.literal('card'), shown: seen.nullable() }),
    /** Why it is returned. */
    z.object({ at: z.literal('why'), shown: seen }),
    /** All that looked complete, to be accepted in one go. */
    z.object({ at: z.literal('all'), complete: z.array(seen) }),
  ]),
  /** How many were decided on in this sitting. */
  done: placeSchema,
  /** Put off until the next one. */
  skipped: z.array(idSchema<ReportId>()),
});

export type ReviewTopic = z.infer<typeof reviewTopic>;
export type Seen = z.infer<typeof seen>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** An officer goes through the reports that wait. */
    readonly review: ReviewTopic;
  }
}

export const reviewPicks = picksOf(
  z.union([
    named('accept', 'return', 'later', 'all', 'accept-all', 'back'),
    z.object({ pick: z.literal('because'), reason: z.enum(quickReasons) }),
  ]),
);
