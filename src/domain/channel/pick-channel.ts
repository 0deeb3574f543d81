import { type Level, thriftAt } from '#src/domain/allowance/level.ts';
import type { Instant } from '#src/domain/ids.ts';

/** An account of a person's, or a linked group, as far as it matters for where something is said unasked. */
export interface Channel {
  /** Of the account; null: it is a group. */
  readonly accountId: string | null;
  /** False: the bot was blocked there. */
  readonly isReachable: boolean;
  /** The person wants to hear from us there. */
  readonly isPreferred: boolean;
  /** When its person wrote there last; null: never, as far as we know. */
  readonly wroteAt: Instant | null;
  /** Until when its bot has no message left to send; left out: it has. */
  readonly spentUntil?: Instant | null | undefined;
  /** How much its bot has used of its month; left out: there is plenty. */
  readonly level?: Level | undefined;
}

/** What a process knows of its bots. */
interface Bots<C extends Channel> {
  /** A bot of this process speaks there. */
  readonly canSpeak: (channel: C) => boolean;
  readonly now: Instant;
}

/**
 * Where something is said: in one channel, whatever happens. The preferred one comes first, then the one that its person wrote
 * from last, then as given. One that is blocked, or in which this failed for good (`failedIn`: ids of accounts), is never taken;
 * one whose bot has nothing left to send, or so little that it reminds of nothing, only where there is no other. Undefined: nowhere.
 */
export function pickChannel<C extends Channel>(
  channels: readonly C[],
  { canSpeak, now }: Bots<C>,
  failedIn: readonly string[] = [],
): C | undefined {
  const isFailed = ({ accountId }: C): boolean => accountId !== null && failedIn.includes(accountId);
  const usable = channels.filter((one) => one.isReachable && !isFailed(one) && canSpeak(one));
  const want = ({ spentUntil, level = 'plenty' }: C): number => {
    if ((spentUntil ?? 0) > now) return 2;
    return thriftAt(level).reminders === 'none' ? 1 : 0;
  };
  return usable.toSorted((a, b) => want(a) - want(b) || inOrder(a, b))[0];
}

/** The order in which people are shown their channels, and the one that is written to first. */
export function inOrder(a: Channel, b: Channel): number {
  return Number(b.isPreferred) - Number(a.isPreferred) || (b.wroteAt ?? 0) - (a.wroteAt ?? 0);
}
