/** One update as the bot gets it; `update_id` beside the one field that says what happened. */
export type Update = Readonly<Record<string, unknown>> & { readonly update_id: number };

interface Queued {
  readonly update: Update;
  /** Injected by hand: handed out once, whatever offset the bot asks for. */
  readonly isForced: boolean;
}

/** What a bot has not confirmed yet, oldest first. */
export interface Inbox {
  nextUpdateId: number;
  allowed: readonly string[] | null;
  pending: readonly Queued[];
  /** Everything that ever went in, for delivering something again. */
  readonly history: Update[];
  /** Updates kept back until they are released, in the order they happened. */
  held: Readonly<Record<string, unknown>>[] | null;
  /** How many of the next updates come twice. */
  duplicatesDue: number;
  readonly onArrival: Set<() => void>;
}

/** Sent only to a bot that asks for them by name. */
const onlyByName: readonly string[] = ['chat_member', 'message_reaction', 'message_reaction_count'];

export function createInbox(firstUpdateId: number): Inbox {
  return {
    nextUpdateId: firstUpdateId,
    allowed: null,
    pending: [],
    history: [],
    held: null,
    duplicatesDue: 0,
    onArrival: new Set(),
  };
}

/** Queues `{ [type]: content }` under the next id, unless the bot does not want that type. */
export function addUpdate(inbox: Inbox, type: string, content: unknown): void {
  if (!wants(inbox, type)) return;
  const body = { [type]: content };
  if (inbox.held) inbox.held.push(body);
  else queueBody(inbox, body);
}

/** Queues an update as it is, whether or not it makes sense. Without an `update_id` it gets the next one. */
export function addRawUpdate(inbox: Inbox, update: Readonly<Record<string, unknown>>): void {
  const id = typeof update.update_id === 'number' ? update.update_id : inbox.nextUpdateId;
  inbox.nextUpdateId = Math.max(inbox.nextUpdateId, id + 1);
  queue(inbox, [{ update: { ...update, update_id: id }, isForced: true }]);
}

/** Lets the held updates go, in the given order: positions in the order they happened. */
export function releaseUpdates(inbox: Inbox, order?: readonly number[]): void {
  const held = inbox.held ?? [];
  inbox.held = null;
  const positions = order ?? held.map((_, index) => index);
  for (const position of positions) {
    const body = held[position];
    if (body) queueBody(inbox, body);
  }
}

/** After a quiet week: the next update has that id, whatever ids there were before. */
export function restartIds(inbox: Inbox, firstUpdateId: number): void {
  inbox.nextUpdateId = firstUpdateId;
}

/**
 * Forgets what `offset` confirms and returns the first `limit` of the rest. A negative offset keeps that many. One that is
 * far from the ids there are confirms nothing: https://github.com/tdlib/td/blob/master/tddb/td/db/TQueue.cpp
 */
export function takeUpdates(
  inbox: Inbox,
  { offset, limit }: { offset: number; limit: number },
): readonly Update[] {
  if (offset < 0) inbox.pending = inbox.pending.slice(offset);
  else if (isNear(inbox, offset)) inbox.pending = inbox.pending.filter((one) => isOpen(one, offset));
  const taken = inbox.pending.slice(0, limit);
  inbox.pending = inbox.pending.filter((one) => !(one.isForced && taken.includes(one)));
  return taken.map((one) => one.update);
}

/** Removes one occurrence of an update after its webhook took it. */
export function removeUpdate(inbox: Inbox, update: Update): void {
  const at = inbox.pending.findIndex((one) => one.update === update);
  inbox.pending = inbox.pending.filter((_, index) => index !== at);
}

function isNear({ nextUpdateId }: Inbox, offset: number): boolean {
  return offset <= nextUpdateId + 10 && offset >= nextUpdateId - 2_000_000;
}

function isOpen(one: Queued, offset: number): boolean {
  return one.isForced || one.update.update_id >= offset;
}

function wants(inbox: Inbox, type: string): boolean {
  return inbox.allowed?.length ? inbox.allowed.includes(type) : !onlyByName.includes(type);
}

function queueBody(inbox: Inbox, body: Readonly<Record<string, unknown>>): void {
  const one = { update: { update_id: inbox.nextUpdateId++, ...body }, isForced: false };
  const copies = inbox.duplicatesDue > 0 ? [one, { ...one, update: { ...one.update } }] : [one];
  if (copies.length > 1) inbox.duplicatesDue--;
  queue(inbox, copies);
}

function queue(inbox: Inbox, added: readonly Queued[]): void {
  inbox.pending = [...inbox.pending, ...added];
  inbox.history.push(...added.map((one) => one.update));
  for (const listener of Array.from(inbox.onArrival)) listener();
}
