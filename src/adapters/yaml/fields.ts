import { z } from 'zod';
import { localDate } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';

/** A day such as `2024-03-17`, which the calendar must have. */
export const dayField = z
  .string({ error: 'a day such as 2024-03-17' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day such as 2024-03-17' })
  .refine((written) => localDate(...(written.split('-').map(Number) as [number, number, number])) !== undefined, { error: 'a day that the calendar has' })
  .transform((written) => written as LocalDate);

/** A stable name: `green-sunday`. */
export const idField = z.string({ error: 'an id' }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'an id of small letters, digits and dashes, such as green-sunday' });

export const timeField = z.string({ error: 'a time such as 07:30' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'a time such as 07:30' });

export const wordsField = z.strictObject({ vi: z.string({ error: 'the Vietnamese words' }).min(1, { error: 'the Vietnamese words' }), en: z.string().min(1).optional() });

export const textField = z.string({ error: 'a text' }).trim().min(1, { error: 'a text' });
