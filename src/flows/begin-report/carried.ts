import { z } from 'zod';
import type { Instant } from '#src/domain/ids.ts';
import type { PhotoInput } from '#src/flows/contract/input.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { type Said, saidSchema } from '#src/flows/report/topic.ts';

/** What a topic that leads to a report takes along into whatever is picked. */
export const carriedShape = {
  /** It was asked which activity the photos are of that came since this moment. Absent: no photos were asked about. */
  photosSince: (z.number() as unknown as z.ZodType<Instant>).exactOptional(),
  /** It was asked which activity this message tells of. */
  said: saidSchema.exactOptional(),
};

const carriedSchema = z.object(carriedShape);
type Waiting = z.infer<typeof carriedSchema>;
export type Carried = Waiting & {
  /** The photo under which the message stood: what was read is shown when its album is complete. */
  readonly photo?: PhotoInput;
  /** The list that leads there. */
  readonly back?: Topic | undefined;
};

/** What a topic carries, and nothing else of it: a photo is kept in the same step. */
export function carriedBy({ photosSince, said }: Waiting): Waiting {
  return { ...(photosSince !== undefined && { photosSince }), ...(said && { said }) };
}

/** What was said in pieces is one message: figures first and then the activity, or captions of one album. */
export function joinedSaid(before: Said | undefined, said: Said): Said {
  if (!before) return said;
  const others = [...(before.others ?? []), ...(before.messageId === null ? [] : [before.messageId])];
  return {
    ...said,
    text: `${before.text}\n${said.text}`,
    others,
    isOfOther: before.isOfOther || said.isOfOther,
  };
}
