import type { ZaloEvent } from '#src/simulator/zalo/wire.ts';

/** What a poll waits with. */
export interface Poll {
  readonly take: (event: ZaloEvent) => void;
  /** Ends it with an error, because the bot got another token or a webhook. */
  readonly end: (error: Error) => void;
}

/** What a bot has not got yet, oldest first. Events have no numbers, and nobody confirms them. */
export interface Inbox {
  pending: readonly ZaloEvent[];
  /** Every event there was, also those that nobody got. */
  readonly history: ZaloEvent[];
  /** Polls that wait, the longest first: each gets one event, so that two of them steal from each other. */
  polls: readonly Poll[];
  /** Real time in ms when the last poll ended. */
  polledAt: number;
  /** Events kept back until they are released, in the order they happened. */
  held: ZaloEvent[] | null;
  /** How many of the next events come twice. */
  duplicatesDue: number;
  readonly onArrival: Set<() => void>;
}

/** Whether somebody will come for an event, now or later. */
export type IsKept = () => boolean;

export function createInbox(): Inbox {
  return {
    pending: [],
    history: [],
    polls: [],
    polledAt: Number.NEGATIVE_INFINITY,
    held: null,
    duplicatesDue: 0,
    onArrival: new Set(),
  };
}

/** Takes an event in: for the poll that waits longest, for later, or, where nobody will come for it, not at all. */
export function addEvent(inbox: Inbox, event: ZaloEvent, isKept: IsKept): void {
  inbox.history.push(event);
  if (inbox.held) inbox.held.push(event);
  else arrive(inbox, event, isKept);
}

/** Lets the held events go, in the given order: positions in the order they happened. */
export function releaseEvents(inbox: Inbox, isKept: IsKept, order?: readonly number[]): void {
  const held = inbox.held ?? [];
  inbox.held = null;
  for (const position of order ?? held.keys()) {
    const event = held[position];
    if (event) arrive(inbox, event, isKept);
  }
}

/** Hands out the oldest event, which is then gone: at most once. */
export function takeEvent(inbox: Inbox): ZaloEvent | undefined {
  const [event, ...rest] = inbox.pending;
  inbox.pending = rest;
  return event;
}

/** Removes one occurrence of an event after its webhook took it. */
export function removeEvent(inbox: Inbox, event: ZaloEvent): void {
  const at = inbox.pending.indexOf(event);
  inbox.pending = inbox.pending.filter((_, index) => index !== at);
}

function arrive(inbox: Inbox, event: ZaloEvent, isKept: IsKept): void {
  const isTwice = inbox.duplicatesDue > 0;
  if (isTwice) inbox.duplicatesDue--;
  for (const copy of isTwice ? [event, { ...event }] : [event]) {
    const [poll] = inbox.polls;
    if (poll) poll.take(copy);
    else if (isKept()) inbox.pending = [...inbox.pending, copy];
  }
  for (const listener of Array.from(inbox.onArrival)) listener();
}
