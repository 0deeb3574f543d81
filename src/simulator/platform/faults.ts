/**
 * What happens to a call on its way, whatever the platform. `lost`: not taken, no answer. `ambiguous`: taken, no answer.
 * `garbage`: taken, and a body that is no JSON in place of the answer.
 */
export type NetworkFault =
  | { readonly kind: 'lost' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'garbage'; readonly status?: number }
  | { readonly kind: 'delay'; readonly ms: number };

/** The server answers with this status, in the platform's envelope; the call is not taken. */
export interface StatusFault {
  readonly kind: 'status';
  readonly code: number;
  readonly description?: string;
}

interface Planned<Fault> {
  readonly method: string;
  readonly fault: Fault;
  left: number;
}

export interface Faults<Fault> {
  /** Plans `fault` for the next `times` calls of `method`; `*` is any method but getUpdates. */
  plan(method: string, fault: Fault, times?: number): void;
  /** Everything goes well again. */
  clear(): void;
  /** Takes the fault due for this call, if there is one. */
  take(method: string): Fault | undefined;
}

/** Faults in the order they were planned. */
export function createFaults<Fault>(): Faults<Fault> {
  let planned: readonly Planned<Fault>[] = [];
  return {
    plan: (method, fault, times = 1) => {
      planned = [...planned, { method, fault, left: times }];
    },
    clear: () => {
      planned = [];
    },
    take: (method) => {
      const due = planned.find(
        (one) => one.method === method || (one.method === '*' && method !== 'getUpdates'),
      );
      if (!due) return undefined;
      due.left--;
      planned = planned.filter((one) => one.left > 0);
      return due.fault;
    },
  };
}
