import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { setTimeout as sleep } from 'node:timers/promises';
import { methodName } from '#src/simulator/telegram/field-table.ts';
import type { Fault } from '#src/simulator/telegram/state/faults.ts';
import type { WorldState } from '#src/simulator/telegram/state/world-state.ts';

/** Lets `answer` happen, or what the planned fault makes of it. */
export async function applyFault(
  world: WorldState,
  method: string,
  outgoing: ServerResponse,
  answer: () => Promise<Response>,
): Promise<Response> {
  const fault = world.faults.take(methodName(method) ?? method);
  switch (fault?.kind) {
    case undefined:
      return await answer();
    case 'delay':
      await sleep(fault.ms);
      return await answer();
    case 'lost':
      return hangUp(outgoing);
    case 'ambiguous':
      await answer();
      return hangUp(outgoing);
    case 'status':
    case 'flood':
      return refusal(fault);
  }
}

function hangUp(outgoing: ServerResponse): Response {
  outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

function refusal(fault: Extract<Fault, { kind: 'status' | 'flood' }>): Response {
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
