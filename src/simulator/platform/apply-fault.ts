import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NetworkFault } from './faults.ts';

interface Applied<Refusal> {
  readonly fault: NetworkFault | Refusal | undefined;
  readonly outgoing: ServerResponse;
  /** What would happen without a fault. */
  readonly answer: () => Promise<Response>;
  /** How the platform says no, for its own kinds of fault. */
  readonly refuse: (fault: Refusal) => Response;
}

const networkKinds: readonly string[] = [
  'lost',
  'ambiguous',
  'garbage',
  'delay',
] satisfies NetworkFault['kind'][];

/** Lets `answer` happen, or what the planned fault makes of it. */
export async function applyFault<Refusal extends { readonly kind: string }>(
  applied: Applied<Refusal>,
): Promise<Response> {
  const { fault, outgoing, answer, refuse } = applied;
  if (fault === undefined) return await answer();
  if (!isNetworkFault(fault)) return refuse(fault);
  if (fault.kind === 'delay') await sleep(fault.ms);
  if (fault.kind === 'lost') return hangUp(outgoing);
  const response = await answer();
  if (fault.kind === 'ambiguous') return hangUp(outgoing);
  return fault.kind === 'garbage' ? garbage(fault.status ?? 200) : response;
}

function isNetworkFault<Refusal extends { readonly kind: string }>(
  fault: NetworkFault | Refusal,
): fault is NetworkFault {
  return networkKinds.includes(fault.kind);
}

function hangUp(outgoing: ServerResponse): Response {
  outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

// What a proxy in between says when it is unwell.
function garbage(status: number): Response {
  return new Response('<html><body>upstream</body></html>', {
    status,
    headers: { 'content-type': 'text/html' },
  });
}
