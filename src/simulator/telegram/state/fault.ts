import type { NetworkFault, StatusFault } from '#src/simulator/platform/faults.ts';

/** How Telegram itself refuses when it is unwell. */
export type Refusal = StatusFault | { readonly kind: 'flood'; readonly retryAfterSeconds: number };

/** What goes wrong with a call. */
export type Fault = NetworkFault | Refusal;
