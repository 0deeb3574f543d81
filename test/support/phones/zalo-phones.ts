import type { CdnBehaviour } from '#src/simulator/zalo/state/cdn-behaviour.ts';
import type { ZaloWorld } from '#src/simulator/zalo/zalo-world.ts';
import type { Chat, Message, Phones, ReplyOptions, User } from './phones.ts';

interface ZaloUser {
  readonly id: string;
}

/** The phones of a Zalo world: no buttons, no edits, photos one by one, and in a group only what mentions the bot. */
export function zaloPhones(world: ZaloWorld): Phones {
  let cdn: CdnBehaviour = {};
  return {
    buttons: null,
    edits: null,
    sendingOf: () => 'single photos',
    inGroup: (text) => (text.startsWith('/') ? `${world.mention()} ${text}` : text),
    addUser: (name) => world.addUser({ display_name: name }),
    privateChat: (user) => world.privateChat(own(user)),
    enter: (user, code) => void world.sendText(own(user), world.privateChat(own(user)), code),
    createGroup: (by, title, members) => world.createGroup(own(by), title, members.map(own)),
    addBotToGroup: (by, chat) => world.addBotToGroup(own(by), chat),
    removeBotFromGroup: (by, chat) => world.removeBotFromGroup(own(by), chat),
    blockBot: (user) => world.blockBot(own(user)),
    sendText: (user, chat, text, options) => void world.sendText(own(user), chat, text, reply(options)),
    sendPhotos: (user, chat, { photos }, options) =>
      void world.sendPhotos(
        own(user),
        chat,
        photos.map((photo) => ({ ...photo, cdn })),
        reply(options),
      ),
    sendOther: (user, chat, what) => sendOther(world, own(user), chat, what),
    messagesOf: (chat) => world.messagesOf(chat).map(messageOf),
    isAllTaken: () => world.isListening() && world.pendingUpdates() === 0,
    withholdPhotos: () => {
      cdn = { notReadyTimes: 'always' };
      return () => {
        cdn = {};
        for (const [id, file] of world.state.files) world.state.files.set(id, { ...file, behaviour: {} });
      };
    },
    loseAnswers: (times) => world.faults.plan('sendMessage', { kind: 'ambiguous' }, times),
    loseMessages: (times) => world.faults.plan('sendMessage', { kind: 'lost' }, times),
    sendingGoesWell: () => world.faults.clear(),
    deliverNextTwice: () => world.updates().duplicateNext(),
    deliverLastAgain: () =>
      world.updates().redeliver(world.updates().history().at(-1)?.message?.message_id ?? ''),
    waitFor: world.waitFor,
  };
}

function own({ id }: User): ZaloUser {
  return { id: String(id) };
}

/** Which words are quoted is not told to bots. */
function reply({ replyTo }: ReplyOptions = {}): { readonly replyTo?: string } {
  return replyTo === undefined ? {} : { replyTo };
}

function messageOf(view: ReturnType<ZaloWorld['messagesOf']>[number]): Message {
  const { id, from, text, photo } = view;
  return {
    id,
    fromId: from.id,
    isFromBot: from.isBot,
    text,
    isPhoto: photo !== null,
    fileName: null,
    buttons: [],
  };
}

function sendOther(world: ZaloWorld, user: ZaloUser, chat: Chat, what: string): void {
  if (what === 'a voice message') world.sendVoice(user, chat);
  else if (what === 'a sticker') world.sendSticker(user, chat);
  else if (what === 'a location') world.sendUnsupported(user, chat, 'location');
  else if (what === 'a PDF' || what === 'a photo as a file of no type')
    world.sendUnsupported(user, chat, 'file');
  else throw new Error(`nobody knows how to send ${what} on Zalo`);
}
