import { z } from 'zod';
import type { ReportId, UnitId } from '#src/domain/ids.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import { named, picksOf, placeSchema, withId } from '#src/flows/contract/pick.ts';
import { pagePick } from '#src/flows/words/page-row.ts';

const list = z.object({
  kind: z.literal('unit'),
  at: z.literal('list'),
  /** The name that was looked for; '' where none was. */
  typed: z.string(),
  page: placeSchema,
});

const card = z.object({
  kind: z.literal('unit'),
  at: z.literal('card'),
  unitId: idSchema<UnitId>(),
  page: placeSchema,
});

const reports = z.object({
  kind: z.literal('unit'),
  at: z.literal('reports'),
  unitId: idSchema<UnitId>(),
  page: placeSchema,
  /** The one that is shown whole; null: the list is. */
  shownId: idSchema<ReportId>().nullable(),
});

export const unitTopic = z.union([list, card, reports]);

export type UnitTopic = z.infer<typeof unitTopic>;
export type UnitList = z.infer<typeof list>;
export type UnitCard = z.infer<typeof card>;
export type UnitReports = z.infer<typeof reports>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** How a unit stands: which one, its card, what it sent. */
    readonly unit: UnitTopic;
  }
}

export const unitPicks = picksOf(
  z.union([
    named('list', 'card', 'reports', 'back-to-reports', 'extend'),
    withId<'unit', UnitId>('unit'),
    withId<'report', ReportId>('report'),
    pagePick,
  ]),
);
