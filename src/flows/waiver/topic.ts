import { z } from 'zod';
import type { ObligationId } from '#src/domain/ids.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import { daySchema, named, picksOf, placeSchema } from '#src/flows/contract/pick.ts';

const namedSchema = z.object({ obligationId: idSchema<ObligationId>(), title: z.string() });
/** A duty that it may be about. */
export type Named = z.infer<typeof namedSchema>;

export const waiverTopic = z.object({
  kind: z.literal('waiver'),
  /** Null while it is asked which of `choices` it is about. */
  obligationId: idSchema<ObligationId>().nullable(),
  title: z.string(),
  choices: z.array(namedSchema),
  /** What was typed before, offered as the reason. */
  reason: z.string().exactOptional(),
  /** It is to be made up on that day (null: it is asked which); left out: it is not to be done at all. */
  makeUp: z.object({ on: daySchema.nullable() }).exactOptional(),
});

export type WaiverTopic = z.infer<typeof waiverTopic>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** Something will not take place, or on another day: which obligation, when, and why. */
    readonly waiver: WaiverTopic;
  }
}

export const waiverPicks = picksOf(
  z.union([
    named('cancel', 'same-reason', 'make-up', 'not-at-all'),
    z.object({ pick: z.literal('waive'), index: placeSchema }),
  ]),
);
