import { daysBetween } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { deadlineInLine, deadlineWords, limitWords, untilWords } from '#src/flows/words/deadline-words.ts';
import { titleOrMadeUp } from '#src/flows/words/made-up-words.ts';
import { draftSentence, draftState } from './draft-words.ts';

type Reminder = DueNotice<'reminder'>;

/**
 * A duty alone in its message: a sentence of its own for how near or late it is on the day it is read, which says until when it
 * is in time; and the draft that lies there. Its whole title stands where it is told of for the first time.
 */
export function reminderSentences(notice: Reminder, today: LocalDate): readonly Phrase[] {
  const { obligation, unit, photos } = notice;
  const { eventOn, dueOn } = obligation;
  const on = eventOn ?? dueOn;
  const key = sentenceKey(notice, today);
  const draft = draftSentence(notice);
  const until = untilWords(obligation, today);
  if (key === 'evening' && draft) return [draft, phrase('reminder-evening-draft', { until })];
  const words = {
    title: titleOrMadeUp(isFirstTime(key) ? obligation.title : obligation.short, obligation.madeUpOn),
    photos,
    on: { day: on, style: 'full' },
    due: deadlineWords(obligation),
    limit: limitWords(obligation),
    until,
    days: Math.abs(daysBetween(dueOn < today ? dueOn : on, today)),
    we: phrase('reminder-we', { kind: unit.kind }),
  } as const;
  return [phrase(`reminder-${key}`, words), ...(draft ? [draft] : [])];
}

/** A duty among others: when, what, and until when. `withUnit`: the person is told for more than one unit. */
export function reminderLine(notice: Reminder, today: LocalDate, withUnit: boolean): Phrase {
  const { obligation, unit, draft } = notice;
  const short = titleOrMadeUp(obligation.short, obligation.madeUpOn);
  const title = withUnit ? phrase('reminder-title-of', { title: short, unit: unit.name }) : short;
  const line = phrase(`reminder-line-${lineKey(notice, today)}`, {
    title,
    on: { day: obligation.eventOn ?? obligation.dueOn, style: 'full' },
    due: deadlineInLine(obligation, today),
    days: daysBetween(obligation.dueOn, today),
  });
  return draft ? phrase('reminder-line-draft', { line, state: draftState(draft) }) : line;
}

type LineKey = 'invite' | 'late' | 'evening' | 'today' | 'event' | 'last-day' | 'due';

function lineKey(notice: Reminder, today: LocalDate): LineKey {
  const { eventOn, dueOn } = notice.obligation;
  if (isInvitation(notice)) return 'invite';
  if (dueOn < today) return 'late';
  if (eventOn === today) return notice.unless === 'reported' ? 'evening' : 'today';
  if (eventOn !== null && eventOn > today) return 'event';
  return dueOn === today ? 'last-day' : 'due';
}

type Nearness = 'ahead' | 'soon' | 'tomorrow';
type SentenceKey =
  | 'invite'
  | 'late'
  | 'late-again'
  | 'today'
  | 'evening'
  | 'after'
  | 'last-day'
  | Nearness
  | `window-${Nearness}`;

function sentenceKey(notice: Reminder, today: LocalDate): SentenceKey {
  const { eventOn, dueOn } = notice.obligation;
  if (isInvitation(notice)) return 'invite';
  if (dueOn < today) return daysBetween(dueOn, today) < 3 ? 'late' : 'late-again';
  if (eventOn === today) return notice.unless === 'reported' ? 'evening' : 'today';
  if (dueOn === today) return 'last-day';
  if (eventOn !== null && eventOn < today) return 'after';
  const nearness = nearnessOf(daysBetween(today, eventOn ?? dueOn));
  return eventOn === null ? `window-${nearness}` : nearness;
}

function nearnessOf(days: number): Nearness {
  if (days === 1) return 'tomorrow';
  return days < 7 ? 'soon' : 'ahead';
}

function isFirstTime(key: SentenceKey): boolean {
  return key === 'invite' || key === 'ahead' || key === 'window-ahead';
}

/** A ward is told of a duty of its district that any ward may fulfil. */
function isInvitation({ obligation, unit }: Reminder): boolean {
  return obligation.scope === 'together' && unit.id !== obligation.unitId;
}
