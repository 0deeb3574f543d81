import type { Bot, WorldState } from '#src/simulator/telegram/state/world-state.ts';

/** A file that came with the request, under the name `attach://` uses. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mimeType: string;
}

export interface MethodCall {
  readonly world: WorldState;
  readonly bot: Bot;
  readonly uploads: ReadonlyMap<string, Upload>;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
}

/** What a method does; its parameters have passed the field table. Throws BotApiError. */
export type Method<P> = (call: MethodCall, params: P) => unknown;
