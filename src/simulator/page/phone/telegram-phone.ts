import type { TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import type { MessageView } from '#src/simulator/telegram/view/message-view.ts';
import { actOnTelegram, type OnTelegram } from './act-on-telegram.ts';
import { type Phone, type PhoneOwner, type PhoneScreen, shownMessages, type ShownMessage } from './phone.ts';

/** What a bot said last is among so many. */
const newest = 8;

/** A phone with Telegram on it. */
export function telegramPhone(world: TelegramWorld, who: PhoneOwner, on: OnTelegram): Phone {
  const { chat } = on;
  return {
    ...who,
    platform: 'telegram',
    screen: () => screenOf(world, on),
    act: (act) => actOnTelegram(world, on, act),
    newestOfBot: () => {
      const said = world.messagesOf(chat, newest).findLast(({ from }) => from.isBot);
      return said ? String(said.id) : null;
    },
    onChange: (listener) =>
      world.onChange((change) => {
        if ('chat' in change && change.chat === chat.key) listener();
      }),
    readFile: (fileId) => world.readFile(fileId),
  };
}

function screenOf(world: TelegramWorld, { owner, chat }: OnTelegram): PhoneScreen {
  const messages = world.messagesOf(chat, shownMessages);
  const view = world.chatView(chat);
  const [bot] = world.botsOf(owner, chat);
  const isPrivate = view.kind === 'private';
  const isInvited = isPrivate ? messages.length === 0 : bot === undefined;
  return {
    kind: isPrivate ? 'private' : 'group',
    ownerId: String(owner.id),
    title: view.title,
    members: view.memberNames,
    isTyping: view.action !== null,
    description: bot?.description ?? '',
    commands: bot?.commands ?? [],
    invitation: isInvited ? { text: null } : null,
    mention: null,
    canEdit: true,
    canSendFiles: true,
    messages: messages.map(shown),
  };
}

function shown(message: MessageView): ShownMessage {
  const { id, from, replyTo } = message;
  return {
    ...message,
    id: String(id),
    from: { ...from, id: String(from.id) },
    replyTo: replyTo === null ? null : String(replyTo),
  };
}
