import type { Instant } from '#src/domain/ids.ts';

/** Columns of a group that the bot was sent away from. */
export function removedSince(at: Instant) {
  return { state: 'removed', nextDigestAt: null, trouble: 'removed', troubleAt: new Date(at) };
}

/** Columns of a group that gets what is meant for it. */
export const untroubled = { trouble: null, troubleAt: null };

/** Columns of an account that blocked the bot, or is no more. */
export function unreachableSince(at: Instant) {
  return { isReachable: false, unreachableAt: new Date(at) };
}

/** Columns of an account that can be written to. */
export const reachable = { isReachable: true, unreachableAt: null };
