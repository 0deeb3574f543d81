import { DateTime } from 'luxon';
import type { Instant } from '#src/domain/ids.ts';
import { zone } from '#test/support/obligations.ts';

/** `2024-03-17 07:00`, as the clocks of Tân Phú show it. */
export function localTime(at: Instant | null): string | null {
  return at === null ? null : DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd HH:mm');
}
