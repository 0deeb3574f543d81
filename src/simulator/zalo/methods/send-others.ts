import { findWritableChat } from '#src/simulator/zalo/state/find-chat.ts';
import { newId } from '#src/simulator/zalo/state/ids.ts';
import type { Method, SendParams } from './method.ts';
import { postMessage, type Sent, spend } from './post-message.ts';

const shownMs = 5000;

/** A sticker of Zalo's, by its id. */
export const sendSticker: Method<SendParams & { readonly sticker: string }> = (call, params): Sent => {
  const chat = findWritableChat(call.world, call.bot, params.chat_id);
  return postMessage(call, chat, { sticker: { id: params.sticker, file: null } });
};

/** A spoken message, by its address. To a group it is answered as if sent, and nobody hears it. */
export const sendVoice: Method<SendParams & { readonly voice_url: string }> = (call, params): Sent => {
  const { world, bot } = call;
  const chat = findWritableChat(world, bot, params.chat_id);
  if (chat.kind === 'group') {
    spend(call);
    return { message_id: newId(world), date: world.clock.now() };
  }
  return postMessage(call, chat, { other: { kind: 'voice', eventName: 'voice' } });
};

/** 'Is typing', for five seconds or until the next message. It counts as a message. */
export const sendChatAction: Method<SendParams> = (call, { chat_id }): void => {
  const { world, bot } = call;
  const chat = findWritableChat(world, bot, chat_id);
  spend(call);
  chat.typingUntil = world.realNow() + shownMs;
  world.changes.emit({ kind: 'typing', chat: chat.key });
  setTimeout(() => world.changes.emit({ kind: 'typing', chat: chat.key }), shownMs).unref();
};
