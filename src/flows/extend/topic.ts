import { z } from 'zod';
import { quickReasons } from '#src/domain/extension/extension.ts';
import type { ObligationId, PlanId, UnitId } from '#src/domain/ids.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import { daySchema, named, picksOf, placeSchema, withId } from '#src/flows/contract/pick.ts';
import { pagePick } from '#src/flows/words/page-row.ts';

const occurrence = z.object({
  planId: idSchema<PlanId>(),
  itemId: idSchema(),
  occurrence: idSchema(),
});

export const extendTopic = z.object({
  kind: z.literal('extend'),
  /** What is asked for: which duty, for which wards (one kind of them, or one by one), until when, why; at last whether all is right. */
  at: z.enum(['duty', 'wards', 'some', 'until', 'why', 'sure']),
  page: placeSchema,
  duty: occurrence.nullable(),
  wards: z.union([z.enum(['lacking', 'all']), z.array(idSchema<UnitId>()).readonly()]).nullable(),
  until: daySchema.nullable(),
  reason: z.string().nullable(),
  /** What the summary on screen would extend, with the days that stood. */
  seen: z.array(z.object({ id: idSchema<ObligationId>(), dueOn: daySchema })).readonly(),
});

export type ExtendTopic = z.infer<typeof extendTopic>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** An officer gives wards longer for a duty. */
    readonly extend: ExtendTopic;
  }
}

/** Nothing is said yet. */
export const nothingSaid: ExtendTopic = {
  kind: 'extend',
  at: 'duty',
  page: 0,
  duty: null,
  wards: null,
  until: null,
  reason: null,
  seen: [],
};

/** Nothing but for which ward. */
export function startedFor(unitId: UnitId): ExtendTopic {
  return { ...nothingSaid, wards: [unitId] };
}

export const extendPicks = picksOf(
  z.union([
    named('lacking', 'all', 'some', 'chosen', 'extend', 'other-date', 'other-wards', 'cancel'),
    occurrence.extend({ pick: z.literal('duty') }),
    withId<'ward', UnitId>('ward'),
    z.object({ pick: z.literal('until'), on: daySchema }),
    z.object({ pick: z.literal('because'), reason: z.enum(quickReasons) }),
    pagePick,
  ]),
);
