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
export async function fetchAnswer(
  url: string,
  { signal, ...init }: Request = {},
): Promise<Pick<Response, 'json'>> {
  const abort = new AbortController();
  signal?.addEventListener('abort', () => abort.abort());
  if (signal?.aborted) abort.abort();
  const response = await fetch(url, { ...init, signal: abort.signal });
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
