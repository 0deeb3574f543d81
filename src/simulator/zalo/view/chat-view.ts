import type { Chat, WorldState } from '#src/simulator/zalo/state/world-state.ts';
import { messageView, type MessageView } from './message-view.ts';

/** A chat as it stands in a phone's list and over its messages; plain JSON. */
export interface ChatView {
  readonly key: string;
  readonly kind: Chat['kind'];
  /** What a bot calls it. */
  readonly id: string;
  /** Name of the group or of the bot. */
  readonly title: string;
  readonly memberNames: readonly string[];
  readonly isBlocked: boolean;
  readonly isTyping: boolean;
  readonly lastMessage: MessageView | null;
}

/** What a phone shows of a chat. */
export function chatView(world: WorldState, chat: Chat): ChatView {
  const last = chat.messages.at(-1);
  return {
    key: chat.key,
    kind: chat.kind,
    id: chat.id,
    title: chat.title,
    memberNames: [...chat.members].flatMap((id) => {
      const user = world.people.get(id)?.user ?? world.bots.get(id)?.user;
      return user ? [user.display_name] : [];
    }),
    isBlocked: chat.isBlocked,
    isTyping: chat.typingUntil > world.realNow(),
    lastMessage: last ? messageView(world, chat, last) : null,
  };
}
