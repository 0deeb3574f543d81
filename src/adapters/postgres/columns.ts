import type { LocalDate } from '#src/domain/ids.ts';

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
