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
