import { badRequest, BotApiError } from '#src/simulator/telegram/bot-api-error.ts';
import { findWritableChat } from '#src/simulator/telegram/state/find-chat.ts';
import { type Content, messageOf, recordMessage } from '#src/simulator/telegram/state/messages.ts';
import type { Chat } from '#src/simulator/telegram/state/world-state.ts';
import type { WireMessage } from '#src/simulator/telegram/wire.ts';
import { inlineKeyboardOf, type ReplyMarkup } from './check-reply-markup.ts';
import type { MethodCall } from './method.ts';

/** What all send methods take. */
export interface SendParams {
  readonly chat_id: number | string;
  readonly message_thread_id?: number;
  readonly protect_content?: boolean;
  readonly reply_parameters?: {
    readonly message_id?: number;
    readonly allow_sending_without_reply?: boolean;
  };
  readonly reply_markup?: ReplyMarkup;
}

/** Writes one or, as an album, several messages of the bot into a chat, all of them or none. */
export function postMessages(
  call: MethodCall,
  params: SendParams,
  contents: readonly Content[],
): readonly WireMessage[] {
  const { world, bot } = call;
  const chat = findWritableChat(world, bot, params.chat_id);
  const keyboard = inlineKeyboardOf(params.reply_markup);
  const shared: Content = {
    ...threadFields(chat, params.message_thread_id),
    ...replyFields(chat, params),
    ...(params.protect_content && { has_protected_content: true as const }),
    ...(keyboard && { reply_markup: keyboard }),
  };
  checkRate(call, chat, contents.length);
  applyReplyKeyboard(chat, params.reply_markup);
  chat.action = null;
  return contents.map((content) => recordMessage(world, chat, { from: bot.user, ...shared, ...content }));
}

// Counts the messages against the bot's rates.
function checkRate({ world, bot }: MethodCall, chat: Chat, count: number): void {
  const seconds = bot.rates.take(chat.id, count, world.realNow());
  if (seconds === 0) return;
  throw new BotApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}

/**
 * Into a topic, or the general one. Where it is closed, only those may write who may manage topics, which no bot of this
 * Telegram may; a thread that never was one, or in a group that is no forum any more, is not found.
 */
function threadFields(chat: Chat, threadId: number | undefined): Content {
  if (threadId === undefined) {
    if (chat.isForum && chat.isGeneralClosed) throw badRequest('TOPIC_CLOSED');
    return {};
  }
  const topic = chat.topics.get(threadId);
  if (!chat.isForum || !topic) throw badRequest('message thread not found');
  if (topic.state === 'closed') throw badRequest('TOPIC_CLOSED');
  if (topic.state === 'deleted') throw badRequest('TOPIC_DELETED');
  return { message_thread_id: threadId, is_topic_message: true };
}

function replyFields(chat: Chat, { reply_parameters: reply }: SendParams): Content {
  if (reply?.message_id === undefined) return {};
  const original = messageOf(chat, reply.message_id);
  if (!original && !reply.allow_sending_without_reply) throw badRequest('message to be replied not found');
  if (!original) return {};
  const { reply_to_message: _nested, ...flat } = original;
  return { reply_to_message: flat };
}

function applyReplyKeyboard(chat: Chat, markup: ReplyMarkup | undefined): void {
  if (markup && 'keyboard' in markup) chat.replyKeyboard = markup;
  if (markup && 'remove_keyboard' in markup) chat.replyKeyboard = null;
}
