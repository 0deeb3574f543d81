import { daysBetween } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Duty } from '#src/domain/obligation/duty.ts';
import type { ObligationStatus } from '#src/domain/obligation/obligation.ts';
import type { RankedDuty } from '#src/domain/obligation/rank-duties.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';

/** A duty on a button: its short title and how urgent it is. */
export function dutyButton(item: RankedDuty, today: LocalDate): Phrase {
  const { obligation, draft } = item.duty;
  if (draft) return phrase('button-duty-draft', { title: obligation.short });
  return phrase('button-duty', { title: obligation.short, when: whenDue(item, today) });
}

/** A duty in a list, with what is still missing; whoever reads it is not named to themselves. */
export function dutyLine(item: RankedDuty, facts: Pick<Facts, 'today' | 'actor'>): Phrase {
  const { obligation, progress, draft } = item.duty;
  const key =
    item.status === 'overdue'
      ? 'duty-line-overdue'
      : obligation.scope === 'together'
        ? 'duty-line-together'
        : 'duty-line';
  const state = draft ? draftWords(draft, facts) : whenDue(item, facts.today);
  return phrase(key, {
    title: obligation.title,
    when: state,
    done: progress.amount,
    of: obligation.atLeast,
  });
}

/** Who is writing on it. */
export function draftWords(
  { editedById, editedByName }: NonNullable<Duty['draft']>,
  { actor }: Pick<Facts, 'actor'>,
): Phrase {
  return editedById === actor?.personId
    ? phrase('duty-in-own-draft')
    : phrase('duty-in-draft', { name: editedByName });
}

function whenDue({ duty: { obligation }, status }: RankedDuty, today: LocalDate): Phrase {
  return dueWords({ ...obligation, status }, today);
}

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
