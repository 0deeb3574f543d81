import type { LocalDate } from '#src/domain/ids.ts';
import type { Report } from './report.ts';

/** The day from which a report that was sent stays as it is, if that has come; null: it can be corrected. A draft is not held by it. */
export function lockedSince(
  { counts, version }: Pick<Report, 'counts' | 'version'>,
  today: LocalDate,
): LocalDate | null {
  const locksOn = counts?.locksOn ?? null;
  return version > 0 && locksOn !== null && today >= locksOn ? locksOn : null;
}
