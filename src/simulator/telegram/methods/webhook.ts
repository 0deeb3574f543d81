import { badRequest } from '#src/simulator/telegram/bot-api-error.ts';
import { startDelivery } from '#src/simulator/telegram/http/deliver-webhook.ts';
import { releaseUpdates } from '#src/simulator/telegram/state/inbox.ts';
import type { Method, MethodCall } from './method.ts';

interface WebhookParams {
  readonly url: string;
  readonly max_connections?: number;
  readonly allowed_updates?: readonly string[];
  readonly drop_pending_updates?: boolean;
  readonly secret_token?: string;
}

/** https://core.telegram.org/bots/api#setwebhook : HTTPS anywhere, plain HTTP on this machine only. */
export const setWebhook: Method<WebhookParams> = (call, params) => {
  if (params.url !== '' && !isAllowedUrl(params.url)) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
  if (params.secret_token !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(params.secret_token)) {
    throw badRequest('secret token contains unallowed characters');
  }
  const connections = params.max_connections ?? 40;
  if (connections < 1 || connections > 100) throw badRequest('max_connections must be between 1 and 100');
  remove(call, params.drop_pending_updates ?? false);
  if (params.allowed_updates) call.bot.inbox.allowed = params.allowed_updates;
  if (params.url !== '') {
    call.bot.stopPoll?.();
    startDelivery(call.world, call.bot, {
      url: params.url,
      secret: params.secret_token ?? null,
      maxConnections: connections,
    });
  }
  return true;
};

/** https://core.telegram.org/bots/api#deletewebhook */
export const deleteWebhook: Method<{ readonly drop_pending_updates?: boolean }> = (call, params) => {
  remove(call, params.drop_pending_updates ?? false);
  return true;
};

/** https://core.telegram.org/bots/api#getwebhookinfo */
export const getWebhookInfo: Method<object> = ({ bot }) => ({
  url: bot.webhook?.url ?? '',
  has_custom_certificate: false,
  pending_update_count: bot.inbox.pending.length,
  ...(bot.webhook && { max_connections: bot.webhook.maxConnections, ip_address: '127.0.0.1' }),
  ...(bot.inbox.allowed?.length && { allowed_updates: bot.inbox.allowed }),
  ...(bot.webhook?.lastError && {
    last_error_date: bot.webhook.lastError.at,
    last_error_message: bot.webhook.lastError.message,
  }),
});

function remove({ bot }: MethodCall, dropsPending: boolean): void {
  bot.webhook?.stop();
  bot.webhook = null;
  if (!dropsPending) return;
  bot.inbox.pending = [];
  if (bot.inbox.held) releaseUpdates(bot.inbox, []);
}

function isAllowedUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
  );
}
