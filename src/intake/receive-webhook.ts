import { createHash, timingSafeEqual } from 'node:crypto';
import type { Api } from 'grammy';
import { answerPress } from '#src/adapters/telegram/answer-press.ts';
import { allowedUpdates } from './start-polling.ts';
import { type TakeDependencies, takeRaw } from './take-update.ts';
import { translateError } from '#src/adapters/telegram/translate-error.ts';

/**
 * One webhook request; returns the HTTP status. 401: not from Telegram. 400: no JSON. 500: not taken, Telegram sends it
 * again. 200 only after the commit.
 */
export async function receiveWebhook(
  deps: TakeDependencies,
  wanted: string,
  request: { readonly secret: string | undefined; readonly body: string },
): Promise<200 | 400 | 401 | 500> {
  if (!isSame(request.secret ?? '', wanted)) return 401;
  let raw: unknown;
  try {
    raw = JSON.parse(request.body);
  } catch {
    return 400;
  }
  answerPress(deps, raw);
  try {
    await takeRaw(deps, raw);
    return 200;
  } catch (error) {
    deps.log.error({ error }, 'an update cannot be taken now; Telegram sends it again');
    return 500;
  }
}

/** Tells Telegram where to send updates. */
export async function setUpWebhook(api: Api, url: string, secret: string): Promise<void> {
  try {
    await api.setWebhook(url, { secret_token: secret, allowed_updates: allowedUpdates, max_connections: 40 });
  } catch (error) {
    throw translateError(error);
  }
}

/** Compares in constant time, whatever the lengths. Nothing is no secret. */
function isSame(given: string, wanted: string): boolean {
  if (wanted === '') return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
