/** Something a phone or a test may want to look at again. */
export type Change =
  | { readonly kind: 'message'; readonly chat: string; readonly messageId: string }
  | { readonly kind: 'chat' | 'typing'; readonly chat: string }
  | { readonly kind: 'inbox' | 'call'; readonly bot: string };
