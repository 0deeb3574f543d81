interface Posted {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for none at all. */
  readonly body: string | null;
  readonly signal: AbortSignal;
}

type Reply =
  | { readonly kind: 'taken'; readonly body: string }
  | { readonly kind: 'failed'; readonly problem: string };

const answerTimeoutMs = 60_000;

/** One POST to a bot's server: taken with any 2xx; the problem is said in Telegram's words. */
export async function postToWebhook({ url, headers, body, signal }: Posted): Promise<Reply> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerTimeoutMs)]),
    });
    const text = await answer.text();
    if (answer.ok) return { kind: 'taken', body: text };
    return {
      kind: 'failed',
      problem: `Wrong response from the webhook: ${answer.status} ${answer.statusText}`,
    };
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return { kind: 'failed', problem: isLate ? 'Read timeout expired' : 'Connection refused' };
  }
}
