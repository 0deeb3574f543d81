import { z } from 'zod';

/** Any text, in the type of an id. */
export function idSchema<Id extends string>(): z.ZodType<Id> {
  return z.string() as unknown as z.ZodType<Id>;
}
