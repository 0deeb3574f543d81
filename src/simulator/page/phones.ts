import type { ChatRef, UserRef } from '#src/simulator/telegram/phone/refs.ts';
import type { TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';

/** A phone on the page: whose it is and the one chat it shows. */
export interface Phone {
  readonly id: string;
  readonly owner: UserRef;
  readonly ownerName: string;
  /** What its owner is: 'Bí thư Đoàn phường Tân Quý'. */
  readonly caption: string;
  readonly chat: ChatRef;
  /** Invite link that somebody sent the owner; opening it is up to the visitor. */
  readonly inviteLink: string | null;
  /** Something the owner could type first, such as the code that links the group. */
  readonly suggestion: string | null;
}

const shownMessages = 80;

/** What every phone shows now; plain JSON. */
export function phonesView(world: TelegramWorld, phones: readonly Phone[]) {
  return phones.map(({ id, owner, ownerName, caption, chat, inviteLink, suggestion }) => {
    const messages = world.messagesOf(chat);
    const view = world.chatView(chat);
    const [bot] = world.botsOf(owner, chat);
    return {
      id,
      ownerId: owner.id,
      ownerName,
      caption,
      kind: view.kind,
      title: view.title,
      members: view.memberNames,
      isTyping: view.action !== null,
      description: bot?.description ?? '',
      commands: bot?.commands ?? [],
      hasBot: bot !== undefined,
      inviteLink: messages.length === 0 ? inviteLink : null,
      suggestion: messages.some((message) => message.from.id === owner.id && message.text !== '')
        ? null
        : suggestion,
      messages: messages.slice(-shownMessages),
    };
  });
}
