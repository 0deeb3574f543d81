import { deliverEach } from '#src/simulator/platform/deliver-each.ts';
import { postToWebhook } from '#src/simulator/platform/post-to-webhook.ts';
import { removeEvent } from '#src/simulator/zalo/state/inbox.ts';
import type { WorldRules } from '#src/simulator/zalo/state/world-rules.ts';
import type { Bot, Webhook, WorldState } from '#src/simulator/zalo/state/world-state.ts';
import type { ZaloEvent } from '#src/simulator/zalo/wire.ts';

type Target = Pick<Webhook, 'url' | 'secret' | 'updatedAt'>;

const maxConnections = 10;
const pingTimeoutMs = 10_000;

/** Starts posting the bot's events to a webhook, each again and again until it answers 2xx; those of a chat in order. */
export function startDelivery(world: WorldState, bot: Bot, target: Target): void {
  const changed = () => world.changes.emit({ kind: 'inbox', bot: bot.user.id });
  const deliverer = deliverEach<ZaloEvent>({
    waiting: () => bot.inbox.pending,
    // An injected event may lack anything.
    queueOf: (event) => event.message?.chat?.id ?? '',
    maxConnections,
    backoffMs: world.webhookBackoffMs,
    post: (event, signal) => post(target, bodyOf(bot.bodyShape ?? world.rules.bodyShape, event), signal),
    onTaken: (event) => {
      removeEvent(bot.inbox, event);
      changed();
    },
    onProblem: (problem) => {
      webhook.lastError = problem;
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

/** A call without body, content type and secret. What went wrong, or undefined when it was answered 2xx. */
export async function pingWebhook(url: string): Promise<string | undefined> {
  const signal = AbortSignal.timeout(pingTimeoutMs);
  const reply = await postToWebhook({ url, headers: {}, body: null, signal });
  return reply.kind === 'failed' ? reply.problem : undefined;
}

async function post(target: Target, body: unknown, signal: AbortSignal): Promise<string | undefined> {
  const reply = await postToWebhook({
    url: target.url,
    headers: { 'content-type': 'application/json', 'x-bot-api-secret-token': target.secret },
    body: JSON.stringify(body),
    signal,
  });
  return reply.kind === 'failed' ? reply.problem : undefined;
}

function bodyOf(shape: WorldRules['bodyShape'], event: ZaloEvent): unknown {
  return shape === 'flat' ? event : { ok: true, result: event };
}
