import type { Bot, WorldState } from '#src/simulator/zalo/state/world-state.ts';

export interface MethodCall {
  readonly world: WorldState;
  readonly bot: Bot;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
}

/** What a method does; its parameters have passed the table. Undefined: `{ ok: true }` alone. Throws BotApiError. */
export type Method<P> = (call: MethodCall, params: P) => unknown;

/** What every send method takes. */
export interface SendParams {
  readonly chat_id: string;
}
