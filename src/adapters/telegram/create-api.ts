import { autoRetry } from '@grammyjs/auto-retry';
import { Api, type Transformer } from 'grammy';

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

interface Request extends Omit<RequestInit, 'signal'> {
  /** grammY brings an AbortSignal of its own kind. */
  readonly signal?: {
    readonly aborted: boolean;
    addEventListener(type: 'abort', listener: () => void): void;
  };
}

/**
 * What grammY calls instead of fetch. Whatever does not answer like the Bot API (a proxy, a provider's page that says
 * the site is blocked) becomes a 502: its 403 or 404 is no word of Telegram's.
 */
async function fetchAnswer(url: string, { signal, ...init }: Request = {}): Promise<Pick<Response, 'json'>> {
  const abort = new AbortController();
  signal?.addEventListener('abort', () => abort.abort());
  if (signal?.aborted) abort.abort();
  // Files are streamed.
  const response = await fetch(url, { ...init, signal: abort.signal, duplex: 'half' });
  const answer = readAnswer(await response.text());
  return {
    json: async () =>
      answer ?? {
        ok: false,
        error_code: 502,
        description: `HTTP ${response.status}, but not from the Bot API`,
      },
  };
}

function readAnswer(body: string): object | undefined {
  try {
    const answer: unknown = JSON.parse(body);
    const isAnswer =
      typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
    return isAnswer ? answer : undefined;
  } catch {
    return undefined;
  }
}
