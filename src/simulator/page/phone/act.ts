/** What a visitor does on a phone. Ids are those that the page was given. */
export type Act =
  | { readonly kind: 'text'; readonly text: string; readonly replyTo: string | null }
  | { readonly kind: 'edit'; readonly messageId: string; readonly text: string }
  | { readonly kind: 'press'; readonly messageId: string; readonly data: string }
  | { readonly kind: 'open-invite' }
  | { readonly kind: 'sticker' | 'voice'; readonly replyTo: string | null }
  | PhotosAct;

export interface PhotosAct {
  readonly kind: 'photos';
  readonly photos: readonly Uint8Array[];
  readonly asFiles: boolean;
  /** Under the first of them; '' for none. */
  readonly caption: string;
  readonly replyTo: string | null;
}
