import { z } from 'zod';
import type { UnitId } from '#src/domain/ids.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import { named, picksOf, placeSchema, withId } from '#src/flows/contract/pick.ts';
import { pagePick } from '#src/flows/words/page-row.ts';

const unitIds = z.array(idSchema<UnitId>());
const duty = z.string();

export const remindTopic = z.object({
  kind: z.literal('remind'),
  at: z.discriminatedUnion('at', [
    /** Which duty. `among`: of these alone, as a line named several; `unitIds`: it is for these wards, which were named. */
    z.object({
      at: z.literal('duties'),
      page: placeSchema,
      among: z.array(duty).exactOptional(),
      unitIds: unitIds.exactOptional(),
    }),
    /** Which wards lack it. */
    z.object({ at: z.literal('wards'), duty }),
    /** Some of them, ticked so far. */
    z.object({ at: z.literal('some'), duty, unitIds, page: placeSchema }),
    /** A line of the officer's own, or none. */
    z.object({ at: z.literal('line'), duty, unitIds }),
    /** As it will be read, with the line. */
    z.object({ at: z.literal('check'), duty, unitIds, line: z.string() }),
  ]),
});

export type RemindTopic = z.infer<typeof remindTopic>;
export type RemindAt<At extends RemindTopic['at']['at']> = Extract<RemindTopic['at'], { at: At }>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** An officer has wards reminded of a duty by hand. */
    readonly remind: RemindTopic;
  }
}

export const remindPicks = picksOf(
  z.union([
    named('all', 'some', 'ticked', 'send', 'change', 'back', 'stop'),
    z.object({ pick: z.literal('duty'), duty }),
    withId<'ward', UnitId>('ward'),
    pagePick,
  ]),
);
