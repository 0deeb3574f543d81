import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import type { Chat, WorldState } from '#src/simulator/telegram/state/world-state.ts';
import type { WireMessage } from '#src/simulator/telegram/wire.ts';
import { ownGroupOf, tell } from './groups.ts';
import { type ChatRef, topicOf, type UserRef } from './refs.ts';

/** Opens a topic in a supergroup, which becomes a forum by it; returns its thread id. */
export function createTopic(world: WorldState, by: UserRef, ref: ChatRef, name: string): number {
  const chat = ownGroupOf(world, by, ref);
  if (chat.kind !== 'supergroup') throw new PhoneError('only a supergroup has topics');
  chat.isForum = true;
  const threadId = chat.nextMessageId;
  chat.topics.set(threadId, { name, state: 'open' });
  tellIn(world, by, chat, threadId, { forum_topic_created: { name, icon_color: 7322096 } });
  return threadId;
}

/** Closes a topic: only administrators write there until it is opened again. The bots hear of it. */
export function closeTopic(world: WorldState, by: UserRef, ref: ChatRef, threadId: number): void {
  const chat = ownGroupOf(world, by, ref);
  topicOf(chat, threadId).state = 'closed';
  tellIn(world, by, chat, threadId, { forum_topic_closed: {} });
}

/** Opens a closed topic again. The bots hear of it. */
export function reopenTopic(world: WorldState, by: UserRef, ref: ChatRef, threadId: number): void {
  const chat = ownGroupOf(world, by, ref);
  topicOf(chat, threadId).state = 'open';
  tellIn(world, by, chat, threadId, { forum_topic_reopened: {} });
}

/** Deletes a topic with all that was said in it. Nobody hears of that. */
export function deleteTopic(world: WorldState, by: UserRef, ref: ChatRef, threadId: number): void {
  const chat = ownGroupOf(world, by, ref);
  topicOf(chat, threadId).state = 'deleted';
  const kept = chat.messages.filter((message) => message.message_thread_id !== threadId);
  chat.messages.splice(0, chat.messages.length, ...kept);
  world.changes.emit({ kind: 'chat', chat: chat.key });
}

/** Closes the general topic, or opens it. */
export function setGeneralTopic(world: WorldState, by: UserRef, ref: ChatRef, isOpen: boolean): void {
  ownGroupOf(world, by, ref).isGeneralClosed = !isOpen;
}

/** Makes an ordinary supergroup of a forum: its topics are no more. Nobody hears of that. */
export function turnTopicsOff(world: WorldState, by: UserRef, ref: ChatRef): void {
  const chat = ownGroupOf(world, by, ref);
  chat.isForum = false;
  world.changes.emit({ kind: 'chat', chat: chat.key });
}

function tellIn(
  world: WorldState,
  by: UserRef,
  chat: Chat,
  threadId: number,
  event: Partial<WireMessage>,
): void {
  tell(world, by, chat, { message_thread_id: threadId, is_topic_message: true, ...event });
}
