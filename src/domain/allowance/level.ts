import { type UsedMonth, usedOf } from './allowance.ts';

/** How much of a month's messages is used up; each has its row in `thrift`. */
export type Level = 'plenty' | 'short' | 'scarce' | 'last' | 'spent';

/** What may be said unasked at a level. Answers to people go out at every one. */
export interface Thrift {
  readonly level: Level;
  /** The part of the month's messages from which on it holds. */
  readonly from: number;
  /** Messages of reminders that one person may get in a day. */
  readonly remindersADay: number;
  /** Which reminders go out: all, of each duty only the last one before its deadline, or none. */
  readonly reminders: 'all' | 'last-in-time' | 'none';
  /** Whether anything but verdicts, what people write to each other and the digest goes out. */
  readonly others: boolean;
}

/** Reminders are thinned before anything else, and the digest never (platforms.md, 'Free plan'). In the order of their levels. */
export const thrift: readonly Thrift[] = [
  { level: 'plenty', from: 0, remindersADay: 2, reminders: 'all', others: true },
  { level: 'short', from: 0.8, remindersADay: 1, reminders: 'all', others: true },
  { level: 'scarce', from: 0.9, remindersADay: 1, reminders: 'last-in-time', others: true },
  { level: 'last', from: 0.95, remindersADay: 0, reminders: 'none', others: false },
  { level: 'spent', from: 1, remindersADay: 0, reminders: 'none', others: false },
];

const [plenty] = thrift as readonly [Thrift];

/** How much is used up by now, both directions together; null: nothing is counted, so there is plenty. */
export function levelOf(month: Pick<UsedMonth, 'sent' | 'received' | 'most'> | null): Level {
  if (!month) return plenty.level;
  const part = usedOf(month) / month.most;
  return (thrift.findLast(({ from }) => part >= from) ?? plenty).level;
}

/** What may be said unasked at a level. */
export function thriftAt(level: Level): Thrift {
  return thrift.find((row) => row.level === level) ?? plenty;
}
