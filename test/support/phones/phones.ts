/** A person, by the id they have on their platform. */
export interface User {
  readonly id: number | string;
}

/** A chat, by its name on the phones. */
export interface Chat {
  readonly key: string;
}

/** A message as a phone shows it. */
export interface Message {
  readonly id: string;
  readonly fromId: number | string;
  readonly isFromBot: boolean;
  /** Text, or what stands under a picture or file. */
  readonly text: string;
  readonly isPhoto: boolean;
  readonly fileName: string | null;
  /** `data`: what it sends; null where it leads elsewhere. */
  readonly buttons: readonly (readonly { readonly label: string; readonly data: string | null }[])[];
}

export interface PhotosToSend {
  readonly photos: readonly { readonly bytes: Uint8Array; readonly caption?: string }[];
  readonly as: 'an album' | 'files' | 'single photos';
}

/** What a message goes with: that it replies to another one, and which of its words it quotes. */
export interface ReplyOptions {
  readonly replyTo?: string;
  readonly quote?: string;
}

/** What people do and see on their phones, whatever the platform. */
export interface Phones {
  /** Null: there are none. */
  readonly buttons: {
    press(user: User, chat: Chat, messageId: string, label: string): void;
    /** Presses what its card has lost by now. */
    pressGone(user: User, chat: Chat, messageId: string, data: string): void;
  } | null;
  /** Null: what was sent stays as it is. */
  readonly edits: ((user: User, chat: Chat, messageId: string, text: string) => void) | null;
  /** How photos are sent that are meant to go like this. */
  sendingOf(as: PhotosToSend['as']): PhotosToSend['as'];
  /** How a command is written in a group. */
  inGroup(text: string): string;
  addUser(name: string): User;
  privateChat(user: User): Chat;
  /** Comes to the bot for the first time, by an invite's code. */
  enter(user: User, code: string): void;
  createGroup(by: User, title: string, members: readonly User[]): Chat;
  addBotToGroup(by: User, chat: Chat): void;
  removeBotFromGroup(by: User, chat: Chat): void;
  blockBot(user: User): void;
  sendText(user: User, chat: Chat, text: string, options?: ReplyOptions): void;
  sendPhotos(user: User, chat: Chat, sent: PhotosToSend, options?: ReplyOptions): void;
  /** Something that is neither text nor a photo; `what` in a transcript's words. */
  sendOther(user: User, chat: Chat, what: string): void;
  messagesOf(chat: Chat): readonly Message[];
  /** Whether the bot listens and has taken all that people sent. */
  isAllTaken(): boolean;
  /** Keeps photos that are sent from now on out of the bot's reach; the function that is returned lets it have them. */
  withholdPhotos(): () => void;
  /** The platform takes the next messages of the bot and does not answer. */
  loseAnswers(times: number): void;
  /** It does not get them. */
  loseMessages(times: number): void;
  /** Neither happens any more. */
  sendingGoesWell(): void;
  /** The platform delivers the next message of somebody twice. */
  deliverNextTwice(): void;
  /** The platform delivers a person's last message once more. */
  deliverLastAgain(): void;
  /** Resolves when that holds; looks after every change. */
  waitFor(look: () => boolean, timeoutMs?: number, describe?: () => string): Promise<unknown>;
}
