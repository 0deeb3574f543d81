import { createHash } from 'node:crypto';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Language } from '#src/domain/words.ts';

/** A calendar day for a `date` column: midnight UTC, which the driver writes as that very day. */
export function onDay(on: LocalDate): Date;
export function onDay(on: LocalDate | null): Date | null;
export function onDay(on: LocalDate | null): Date | null {
  return on === null ? null : new Date(`${on}T00:00:00Z`);
}

/** The calendar day in a `date` column. */
export function dayIn(column: Date): LocalDate {
  return column.toISOString().slice(0, 10) as LocalDate;
}

/** The language in a column: Vietnamese unless it says another that the bot speaks. */
export function languageIn(column: string): Language {
  return column === 'en' ? 'en' : 'vi';
}

/** What is kept of a one-time code: whoever reads the database cannot join with it. `code` is normalised. */
export function codeHash(code: string): string {
  return createHash('sha256').update(`xung-kich:${code}`).digest('hex');
}
