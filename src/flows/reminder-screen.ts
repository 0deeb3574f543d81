import { daysBetween } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { PendingNotice } from '#src/domain/reminder/merge-notices.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';

/** A merged reminder: paragraphs, and the duties whose reports its buttons open. */
export interface ReminderScreen {
  readonly lines: readonly Phrase[];
  readonly duties: readonly { readonly obligationId: string; readonly label: Phrase }[];
}

const mostButtons = 6;

/** All that one person is reminded of at one time, in one message: own duties first, then those of the units looked after. */
export function reminderScreen(notices: readonly PendingNotice[], today: LocalDate): ReminderScreen {
  const own = notices.filter(({ kind }) => kind === 'reminder');
  const others = notices.filter(({ kind }) => kind === 'escalation');
  const [only] = own;
  const ownLines = own.length === 1 && only ? [single(only, today)] : own.length > 1 ? [phrase('reminder-many'), list(own.map((notice) => line(notice, today)))] : [];
  const duties = own
    .filter(({ obligation }) => obligation.opensOn <= today)
    .slice(0, mostButtons)
    .map(({ obligation }) => ({ obligationId: obligation.id, label: phrase('button-report-duty', { title: obligation.short }) }));
  return { lines: [...ownLines, ...escalationLines(others, today)], duties };
}

function single({ obligation }: PendingNotice, today: LocalDate): Phrase {
  const { title, eventOn, dueOn } = obligation;
  if (dueOn < today) return phrase('reminder-overdue', { title, days: daysBetween(dueOn, today), due: { day: dueOn, style: 'short' } });
  if (eventOn === null) return phrase(dueOn === today ? 'reminder-last-day' : 'reminder-window', { title, days: daysBetween(today, dueOn), due: { day: dueOn, style: 'full' } });
  const days = daysBetween(today, eventOn);
  if (days <= 0) return phrase('reminder-today', { title });
  return phrase(days === 1 ? 'reminder-tomorrow' : 'reminder-ahead', { title, days, on: { day: eventOn, style: 'full' } });
}

function line({ obligation }: PendingNotice, today: LocalDate): Phrase {
  const { title, eventOn, dueOn } = obligation;
  if (dueOn < today) return phrase('reminder-line-overdue', { title, days: daysBetween(dueOn, today) });
  const on = eventOn ?? dueOn;
  const day = { day: on, style: 'full' } as const;
  if (on === today) return phrase('reminder-line-today', { title });
  return phrase(eventOn === null ? 'reminder-line-due' : 'reminder-line-event', { title, on: day });
}

/** One line a duty, with the units that still owe it. */
function escalationLines(notices: readonly PendingNotice[], today: LocalDate): readonly Phrase[] {
  if (notices.length === 0) return [];
  const groups = new Map<string, PendingNotice[]>();
  for (const notice of notices) {
    const key = `${notice.obligation.itemId}/${notice.obligation.occurrence}`;
    groups.set(key, [...(groups.get(key) ?? []), notice]);
  }
  const lines = [...groups.values()].map((group) => {
    const [first] = group;
    const units = [...group].sort((a, b) => a.unitName.localeCompare(b.unitName, 'vi')).map(({ unitName }) => unitName);
    return phrase('escalation-line', {
      title: first?.obligation.title ?? '',
      days: first ? daysBetween(first.obligation.dueOn, today) : 0,
      n: units.length,
      units: { list: units, joined: 'commas' },
    });
  });
  return [phrase('escalation-heading'), list(lines)];
}

function list(lines: readonly Phrase[]): Phrase {
  return phrase('lines', { lines: { list: lines, joined: 'lines' } });
}
