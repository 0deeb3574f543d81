import { badRequest, forbidden } from '../bot-api-error.ts';
import { findChat, findWritableChat } from '../state/find-chat.ts';
import { changeBotStatus } from '../state/change-bot-status.ts';
import { messageOf, recordMessage, wireChatOf } from '../state/record-message.ts';
import { wireMemberOf } from '../state/wire-member.ts';
import type { Chat } from '../state/world-state.ts';
import type { Method, MethodCall } from './method.ts';

interface ChatParams {
  readonly chat_id: number | string;
}

/** https://core.telegram.org/bots/api#getchat */
export const getChat: Method<ChatParams> = (call, params) => {
  const chat = findReadableChat(call, params);
  const pinnedId = chat.pinnedMessageIds.at(-1);
  const pinned = pinnedId === undefined ? undefined : messageOf(chat, pinnedId);
  return {
    ...wireChatOf(call.world, chat),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
    ...(pinned && { pinned_message: pinned }),
    ...(chat.kind !== 'private' && { permissions: { can_send_messages: chat.membersMayWrite } }),
  };
};

/** https://core.telegram.org/bots/api#getchatmember */
export const getChatMember: Method<ChatParams & { readonly user_id: number }> = (call, params) => {
  const chat = findReadableChat(call, params);
  const user = call.world.people.get(params.user_id)?.user ?? call.world.bots.get(params.user_id)?.user;
  if (!user) throw badRequest('PARTICIPANT_ID_INVALID');
  return wireMemberOf(user, chat.members.get(user.id) ?? 'left');
};

/** https://core.telegram.org/bots/api#getchatadministrators : all but other bots. */
export const getChatAdministrators: Method<ChatParams> = (call, params) => {
  const chat = findReadableChat(call, params);
  if (chat.kind === 'private') throw badRequest('there are no administrators in the private chat');
  return [...chat.members].flatMap(([id, status]) => {
    const user = call.world.people.get(id)?.user ?? (id === call.bot.user.id ? call.bot.user : undefined);
    return user && (status === 'creator' || status === 'administrator') ? [wireMemberOf(user, status)] : [];
  });
};

/** https://core.telegram.org/bots/api#getchatmembercount */
export const getChatMemberCount: Method<ChatParams> = (call, params) =>
  [...findReadableChat(call, params).members.values()].filter(
    (status) => status !== 'left' && status !== 'kicked',
  ).length;

/** https://core.telegram.org/bots/api#leavechat */
export const leaveChat: Method<ChatParams> = (call, params) => {
  const chat = findReadableChat(call, params);
  if (chat.kind === 'private') throw badRequest("chat can't be left");
  recordMessage(call.world, chat, { from: call.bot.user, left_chat_member: call.bot.user });
  changeBotStatus(call.world, call.bot.user, chat, call.bot, 'left');
  return true;
};

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

function findReadableChat({ world, bot }: MethodCall, params: ChatParams): Chat {
  const chat = findChat(world, bot, params.chat_id);
  const status = chat.members.get(bot.user.id);
  if (chat.kind === 'private') return chat;
  if (status === 'kicked') throw forbidden(`bot was kicked from the ${chat.kind} chat`);
  if (status === 'left') throw forbidden(`bot is not a member of the ${chat.kind} chat`);
  return chat;
}

function findPinnableChat({ world, bot }: MethodCall, params: ChatParams): Chat {
  const chat = findWritableChat(world, bot, params.chat_id);
  if (chat.kind === 'private' || chat.members.get(bot.user.id) === 'administrator') return chat;
  throw badRequest('not enough rights to manage pinned messages in the chat');
}
