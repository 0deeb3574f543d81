import type { z } from 'zod';

/**
 * What a conversation can be about, by kind. Each conversation declares its own kinds in its own folder (`declare module`), so that
 * this file knows none of them and `flows/registry.ts` must know all.
 */
export interface Topics {
  /** Nothing: what comes next begins something. */
  readonly idle: { readonly kind: 'idle' };
}

export type TopicKind = keyof Topics;

/** What a conversation is about just now; plain JSON. */
export type Topic = Topics[TopicKind];

export const idle: Topics['idle'] = { kind: 'idle' };

/** Brings a topic back from a session by the schema of its shape; null where a deploy changed it. */
export function reviveBy<T extends Topic>(schema: z.ZodType<T>): (stored: unknown) => T | null {
  return (stored) => schema.safeParse(stored).data ?? null;
}
