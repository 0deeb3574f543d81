import { removeUpdate, type Update } from '#src/simulator/telegram/state/inbox.ts';
import {
  unixTime,
  type Bot,
  type Webhook,
  type WorldState,
} from '#src/simulator/telegram/state/world-state.ts';

type Target = Pick<Webhook, 'url' | 'secret' | 'maxConnections'>;

interface Delivery {
  readonly world: WorldState;
  readonly bot: Bot;
  readonly webhook: Webhook;
  /** Chats or people whose update is on its way: theirs stay in order, others go side by side. */
  readonly busy: Set<string>;
  /** Updates on their way or waiting for the next try. */
  readonly taken: Set<Update>;
  readonly abort: AbortController;
}

const answerTimeoutMs = 60_000;

/** Starts posting the bot's updates to a webhook, each again and again until it answers 2xx. */
export function startDelivery(world: WorldState, bot: Bot, target: Target): void {
  const abort = new AbortController();
  const pump = () => sendDue(delivery);
  const webhook: Webhook = {
    ...target,
    lastError: null,
    stop: () => {
      abort.abort();
      bot.inbox.onArrival.delete(pump);
    },
  };
  const delivery: Delivery = { world, bot, webhook, busy: new Set(), taken: new Set(), abort };
  bot.webhook = webhook;
  bot.inbox.onArrival.add(pump);
  pump();
}

function sendDue(delivery: Delivery): void {
  const { bot, webhook, busy, taken, abort } = delivery;
  if (abort.signal.aborted) return;
  for (const { update } of bot.inbox.pending) {
    if (busy.size >= webhook.maxConnections) return;
    const queue = queueOf(update);
    if (taken.has(update) || busy.has(queue)) continue;
    taken.add(update);
    busy.add(queue);
    void deliver(delivery, update, queue, delivery.world.webhookBackoffMs.first);
  }
}

async function deliver(delivery: Delivery, update: Update, queue: string, pauseMs: number): Promise<void> {
  const { world, bot, webhook, busy, taken, abort } = delivery;
  const problem = await post(delivery, update);
  if (abort.signal.aborted) return;
  if (problem === undefined) {
    removeUpdate(bot.inbox, update);
    taken.delete(update);
    busy.delete(queue);
    world.changes.emit({ kind: 'inbox', bot: bot.user.id });
    sendDue(delivery);
    return;
  }
  webhook.lastError = { at: unixTime(world), message: problem };
  world.changes.emit({ kind: 'inbox', bot: bot.user.id });
  const next = Math.min(pauseMs * 2, world.webhookBackoffMs.longest);
  setTimeout(() => void deliver(delivery, update, queue, next), pauseMs).unref();
}

// What went wrong, in the words of getWebhookInfo, or undefined when the bot took it.
async function post({ webhook, abort }: Delivery, update: Update): Promise<string | undefined> {
  if (abort.signal.aborted) return undefined;
  try {
    const answer = await fetch(webhook.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(webhook.secret !== null && { 'x-telegram-bot-api-secret-token': webhook.secret }),
      },
      body: JSON.stringify(update),
      signal: AbortSignal.any([abort.signal, AbortSignal.timeout(answerTimeoutMs)]),
    });
    const body = await answer.text();
    if (!answer.ok) return `Wrong response from the webhook: ${answer.status} ${answer.statusText}`;
    return asksForCall(body) ? 'Not simulated: a method call in the answer of a webhook' : undefined;
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError'
      ? 'Read timeout expired'
      : 'Connection refused';
  }
}

// https://core.telegram.org/bots/api#making-requests-when-getting-updates
function asksForCall(body: string): boolean {
  return body.startsWith('{') && /"method"\s*:/.test(body);
}

function queueOf(update: Update): string {
  const content = Object.values(update).find((value) => typeof value === 'object' && value !== null) as
    | { chat?: { id: number }; message?: { chat: { id: number } }; from?: { id: number } }
    | undefined;
  return String(content?.chat?.id ?? content?.message?.chat.id ?? content?.from?.id ?? update.update_id);
}
