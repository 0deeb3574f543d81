import { badRequest } from '#src/simulator/telegram/bot-api-error.ts';
import { findWritableChat } from '#src/simulator/telegram/state/find-chat.ts';
import { messageOf, removeMessage } from '#src/simulator/telegram/state/messages.ts';
import { unixTime, type Chat } from '#src/simulator/telegram/state/world-state.ts';
import type { WireMessage } from '#src/simulator/telegram/wire.ts';
import type { Method, MethodCall } from './method.ts';

interface DeleteParams {
  readonly chat_id: number | string;
}

const longestAge = 48 * 60 * 60;

/** https://core.telegram.org/bots/api#deletemessage */
export const deleteMessage: Method<DeleteParams & { readonly message_id: number }> = (call, params) => {
  const chat = findWritableChat(call.world, call.bot, params.chat_id);
  const message = messageOf(chat, params.message_id);
  if (!message) throw badRequest('message to delete not found');
  if (!mayDelete(call, chat, message)) throw badRequest("message can't be deleted");
  removeMessage(call.world, chat, message);
  return true;
};

/** https://core.telegram.org/bots/api#deletemessages : what cannot be found or deleted is passed over. */
export const deleteMessages: Method<DeleteParams & { readonly message_ids: readonly number[] }> = (
  call,
  params,
) => {
  if (params.message_ids.length < 1) throw badRequest('message identifiers are not specified');
  if (params.message_ids.length > 100) throw badRequest('too many message identifiers specified');
  const chat = findWritableChat(call.world, call.bot, params.chat_id);
  for (const id of params.message_ids) {
    const message = messageOf(chat, id);
    if (message && mayDelete(call, chat, message)) removeMessage(call.world, chat, message);
  }
  return true;
};

function mayDelete({ world, bot }: MethodCall, chat: Chat, message: WireMessage): boolean {
  if (unixTime(world) - message.date > longestAge) return false;
  return (
    message.from.id === bot.user.id ||
    chat.kind === 'private' ||
    chat.members.get(bot.user.id) === 'administrator'
  );
}
