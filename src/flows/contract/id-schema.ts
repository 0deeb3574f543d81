import { z } from 'zod';

/** More than any id of ours is long. */
const longestId = 200;

/** A text that can be an id, in the type of one. */
export function idSchema<Id extends string>(): z.ZodType<Id> {
  return z.string().min(1).max(longestId) as unknown as z.ZodType<Id>;
}
