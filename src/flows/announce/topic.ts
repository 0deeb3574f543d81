import { z } from 'zod';
import { announcedRoles } from '#src/domain/announcement/announcement.ts';
import type { UnitId } from '#src/domain/ids.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import { named, picksOf, placeSchema, withId } from '#src/flows/contract/pick.ts';
import { pagePick } from '#src/flows/words/page-row.ts';

const written = z.object({ text: z.string(), messageId: z.string().nullable() });
const roles = z.array(z.enum(announcedRoles));

export const announceTopic = z.object({
  kind: z.literal('announce'),
  announcementId: idSchema<string>(),
  /** In whose name. */
  unitId: idSchema<UnitId>(),
  /** Null: nothing yet. */
  written: written.nullable(),
  roles,
  /** Units below; null: all of them. */
  unitIds: z.array(idSchema<UnitId>()).nullable(),
  at: z.discriminatedUnion('at', [
    /** What is announced; `isAgain`: in place of what was written. */
    z.object({ at: z.literal('text') }),
    /** As it will look, and to whom it goes. */
    z.object({ at: z.literal('preview') }),
    /** Something more was written: is it added, or does it take its place? */
    z.object({ at: z.literal('more'), more: written }),
    z.object({ at: z.literal('to') }),
    z.object({ at: z.literal('units'), page: placeSchema }),
    /** At what hour. */
    z.object({ at: z.literal('when') }),
  ]),
});

export type AnnounceTopic = z.infer<typeof announceTopic>;

export const announcedTopic = z.object({
  kind: z.literal('announced'),
  page: placeSchema,
  /** The one that is shown whole; null: the list is. */
  shownId: idSchema<string>().nullable(),
});

export type AnnouncedTopic = z.infer<typeof announcedTopic>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** An officer writes an announcement. */
    readonly announce: AnnounceTopic;
    /** What an officer announced, and who has read it. */
    readonly announced: AnnouncedTopic;
  }
}

export const announcePicks = picksOf(
  z.union([
    named('sent', 'stop', 'send', 'when', 'text', 'to', 'no-files', 'append', 'replace', 'keep', 'units'),
    named('all-units', 'done', 'morning', 'back'),
    z.object({ pick: z.literal('role'), role: z.enum(announcedRoles) }),
    withId<'unit', UnitId>('unit'),
    pagePick,
  ]),
);

export const announcedPicks = picksOf(
  z.union([named('list', 'new', 'chase', 'take-back'), withId<'one'>('one'), pagePick]),
);
