import { z } from 'zod';
import { isLocalDate } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Phrase } from '#src/domain/words.ts';
import { idSchema } from './id-schema.ts';
import type { Input } from './input.ts';
import type { Choice, Picked } from './screen.ts';

/** The picks of one conversation: made and read by the same schema. */
export interface Picks<P extends Picked> {
  /** A choice that stands for `pick`. */
  offer(pick: P, label: Phrase): Choice;
  /** What was picked; null where the input is no choice, or one that this conversation does not know (any more). */
  read(input: Input): P | null;
}

/** Picks without details, by name. */
export function named<const Names extends readonly [string, ...string[]]>(...names: Names) {
  return z.object({ pick: z.enum(names) });
}

/** A pick with one text of detail, an id for instance. */
export function withId<const Name extends string, Id extends string = string>(name: Name) {
  return z.object({ pick: z.literal(name), id: idSchema<Id>() });
}

/** A day that the calendar has. */
export const daySchema = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value));

/** A place in a list, counted from 0. */
export const placeSchema = z.int().min(0).max(100_000);

/** The picks that fit a schema. */
export function picksOf<P extends Picked>(schema: z.ZodType<P>): Picks<P> {
  return {
    offer: (pick, label) => ({ value: pick, label }),
    read: (input) => (input.kind === 'choice' ? (schema.safeParse(input.value).data ?? null) : null),
  };
}
