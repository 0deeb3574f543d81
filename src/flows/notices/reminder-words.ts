import { daysBetween } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';

/** A duty alone in its message: a sentence of its own for how near or late it is on the day it is read. */
export function reminderSentence(notice: DueNotice<'reminder'>, today: LocalDate): Phrase {
  const { obligation, unit, photos } = notice;
  const { title, eventOn, dueOn } = obligation;
  const on = eventOn ?? dueOn;
  const words = {
    title,
    photos,
    on: { day: on, style: 'full' },
    due: { day: dueOn, style: 'short' },
    days: Math.abs(daysBetween(dueOn < today ? dueOn : on, today)),
    we: phrase('reminder-we', { kind: unit.kind }),
  } as const;
  return phrase(`reminder-${sentenceKey(notice, today)}`, words);
}

/** A duty among others: when, and what. `withUnit`: the person is told for more than one unit. */
export function reminderLine(notice: DueNotice<'reminder'>, today: LocalDate, withUnit: boolean): Phrase {
  const { obligation, unit } = notice;
  const { eventOn, dueOn } = obligation;
  const title = withUnit
    ? phrase('reminder-title-of', { title: obligation.title, unit: unit.name })
    : obligation.title;
  if (isInvitation(notice))
    return phrase('reminder-line-invite', { title, on: { day: dueOn, style: 'short' } });
  if (dueOn < today) return phrase('reminder-line-late', { title, days: daysBetween(dueOn, today) });
  if (eventOn === today) return phrase('reminder-line-today', { title });
  if (eventOn !== null && eventOn > today)
    return phrase('reminder-line-event', { title, on: { day: eventOn, style: 'full' } });
  if (dueOn === today) return phrase('reminder-line-last-day', { title });
  return phrase('reminder-line-due', { title, on: { day: dueOn, style: 'short' } });
}

type Nearness = 'ahead' | 'soon' | 'tomorrow' | 'today';
type SentenceKey = 'invite' | 'late' | 'late-again' | 'after' | Nearness | `window-${Nearness}`;

function sentenceKey(notice: DueNotice<'reminder'>, today: LocalDate): SentenceKey {
  const { eventOn, dueOn } = notice.obligation;
  if (isInvitation(notice)) return 'invite';
  if (dueOn < today) return daysBetween(dueOn, today) < 3 ? 'late' : 'late-again';
  if (eventOn !== null && eventOn < today) return 'after';
  const nearness = nearnessOf(daysBetween(today, eventOn ?? dueOn));
  return eventOn === null ? `window-${nearness}` : nearness;
}

function nearnessOf(days: number): Nearness {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days < 7 ? 'soon' : 'ahead';
}

/** A ward is told of a duty of its district that any ward may fulfil. */
function isInvitation({ obligation, unit }: DueNotice<'reminder'>): boolean {
  return obligation.scope === 'together' && unit.id !== obligation.unitId;
}
