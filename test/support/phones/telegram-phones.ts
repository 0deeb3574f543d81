import type { TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { smallPhoto } from '#test/support/small-photo.ts';
import type { Chat, Message, Phones, ReplyOptions, User } from './phones.ts';

interface TelegramUser {
  readonly id: number;
}

/** The phones of a Telegram world. */
export function telegramPhones(world: TelegramWorld): Phones {
  return {
    buttons: {
      press: (user, chat, id, label) => world.pressButton(own(user), chat, Number(id), label),
      pressGone: (user, chat, id, data) => world.forgeCallback(own(user), chat, Number(id), data),
    },
    edits: (user, chat, id, text) => {
      const message = world.messagesOf(chat).find((one) => String(one.id) === id);
      if (message?.photo) world.editCaption(own(user), chat, Number(id), text);
      else world.editText(own(user), chat, Number(id), text);
    },
    sendingOf: (as) => as,
    inGroup: (text) => text,
    addUser: (name) => world.addUser({ first_name: name }),
    privateChat: (user) => world.privateChat(own(user)),
    enter: (user, code) => void world.startBot(own(user), code),
    createGroup: (by, title, members) => world.createGroup(own(by), title, members.map(own)),
    addBotToGroup: (by, chat) => world.addBotToGroup(own(by), chat),
    removeBotFromGroup: (by, chat) => world.removeBotFromGroup(own(by), chat),
    blockBot: (user) => world.blockBot(own(user)),
    sendText: (user, chat, text, options) => void world.sendText(own(user), chat, text, reply(options)),
    sendPhotos: (user, chat, { photos, as }, options) =>
      void world.sendPhotos(own(user), chat, photos, {
        asAlbum: as === 'an album',
        asFiles: as === 'files',
        ...reply(options),
      }),
    sendOther: (user, chat, what) => sendOther(world, own(user), chat, what),
    messagesOf: (chat) => world.messagesOf(chat).map(messageOf),
    isAllTaken: () => world.isListening() && world.pendingUpdates() === 0,
    withholdPhotos: () => {
      world.faults.plan('getFile', { kind: 'status', code: 500 }, 20);
      return () => world.faults.clear();
    },
    loseAnswers: (times) => world.faults.plan('sendMessage', { kind: 'ambiguous' }, times),
    loseMessages: (times) => world.faults.plan('sendMessage', { kind: 'lost' }, times),
    sendingGoesWell: () => world.faults.clear(),
    deliverNextTwice: () => world.updates().duplicateNext(),
    deliverLastAgain: () => world.updates().redeliver(world.updates().history().at(-1)?.update_id ?? 0),
    waitFor: world.waitFor,
  };
}

function own({ id }: User): TelegramUser {
  return { id: Number(id) };
}

function reply({ replyTo, ...quote }: ReplyOptions = {}): { readonly replyTo?: number } {
  return { ...(replyTo !== undefined && { replyTo: Number(replyTo) }), ...quote };
}

function messageOf(view: ReturnType<TelegramWorld['messagesOf']>[number]): Message {
  const { id, from, text, photo, file, buttons } = view;
  return {
    id: String(id),
    fromId: from.id,
    isFromBot: from.isBot,
    text,
    isPhoto: photo !== null,
    fileName: file?.name ?? null,
    buttons,
  };
}

function sendOther(world: TelegramWorld, user: TelegramUser, chat: Chat, what: string): void {
  const untyped = { name: 'IMG_0001', mimeType: 'application/octet-stream' };
  if (what === 'a voice message') world.sendVoice(user, chat);
  else if (what === 'a sticker') world.sendSticker(user, chat);
  else if (what === 'a location') world.sendLocation(user, chat, { latitude: 10.79, longitude: 106.63 });
  else if (what === 'a PDF') {
    const bytes = Buffer.from('%PDF-1.7');
    world.sendDocument(user, chat, { bytes, name: 'ke-hoach.pdf', mimeType: 'application/pdf' });
  } else if (what === 'a photo as a file of no type')
    world.sendDocument(user, chat, { bytes: smallPhoto(), ...untyped });
  else throw new Error(`nobody knows how to send ${what} on Telegram`);
}
