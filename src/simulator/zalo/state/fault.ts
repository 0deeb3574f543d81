import type { NetworkFault, StatusFault } from '#src/simulator/platform/faults.ts';

/** How Zalo itself refuses when it is unwell. `refused`: HTTP 200, and `ok: false` with that code. */
export type Refusal =
  | StatusFault
  | { readonly kind: 'refused'; readonly code: number; readonly description?: string };

/** What goes wrong with a call. */
export type Fault = NetworkFault | Refusal;
