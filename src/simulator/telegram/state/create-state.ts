import type { Clock } from '#src/ports/clock.ts';
import { createChanges } from './changes.ts';
import { createFaults } from './faults.ts';
import type { WorldState } from './world-state.ts';

export interface StateOptions {
  readonly clock: Clock;
  /** Real time in ms for rates and time-outs; a test may hold it still. */
  readonly realNow?: () => number;
  /** How long a pressed button may go unanswered, in real time. */
  readonly callbackLifeMs?: number;
  /** Pauses between tries of a webhook, doubling from the first to the longest. */
  readonly webhookBackoffMs?: { readonly first: number; readonly longest: number };
}

/** An empty Telegram. */
export function createState(options: StateOptions): WorldState {
  let number = 1000;
  return {
    clock: options.clock,
    realNow: options.realNow ?? (() => performance.now()),
    people: new Map(),
    bots: new Map(),
    chats: new Map(),
    files: new Map(),
    calls: [],
    changes: createChanges(),
    faults: createFaults(),
    callbackLifeMs: options.callbackLifeMs ?? 60_000,
    webhookBackoffMs: options.webhookBackoffMs ?? { first: 1000, longest: 60_000 },
    nextNumber: () => ++number,
  };
}
