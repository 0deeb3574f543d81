import { escapeHtml } from '#src/domain/text/html.ts';
import type { MessageView } from '#src/simulator/zalo/view/message-view.ts';
import type { ZaloWorld } from '#src/simulator/zalo/zalo-world.ts';
import { actOnZalo, type OnZalo } from './act-on-zalo.ts';
import { type Phone, type PhoneOwner, type PhoneScreen, shownMessages, type ShownMessage } from './phone.ts';

/** What a bot said last is among so many. */
const newest = 8;

/** A phone with Zalo on it: no links that do something, no buttons, no edits; in a group the bot hears what calls it. */
export function zaloPhone(world: ZaloWorld, who: PhoneOwner, on: OnZalo): Phone {
  const { chat } = on;
  return {
    ...who,
    platform: 'zalo',
    screen: () => screenOf(world, on),
    act: (act) => actOnZalo(world, on, act),
    newestOfBot: () => world.messagesOf(chat, newest).findLast(({ from }) => from.isBot)?.id ?? null,
    onChange: (listener) =>
      world.onChange((change) => {
        if ('chat' in change && change.chat === chat.key) listener();
      }),
    readFile: (fileId) => world.readFile(fileId),
  };
}

function screenOf(world: ZaloWorld, { owner, chat, code }: OnZalo): PhoneScreen {
  const messages = world.messagesOf(chat, shownMessages);
  const { kind, title, memberNames, isTyping } = world.chatView(chat);
  const mention = kind === 'group' ? world.mention() : null;
  const isUsed = messages.length === shownMessages || messages.some(({ text }) => text.includes(code));
  const text = mention === null ? code : `${mention} lienket ${code}`;
  return {
    kind,
    ownerId: owner.id,
    title,
    members: memberNames,
    isTyping,
    description: '',
    commands: [],
    invitation: isUsed ? null : { text },
    mention,
    canEdit: false,
    canSendFiles: false,
    messages: messages.map(shown),
  };
}

function shown({ id, from, at, text, photo, other, otherFileId, replyTo }: MessageView): ShownMessage {
  return {
    id,
    from,
    at,
    editedAt: null,
    text,
    html: escapeHtml(text),
    photo,
    file: null,
    albumId: null,
    buttons: [],
    service: null,
    other,
    otherFileId,
    emoji: null,
    replyTo,
  };
}
