import { createHash, timingSafeEqual } from 'node:crypto';
import type { Api } from 'grammy';
import type { Webhook } from '#src/ports/platform.ts';
import { type Ear, readUpdate } from './read-update.ts';
import { translateError } from './translate-error.ts';
import { allowedUpdates } from './update-source.ts';

const secretHeader = 'x-telegram-bot-api-secret-token';

/** Updates that Telegram posts. 401: not from Telegram. 400: no JSON. What is JSON but no update would not become one. */
export function createWebhook(ear: Ear & { readonly api: Api }, secret: string): Webhook {
  return {
    async setUp(url) {
      try {
        await ear.api.setWebhook(url, {
          secret_token: secret,
          allowed_updates: allowedUpdates,
          max_connections: 40,
        });
      } catch (error) {
        throw translateError(error);
      }
    },
    async read({ header, body }) {
      if (!isSame(header(secretHeader) ?? '', secret)) return 401;
      const raw = parse(await body());
      if (raw === undefined) return 400;
      const update = readUpdate(ear, raw);
      return update ? [update] : [];
    },
  };
}

/** Undefined: it is no JSON. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Compares in constant time, whatever the lengths. Nothing is no secret. */
function isSame(given: string, wanted: string): boolean {
  if (wanted === '') return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
