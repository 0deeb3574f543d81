import { deliverEach } from '#src/simulator/platform/deliver-each.ts';
import { postToWebhook } from '#src/simulator/platform/post-to-webhook.ts';
import { removeUpdate, type Update } from '#src/simulator/telegram/state/inbox.ts';
import {
  unixTime,
  type Bot,
  type Webhook,
  type WorldState,
} from '#src/simulator/telegram/state/world-state.ts';

type Target = Pick<Webhook, 'url' | 'secret' | 'maxConnections'>;

/** Starts posting the bot's updates to a webhook, each again and again until it answers 2xx; those of a chat in order. */
export function startDelivery(world: WorldState, bot: Bot, target: Target): void {
  const changed = () => world.changes.emit({ kind: 'inbox', bot: bot.user.id });
  const deliverer = deliverEach<Update>({
    waiting: () => bot.inbox.pending.map((one) => one.update),
    queueOf,
    maxConnections: target.maxConnections,
    backoffMs: world.webhookBackoffMs,
    post: (update, signal) => post(target, update, signal),
    onTaken: (update) => {
      removeUpdate(bot.inbox, update);
      changed();
    },
    onProblem: (message) => {
      webhook.lastError = { at: unixTime(world), message };
      changed();
    },
  });
  const webhook: Webhook = {
    ...target,
    lastError: null,
    stop: () => {
      deliverer.stop();
      bot.inbox.onArrival.delete(deliverer.pump);
    },
  };
  bot.webhook = webhook;
  bot.inbox.onArrival.add(deliverer.pump);
  deliverer.pump();
}

// What went wrong, in the words of getWebhookInfo, or undefined when the bot took it.
async function post(target: Target, update: Update, signal: AbortSignal): Promise<string | undefined> {
  const reply = await postToWebhook({
    url: target.url,
    headers: {
      'content-type': 'application/json',
      ...(target.secret !== null && { 'x-telegram-bot-api-secret-token': target.secret }),
    },
    body: JSON.stringify(update),
    signal,
  });
  if (reply.kind === 'failed') return reply.problem;
  return asksForCall(reply.body) ? 'Not simulated: a method call in the answer of a webhook' : undefined;
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
