// What travels between a bot and Zalo, as far as the simulator speaks it. Every id is a string.

export interface WireChat {
  readonly id: string;
  readonly chat_type: 'PRIVATE' | 'GROUP';
}

export interface WireUser {
  readonly id: string;
  readonly display_name: string;
  readonly is_bot: boolean;
}

export interface WireMessage {
  readonly message_id: string;
  /** Milliseconds since 1970, as every date here. */
  readonly date: number;
  readonly chat: WireChat;
  readonly from: WireUser;
  readonly text?: string;
  /** Where the photo can be fetched; which of the two names it has is an option of the world. */
  readonly photo_url?: string;
  readonly photo?: string;
  readonly caption?: string;
  /** Id of a sticker, and where its picture is. */
  readonly sticker?: string;
  readonly url?: string;
  readonly voice_url?: string;
}

/** One event as the bot gets it: by getUpdates, or flat as the body of its webhook. */
export interface ZaloEvent {
  readonly event_name: string;
  readonly message: WireMessage;
}
