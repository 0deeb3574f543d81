/** Something a phone or a test may want to look at again. */
export type Change =
  | { readonly kind: 'message' | 'edited' | 'deleted'; readonly chat: string; readonly messageId: number }
  | { readonly kind: 'chat' | 'typing'; readonly chat: string }
  | { readonly kind: 'answered'; readonly chat: string; readonly queryId: string }
  | { readonly kind: 'profile' | 'inbox' | 'call'; readonly bot: number };
