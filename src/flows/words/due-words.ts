import { daysBetween } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { ObligationStatus } from '#src/domain/obligation/obligation.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';

interface Dated {
  readonly status: ObligationStatus;
  readonly dueOn: LocalDate;
  readonly eventOn: LocalDate | null;
}

/** Until when, or since when it is late: 'hạn 24/9', 'trễ 2 ngày'; with `withDay` also the day that was missed: 'hạn 24/9, trễ 2 ngày'. */
export function dueWords(
  { status, dueOn, eventOn }: Dated,
  today: LocalDate,
  { withDay = false }: { readonly withDay?: boolean } = {},
): Phrase {
  const on = { day: dueOn, style: 'short' } as const;
  if (status === 'overdue') {
    const days = daysBetween(dueOn, today);
    return withDay ? phrase('when-overdue-since', { on, days }) : phrase('when-overdue', { days });
  }
  if (eventOn === today) return phrase('when-today');
  if (dueOn === today) return phrase('when-last-day');
  return phrase('when-until', { on });
}
