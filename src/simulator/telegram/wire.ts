// What travels between a bot and Telegram, as far as the simulator speaks it.

export interface WireUser {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
  readonly is_premium?: true;
}

export interface WireChat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup';
  readonly title?: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly is_forum?: true;
}

/** Offset and length in UTF-16 units. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly user?: WireUser;
  readonly custom_emoji_id?: string;
}

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

interface WireFile {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size: number;
}

export interface PhotoSize extends WireFile {
  readonly width: number;
  readonly height: number;
}

export interface WireDocument extends WireFile {
  readonly file_name?: string;
  readonly mime_type?: string;
}

export interface InlineButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly style?: string;
}

export interface InlineKeyboard {
  readonly inline_keyboard: readonly (readonly InlineButton[])[];
}

export interface ReplyButton {
  readonly text: string;
  readonly request_contact?: boolean;
  readonly request_location?: boolean;
}

export interface ReplyKeyboard {
  readonly keyboard: readonly (readonly (ReplyButton | string)[])[];
  readonly one_time_keyboard?: boolean;
  readonly input_field_placeholder?: string;
}

export interface WireMessage {
  readonly message_id: number;
  readonly message_thread_id?: number;
  readonly is_topic_message?: true;
  /** Seconds since 1970, as every date here. */
  readonly date: number;
  readonly edit_date?: number;
  readonly chat: WireChat;
  readonly from: WireUser;
  readonly text?: string;
  readonly entities?: readonly Entity[];
  readonly caption?: string;
  readonly caption_entities?: readonly Entity[];
  /** The largest stands last. */
  readonly photo?: readonly PhotoSize[];
  readonly document?: WireDocument;
  readonly voice?: WireFile & { readonly duration: number; readonly mime_type?: string };
  readonly sticker?: WireFile & {
    readonly type: 'regular';
    readonly width: number;
    readonly height: number;
    readonly is_animated: boolean;
    readonly is_video: boolean;
    readonly emoji?: string;
  };
  readonly contact?: {
    readonly phone_number: string;
    readonly first_name: string;
    readonly last_name?: string;
    readonly user_id?: number;
  };
  readonly location?: { readonly latitude: number; readonly longitude: number };
  readonly media_group_id?: string;
  readonly has_media_spoiler?: true;
  readonly has_protected_content?: true;
  readonly reply_markup?: InlineKeyboard;
  readonly reply_to_message?: WireMessage;
  /** The part of it that was quoted: https://core.telegram.org/bots/api#textquote */
  readonly quote?: { readonly text: string; readonly position: number; readonly is_manual?: true };
  readonly forward_origin?: unknown;
  readonly new_chat_members?: readonly WireUser[];
  readonly left_chat_member?: WireUser;
  readonly new_chat_title?: string;
  readonly group_chat_created?: true;
  readonly migrate_to_chat_id?: number;
  readonly migrate_from_chat_id?: number;
  readonly pinned_message?: WireMessage;
  readonly forum_topic_created?: { readonly name: string; readonly icon_color: number };
  readonly forum_topic_closed?: object;
  readonly forum_topic_reopened?: object;
}
