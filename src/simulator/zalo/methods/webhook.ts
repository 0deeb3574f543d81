import { badRequest, notFound } from '#src/simulator/zalo/bot-api-error.ts';
import { pingWebhook, startDelivery } from '#src/simulator/zalo/http/deliver-webhook.ts';
import { forgetUnpolled } from '#src/simulator/zalo/state/listening.ts';
import type { Webhook } from '#src/simulator/zalo/state/world-state.ts';
import type { Method, MethodCall } from './method.ts';

interface WebhookParams {
  readonly url: string;
  readonly secret_token: string;
}

/** What is known of a webhook; never its secret. */
interface WebhookInfo {
  readonly url: string;
  readonly updated_at: number;
}

/** HTTPS anywhere, plain HTTP on this machine only. Pings the address first; polls that wait end. */
export const setWebhook: Method<WebhookParams> = async (call, { url, secret_token }) => {
  const { world, bot } = call;
  if (!isAllowedUrl(url)) throw badRequest('url must be an https URL');
  const problem = world.rules.verification === 'none' ? undefined : await pingWebhook(url);
  if (problem !== undefined && world.rules.verification === 'strict-ping')
    throw badRequest(`webhook does not answer its ping: ${problem}`);
  remove(call);
  for (const poll of bot.inbox.polls) poll.end(badRequest('a webhook was set'));
  const updatedAt = world.clock.now();
  startDelivery(world, bot, { url, secret: secret_token, updatedAt });
  return { url, updated_at: updatedAt };
};

/** Removes it; what waited for it waits for a poll, if there is one soon. */
export const deleteWebhook: Method<object> = (call) => {
  remove(call);
  return { url: '', updated_at: call.world.clock.now() };
};

/** 404 without one. */
export const getWebhookInfo: Method<object> = (call) => infoOf(webhookOf(call));

/** Pings it; refused when it does not answer. What this method really does is documented nowhere any more. */
export const testWebhook: Method<object> = async (call) => {
  const webhook = webhookOf(call);
  const problem = await pingWebhook(webhook.url);
  if (problem !== undefined) throw badRequest(`webhook does not answer its ping: ${problem}`);
  return infoOf(webhook);
};

function webhookOf({ bot }: MethodCall): Webhook {
  if (!bot.webhook) throw notFound('Not Found: no webhook is set');
  return bot.webhook;
}

function infoOf({ url, updatedAt }: Webhook): WebhookInfo {
  return { url, updated_at: updatedAt };
}

function remove({ world, bot }: MethodCall): void {
  if (!bot.webhook) return forgetUnpolled(world, bot);
  bot.webhook.stop();
  bot.webhook = null;
}

function isAllowedUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere);
}
