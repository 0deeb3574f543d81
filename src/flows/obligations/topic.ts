import { z } from 'zod';
import type { ObligationId, PlanId, ReportId } from '#src/domain/ids.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import { named, picksOf, placeSchema, withId } from '#src/flows/contract/pick.ts';
import { pagePick } from '#src/flows/words/page-row.ts';

/** What is owed, what goes on all the year, or the items of either to look into. */
const lists = ['list', 'items', 'continuing', 'continuing-items'] as const;
export type ObligationList = (typeof lists)[number];
export type ItemList = Extract<ObligationList, 'items' | 'continuing-items'>;

const page = placeSchema;

export const obligationsTopic = z.object({ kind: z.literal('obligations'), at: z.enum(lists), page });

export const itemTopic = z.object({
  kind: z.literal('item'),
  planId: idSchema<PlanId>(),
  itemId: z.string(),
  page,
  /** One of the reports behind it, shown whole; null: the item itself is. */
  shownId: idSchema<ReportId>().nullable(),
  /** The list that it was opened from. */
  from: z.object({ at: z.enum(['items', 'continuing-items']), page }),
});

export type ObligationsTopic = z.infer<typeof obligationsTopic>;
export type ItemTopic = z.infer<typeof itemTopic>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** What the unit owes by the plan. */
    readonly obligations: ObligationsTopic;
    /** One item of the plan with the reports behind it. */
    readonly item: ItemTopic;
  }
}

const dutyPick = withId<'duty', ObligationId>('duty');

/** What can be picked in the lists. */
export const listPicks = picksOf(
  z.union([
    named(...lists),
    dutyPick,
    z.object({ pick: z.literal('item'), planId: idSchema<PlanId>(), itemId: idSchema<string>() }),
    pagePick,
  ]),
);

/** What can be picked at an item and at one of its reports. */
export const itemPicks = picksOf(
  z.union([
    named('back-to-list', 'back-to-item', 'waive'),
    dutyPick,
    withId<'report', ReportId>('report'),
    pagePick,
  ]),
);
