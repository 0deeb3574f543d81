import { daysBetween } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Deadline } from '#src/domain/obligation/deadline.ts';
import type { Duty } from '#src/domain/obligation/duty.ts';
import type { ObligationStatus } from '#src/domain/obligation/obligation.ts';
import type { RankedDuty } from '#src/domain/obligation/rank-duties.ts';
import { inCommas, type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { deadlineWords, isExtended, limitWords, untilWords } from './deadline-words.ts';
import { madeUpWords } from './made-up-words.ts';
import { reviewWords } from './review-words.ts';

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
  const state = draft ? draftWords(draft, facts) : whenDue(item, facts.today, { withDay: true });
  const looked = reviewWords(progress);
  return phrase(key, {
    title: obligation.short,
    when: inCommas([...madeUpWords(obligation.madeUpOn), state, ...looked]),
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

function whenDue({ duty: { obligation }, status }: RankedDuty, today: LocalDate, how: How = {}): Phrase {
  return dueWords({ ...obligation, status }, today, how);
}

interface Dated extends Deadline {
  readonly status: ObligationStatus;
  readonly eventOn: LocalDate | null;
}

interface How {
  /** Always the day until which it is in time: 'hạn 24/9, trễ 2 ngày', 'hôm nay, hạn 24/9'. */
  readonly withDay?: boolean;
}

/** Until when, or since when it is late: 'hạn 24/9', 'trễ 2 ngày', 'hôm nay'. */
export function dueWords(
  { status, eventOn, ...deadline }: Dated,
  today: LocalDate,
  { withDay = false }: How = {},
): Phrase {
  const { dueOn, dueTime } = deadline;
  const on = deadlineWords(deadline);
  if (status === 'overdue') {
    const days = daysBetween(dueOn, today);
    if (days === 0) return phrase('when-overdue-today', { until: untilWords(deadline, today) });
    return withDay
      ? phrase('when-overdue-since', { limit: limitWords(deadline), days })
      : phrase('when-overdue', { days });
  }
  const isOn = eventOn === today;
  if (dueOn === today && dueTime !== null) return phrase('when-until', { on: untilWords(deadline, today) });
  if (dueOn === today && (withDay || !isOn))
    return phrase(isExtended(deadline) ? 'when-last-day-extended' : 'when-last-day');
  if (isOn)
    return withDay ? phrase('when-today-until', { limit: limitWords(deadline) }) : phrase('when-today');
  return isExtended(deadline) ? limitWords(deadline) : phrase('when-until', { on });
}
