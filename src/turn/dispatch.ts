import { dayOf } from '#src/domain/calendar.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { Address, Call, TakeUpdate } from '#src/ports/chat.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Asker, ConversationStore } from '#src/ports/conversation-store.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import { chatIn, type Retiring } from './change-of.ts';
import { decide, type DecideDependencies } from './decide.ts';
import { followUp, type FollowUpDependencies } from './follow-ups.ts';

export interface DispatchDependencies extends DecideDependencies, FollowUpDependencies {
  readonly store: ConversationStore;
  readonly clock: Clock;
  /** Sends what was committed; rejects never, what cannot be sent waits in the outbox. */
  readonly deliver: (messages: readonly OutgoingMessage[]) => Promise<void>;
  /** Makes a call that may as well be lost; rejects never. */
  readonly attempt: (to: Address, call: Call) => Promise<void>;
  /** Takes note of work that goes on while the next update is taken; it rejects never. */
  readonly aside: (work: Promise<void>) => void;
  /** Has the outbox relayed: older messages wait for a chat that something new was said to. */
  readonly relaySoon: () => void;
  readonly zone: string;
}

/** Overtaken by nobody: what the step wants cannot be. */
const mostTriesInVain = 8;
/** Each time another update of the chat was taken: this many are never under way at once. */
const mostTries = 500;

/**
 * Takes one update: load, flow step, one transaction, then send. Resolves after the commit, so that the platform may
 * be told; a redelivered update changes nothing. Where other processes take updates of the same chat it is tried for as
 * long as they go on: one of them was taken each time. Rejects when it could not be committed now.
 */
export function createDispatch(deps: DispatchDependencies): TakeUpdate {
  return async (incoming) => {
    let inVain = 0;
    let seen = -1;
    for (let tries = 0; tries < mostTries && inVain < mostTriesInVain; tries++) {
      const result = await takeOnce(deps, incoming);
      if (result.kind === 'taken') return;
      if (result.kind === 'committed') return deps.aside(say(deps, incoming, result));
      if (result.revision === seen) inVain += 1;
      seen = result.revision;
    }
    throw new Error(`update ${incoming.updateId} was overtaken again and again`);
  };
}

type Taking =
  | { readonly kind: 'taken' }
  | ({ readonly kind: 'committed'; readonly messages: readonly OutgoingMessage[] } & Retiring)
  /** The session had that revision when it was read. */
  | { readonly kind: 'overtaken'; readonly revision: number };

/** Buttons come off behind what is said: nobody waits for it. */
async function say(
  deps: DispatchDependencies,
  incoming: Incoming,
  { messages, retire }: Extract<Taking, { kind: 'committed' }>,
): Promise<void> {
  await deps.deliver(messages);
  for (const call of retire) await deps.attempt(chatIn(incoming), call);
}

async function takeOnce(deps: DispatchDependencies, incoming: Incoming): Promise<Taking> {
  const now = deps.clock.now();
  const today = dayOf(now, deps.zone);
  const opened = await deps.store.open(incoming, today);
  if (opened.isTaken) return { kind: 'taken' };
  const { zone, isHoliday } = deps;
  const asker: Asker = { incoming, actor: opened.actor, now, today, zone, isHoliday };
  const lost = opened.hasLost ? await deps.store.lost(asker) : [];
  const { retire, ...change } = await decide(deps, incoming, asker, { ...opened, lost });
  const committed = await deps.store.commit(change);
  if (committed.kind === 'overtaken') return { ...committed, revision: opened.revision };
  if (committed.kind === 'taken') return committed;
  if (committed.isBehind) deps.relaySoon();
  // The answer waits for none of it: a queue that is away would hold up every update of the chat.
  deps.aside(followUp(deps, incoming, change.effects));
  return { ...committed, retire };
}
