/** What goes wrong with a call. `lost`: not taken, no answer. `ambiguous`: taken, no answer. */
export type Fault =
  | { readonly kind: 'status'; readonly code: number; readonly description?: string }
  | { readonly kind: 'flood'; readonly retryAfterSeconds: number }
  | { readonly kind: 'lost' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'delay'; readonly ms: number };

interface Planned {
  readonly method: string;
  readonly fault: Fault;
  left: number;
}

export interface Faults {
  /** Plans `fault` for the next `times` calls of `method`; `*` is any method but getUpdates. */
  plan(method: string, fault: Fault, times?: number): void;
  /** Everything goes well again. */
  clear(): void;
  /** Takes the fault due for this call, if there is one. */
  take(method: string): Fault | undefined;
}

/** Faults in the order they were planned. */
export function createFaults(): Faults {
  let planned: readonly Planned[] = [];
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
