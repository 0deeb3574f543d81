import { z } from 'zod';
import type { UnitId } from '#src/domain/ids.ts';
import { picksOf, placeSchema, withId } from '#src/flows/contract/pick.ts';
import { pagePick } from '#src/flows/words/page-row.ts';

export const actForTopic = z.object({
  kind: z.literal('act-for'),
  /** The name that was looked for; '' where none was. */
  typed: z.string(),
  /** What is said of the ward, once it is known which. */
  said: z.string(),
  page: placeSchema,
});

export type ActForTopic = z.infer<typeof actForTopic>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** An officer is asked which ward they report for. */
    readonly 'act-for': ActForTopic;
  }
}

export const actForPicks = picksOf(z.union([withId<'ward', UnitId>('ward'), pagePick]));
