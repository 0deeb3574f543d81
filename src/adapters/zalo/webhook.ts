import { createHash, timingSafeEqual } from 'node:crypto';
import type { Instant } from '#src/domain/ids.ts';
import type { Webhook, WebhookRequest } from '#src/ports/platform.ts';
import { type ZaloClient, ZaloRefusal } from './create-client.ts';
import { readUpdate, updateIn } from './read-update.ts';
import type { Self } from './to-incoming.ts';
import { translateError } from './translate-error.ts';

interface Ear {
  readonly call: ZaloClient;
  readonly self: Self;
  readonly now: () => Instant;
}

const secretHeader = 'x-bot-api-secret-token';

/**
 * Updates that Zalo posts. 200 without any: its question whether anybody is there, which has no body and no secret. 401: not
 * from Zalo. 400: no JSON, or an envelope in an envelope. What is JSON but no update would not become one.
 */
export function createWebhook({ call, self, now }: Ear, secret: string): Webhook {
  return {
    async setUp(url) {
      try {
        await call('setWebhook', { url, secret_token: secret });
      } catch (error) {
        throw translateError(error, now());
      }
    },
    async read(request) {
      if (isPing(request)) return 200;
      if (!isSame(request.header(secretHeader) ?? '', secret)) return 401;
      const body = await request.body();
      if (body === '') return 200;
      const posted = parse(body);
      if (posted === undefined) return 400;
      const raw = updateIn(posted);
      if (raw === null) return updateIn(resultIn(posted)) ? 400 : [];
      const update = readUpdate(self, raw);
      return update ? [update] : [];
    },
  };
}

/** Where Zalo posts the updates of a bot; null: nowhere. */
export async function webhookUrl(call: ZaloClient, now: () => Instant): Promise<string | null> {
  try {
    return (await call('getWebhookInfo', {})).url ?? null;
  } catch (error) {
    if (error instanceof ZaloRefusal && error.code === 404) return null;
    throw translateError(error, now());
  }
}

/** Whoever has no secret is not listened to: that there is no body is told by the headers. */
function isPing({ header }: WebhookRequest): boolean {
  const isBare = [secretHeader, 'content-type', 'transfer-encoding'].every(
    (name) => header(name) === undefined,
  );
  return isBare && Number(header('content-length') ?? 0) === 0;
}

/** Undefined: it is no JSON. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function resultIn(posted: unknown): unknown {
  return typeof posted === 'object' && posted !== null && 'result' in posted ? posted.result : undefined;
}

/** Compares in constant time, whatever the lengths. Nothing is no secret. */
function isSame(given: string, wanted: string): boolean {
  if (wanted === '') return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
