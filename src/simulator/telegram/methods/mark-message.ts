import { badRequest } from '#src/simulator/telegram/bot-api-error.ts';
import { findWritableChat } from '#src/simulator/telegram/state/find-chat.ts';
import { messageOf } from '#src/simulator/telegram/state/messages.ts';
import type { Chat } from '#src/simulator/telegram/state/world-state.ts';
import type { Method, MethodCall } from './method.ts';

interface ChatParams {
  readonly chat_id: number | string;
}

interface MessageParams extends ChatParams {
  readonly message_id: number;
}

/** https://core.telegram.org/bots/api#pinchatmessage : in a group only for administrators. */
export const pinChatMessage: Method<MessageParams> = (call, params) => {
  const chat = findPinnableChat(call, params);
  if (!messageOf(chat, params.message_id)) throw badRequest('message to pin not found');
  chat.pinnedMessageIds = [
    ...chat.pinnedMessageIds.filter((id) => id !== params.message_id),
    params.message_id,
  ];
  call.world.changes.emit({ kind: 'edited', chat: chat.key, messageId: params.message_id });
  return true;
};

/** https://core.telegram.org/bots/api#unpinchatmessage : the named one or else the last. */
export const unpinChatMessage: Method<ChatParams & { readonly message_id?: number }> = (call, params) => {
  const chat = findPinnableChat(call, params);
  const id = params.message_id ?? chat.pinnedMessageIds.at(-1);
  if (id === undefined || !chat.pinnedMessageIds.includes(id)) throw badRequest('message to unpin not found');
  chat.pinnedMessageIds = chat.pinnedMessageIds.filter((one) => one !== id);
  call.world.changes.emit({ kind: 'edited', chat: chat.key, messageId: id });
  return true;
};

interface ReactionParams extends MessageParams {
  readonly reaction?: readonly { readonly type: string; readonly emoji?: string }[];
}

/** https://core.telegram.org/bots/api#setmessagereaction : a bot has one reaction to a message. */
export const setMessageReaction: Method<ReactionParams> = ({ world, bot }, params) => {
  const chat = findWritableChat(world, bot, params.chat_id);
  if (!messageOf(chat, params.message_id)) throw badRequest('message to react not found');
  const emoji = (params.reaction ?? []).map((one) => one.emoji ?? '');
  if (emoji.length > 1) throw badRequest('REACTIONS_TOO_MANY');
  chat.reactions.set(params.message_id, emoji);
  world.changes.emit({ kind: 'edited', chat: chat.key, messageId: params.message_id });
  return true;
};

function findPinnableChat({ world, bot }: MethodCall, params: ChatParams): Chat {
  const chat = findWritableChat(world, bot, params.chat_id);
  if (chat.kind === 'private' || chat.members.get(bot.user.id) === 'administrator') return chat;
  throw badRequest('not enough rights to manage pinned messages in the chat');
}
