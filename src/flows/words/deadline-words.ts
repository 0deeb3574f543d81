import type { LocalDate } from '#src/domain/ids.ts';
import type { Deadline } from '#src/domain/obligation/deadline.ts';
import { type Phrase, phrase, type PhraseArgument } from '#src/domain/words.ts';

/** The last day in time, with its hour where it has one: '19/3', '16:00 ngày 19/3'; `full`: 'Thứ Ba 19/3', '16:00 Thứ Ba 19/3'. */
export function deadlineWords(
  { dueOn, dueTime }: Deadline,
  style: 'short' | 'full' = 'short',
): PhraseArgument {
  const on = { day: dueOn, style } as const;
  if (dueTime === null) return on;
  return phrase(style === 'full' ? 'deadline-hour-full' : 'deadline-hour', { time: dueTime, on });
}

/** Whether an officer gave longer than the plan does. */
export function isExtended({ extendedFrom = null }: Deadline): boolean {
  return extendedFrom !== null;
}

/** 'hạn 19/3'; of what was extended 'đã gia hạn đến 25/3'. `on`: said otherwise. */
export function limitWords(deadline: Deadline, on: PhraseArgument = deadlineWords(deadline)): Phrase {
  return phrase(isExtended(deadline) ? 'limit-extended' : 'limit', { on });
}

/** Until when it is in time: 'hết 19/3', '16:00 ngày 19/3'; on that day 'hết hôm nay', '16:00 hôm nay'. */
export function untilWords(deadline: Deadline, today: LocalDate): Phrase {
  const { dueOn, dueTime } = deadline;
  if (dueOn === today)
    return dueTime === null ? phrase('until-tonight') : phrase('until-today', { time: dueTime });
  return phrase(dueTime === null ? 'until-day' : 'until-hour', { on: deadlineWords(deadline) });
}

/** The same for a line in a list: '19/3', '16:00 ngày 19/3', 'hôm nay', '16:00 hôm nay'. */
export function deadlineInLine(deadline: Deadline, today: LocalDate): PhraseArgument {
  const { dueOn, dueTime } = deadline;
  if (dueOn !== today) return deadlineWords(deadline);
  return dueTime === null ? phrase('deadline-today') : phrase('until-today', { time: dueTime });
}
