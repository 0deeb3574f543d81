import type { Transformer } from 'grammy';

export interface ShownButton {
  readonly text: string;
  readonly callback_data: string;
}

/** What a person's phone shows last. */
export interface Shown {
  readonly messageId: number;
  readonly text: string;
  readonly buttons: readonly ShownButton[];
}

/** The phones of all people: takes what a bot says instead of Telegram, and answers at once. */
export interface Screens {
  /** Messages shown in this chat so far. */
  count(chatId: number): number;
  last(chatId: number): Shown | undefined;
  /** Resolves when the chat has shown as many. */
  until(chatId: number, count: number): Promise<void>;
  /** Telegram's answer to a call. */
  answer(method: string, payload: object): { ok: true; result: never };
  /** The same as grammY's outermost transformer: nothing gets to the network. */
  readonly transformer: Transformer;
}

interface ChatScreen {
  count: number;
  last: Shown | undefined;
  wake: (() => void) | undefined;
}

interface SaidPayload {
  readonly chat_id?: number | string;
  readonly message_id?: number;
  readonly text?: string;
  readonly reply_markup?: { readonly inline_keyboard?: readonly (readonly ShownButton[])[] };
}

export function createScreens(): Screens {
  const chats = new Map<number, ChatScreen>();
  const screenOf = (chatId: number): ChatScreen => {
    const screen = chats.get(chatId) ?? { count: 0, last: undefined, wake: undefined };
    chats.set(chatId, screen);
    return screen;
  };
  let messageId = 1_000_000;
  const show = (payload: SaidPayload): object => {
    const chatId = Number(payload.chat_id);
    const screen = screenOf(chatId);
    const id = payload.message_id ?? ++messageId;
    const buttons = payload.reply_markup?.inline_keyboard?.flat() ?? [];
    screen.count += 1;
    screen.last = { messageId: id, text: payload.text ?? '', buttons };
    screen.wake?.();
    return {
      message_id: id,
      date: 1_710_640_800,
      chat: { id: chatId, type: 'private' },
      text: screen.last.text,
    };
  };
  const answer: Screens['answer'] = (method, payload) => {
    const isShown = method === 'sendMessage' || method === 'editMessageText';
    return { ok: true, result: (isShown ? show(payload) : true) as never };
  };
  return {
    count: (chatId) => screenOf(chatId).count,
    last: (chatId) => screenOf(chatId).last,
    async until(chatId, count) {
      const screen = screenOf(chatId);
      while (screen.count < count) await new Promise<void>((resolve) => (screen.wake = resolve));
    },
    answer,
    transformer: (_previous, method, payload) => Promise.resolve(answer(method, payload)),
  };
}
