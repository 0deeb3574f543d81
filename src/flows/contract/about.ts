import { z } from 'zod';
import type { LocalDate, ObligationId, ReportId } from '#src/domain/ids.ts';
import { idSchema } from './id-schema.ts';

const reportId = idSchema<ReportId>();

/** What a message of ours is about, so that a reply to it is understood; it is kept with the message. */
const about = z.discriminatedUnion('kind', [
  /** It asks for a field of a report. */
  z.object({ kind: z.literal('field'), reportId, fieldId: z.string() }),
  /** It shows a report. */
  z.object({ kind: z.literal('report'), reportId }),
  /** It says that a report came in. */
  z.object({ kind: z.literal('receipt'), reportId }),
  /** It was said unasked, on that day: duties that the person is reminded of, requests that the person may decide. */
  z.object({
    kind: z.literal('notice'),
    on: idSchema<LocalDate>(),
    obligationIds: z.array(idSchema<ObligationId>()),
    waiverIds: z.array(z.string()),
  }),
  /** It tells what somebody wrote: a reply goes back to them. */
  z.object({ kind: z.literal('passed-on'), passedOnId: idSchema<string>() }),
  /** It tells what an officer announced: whatever a reply says, it was read. */
  z.object({ kind: z.literal('announcement'), announcementId: idSchema<string>() }),
  /** An officer's question about a request: a reply goes back to them. */
  z.object({ kind: z.literal('request-question'), waiverId: idSchema<string>() }),
  /** It asks something else, that only has an answer while it is on screen. */
  z.object({ kind: z.literal('question') }),
  /** It asks nothing: a greeting, a word of thanks. */
  z.object({ kind: z.literal('nothing') }),
]);

export type About = z.infer<typeof about>;
export type AboutNotice = Extract<About, { kind: 'notice' }>;

/** Null where a deploy changed the shape. */
export function readAbout(stored: unknown): About | null {
  return about.safeParse(stored).data ?? null;
}

/** The schema, for topics that remember what was replied to. */
export const aboutSchema = about;

/** As it stands with a message: `revision` is that of the session's card, null for what was said unasked. */
export interface Told {
  readonly revision: number | null;
  readonly about: About;
}
