import { badRequest, forbidden } from '#src/simulator/telegram/bot-api-error.ts';
import { findChat, findWritableChat } from '#src/simulator/telegram/state/find-chat.ts';
import { changeBotStatus, wireMemberOf } from '#src/simulator/telegram/state/members.ts';
import { messageOf, recordMessage, wireChatOf } from '#src/simulator/telegram/state/messages.ts';
import { type Chat, isMember } from '#src/simulator/telegram/state/world-state.ts';
import type { Method, MethodCall } from './method.ts';

interface ChatParams {
  readonly chat_id: number | string;
}

const actions = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];
const shownMs = 5000;

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
export const getChatMemberCount: Method<ChatParams> = (call, params) => {
  const chat = findReadableChat(call, params);
  return [...chat.members.keys()].filter((id) => isMember(chat, id)).length;
};

/** https://core.telegram.org/bots/api#leavechat */
export const leaveChat: Method<ChatParams> = (call, params) => {
  const chat = findReadableChat(call, params);
  if (chat.kind === 'private') throw badRequest("chat can't be left");
  recordMessage(call.world, chat, { from: call.bot.user, left_chat_member: call.bot.user });
  changeBotStatus(call.world, call.bot.user, chat, call.bot, 'left');
  return true;
};

/** https://core.telegram.org/bots/api#sendchataction : shows for five seconds or until the next message. */
export const sendChatAction: Method<{ readonly chat_id: number | string; readonly action: string }> = (
  { world, bot },
  params,
) => {
  if (!actions.includes(params.action)) throw badRequest('wrong parameter action in request');
  const chat = findWritableChat(world, bot, params.chat_id);
  chat.action = { name: params.action, until: world.realNow() + shownMs };
  world.changes.emit({ kind: 'typing', chat: chat.key });
  setTimeout(() => world.changes.emit({ kind: 'typing', chat: chat.key }), shownMs).unref();
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
