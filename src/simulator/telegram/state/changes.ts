/** Something a phone or a test may want to look at again. */
export type Change =
  | { readonly kind: 'message' | 'edited' | 'deleted'; readonly chat: string; readonly messageId: number }
  | { readonly kind: 'chat' | 'typing'; readonly chat: string }
  | { readonly kind: 'answered'; readonly chat: string; readonly queryId: string }
  | { readonly kind: 'profile' | 'inbox' | 'call'; readonly bot: number };

export interface Changes {
  emit(change: Change): void;
  /** Calls `listener` after every change; returns the function that stops it. */
  on(listener: (change: Change) => void): () => void;
}

/** Tells everybody who listens, at once and in order. */
export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  return {
    emit: (change) => {
      for (const listener of Array.from(listeners)) listener(change);
    },
    on: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
