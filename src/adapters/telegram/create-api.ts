import { autoRetry } from '@grammyjs/auto-retry';
import { Api, type Transformer } from 'grammy';
import { fetchAnswer } from './fetch-answer.ts';

const timeoutSeconds = 60;

/** Calls that no outbox makes again: a short wish of Telegram to wait is granted on the spot. */
const patientMethods = /^(getMe|getFile|getMy|setMy|setChatMenuButton|setWebhook|deleteWebhook)/;
const longestWaitSeconds = 5;

/** grammY's client. A call ends within 60 s. */
export function createApi({ token, apiRoot }: { readonly token: string; readonly apiRoot: string }): Api {
  // grammY types fetch as its own; it hands over an address and options.
  const api = new Api(token, { apiRoot, timeoutSeconds, fetch: fetchAnswer as never });
  const waitAndRetry = autoRetry({
    maxRetryAttempts: 2,
    maxDelaySeconds: longestWaitSeconds,
    rethrowHttpErrors: true,
    rethrowInternalServerErrors: true,
  });
  const transformer: Transformer = (previous, method, payload, signal) =>
    patientMethods.test(method)
      ? waitAndRetry(previous, method, payload, signal)
      : previous(method, payload, signal);
  api.config.use(transformer);
  return api;
}
