import type { Refusal } from '#src/simulator/telegram/state/fault.ts';

/** The answer to a call that a planned fault refuses. */
export function refuse(fault: Refusal): Response {
  if (fault.kind === 'status') {
    const description = fault.description ?? (fault.code === 502 ? 'Bad Gateway' : 'Internal Server Error');
    return Response.json({ ok: false, error_code: fault.code, description }, { status: fault.code });
  }
  const seconds = fault.retryAfterSeconds;
  const description = `Too Many Requests: retry after ${seconds}`;
  return Response.json(
    { ok: false, error_code: 429, description, parameters: { retry_after: seconds } },
    { status: 429 },
  );
}
