import { z } from 'zod';
import { daySchema } from '#src/flows/contract/pick.ts';

/** A message that says much of one report at once. */
export const saidSchema = z.object({
  text: z.string(),
  messageId: z.string().nullable(),
  /** The day on which it was said: that of its relative days. */
  on: daySchema,
  /** It speaks of another unit than that of the report. */
  isOfOther: z.boolean(),
});

export type Said = z.infer<typeof saidSchema>;
