import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { changeBotStatus } from '#src/simulator/telegram/state/members.ts';
import { deliverMessage } from '#src/simulator/telegram/state/deliver-message.ts';
import { type Draft, recordMessage } from '#src/simulator/telegram/state/messages.ts';
import type { Chat, MemberStatus, WorldState } from '#src/simulator/telegram/state/world-state.ts';
import type { WireMessage, WireUser } from '#src/simulator/telegram/wire.ts';
import { botBy, chatOf, type ChatRef, newChat, ownChatOf, personOf, type UserRef } from './refs.ts';
import { sendText } from './send-message.ts';

const firstGroupId = -4_200_000_000;

/** Makes a group of people. Its id is that of a basic group until it is migrated. */
export function createGroup(
  world: WorldState,
  by: UserRef,
  title: string,
  members: readonly UserRef[] = [],
): ChatRef {
  const number = world.nextNumber();
  const chat = newChat({
    key: `group:${number}`,
    kind: 'group',
    id: firstGroupId - number,
    title,
    botId: null,
  });
  chat.members.set(personOf(world, by).user.id, 'creator');
  for (const member of members) chat.members.set(personOf(world, member).user.id, 'member');
  world.chats.set(chat.key, chat);
  recordMessage(world, chat, { from: personOf(world, by).user, group_chat_created: true });
  return { key: chat.key };
}

/** Adds a bot, by hand or by a `?startgroup=` link, whose payload it then gets as `/start@Bot PAYLOAD`. */
export function addBotToGroup(
  world: WorldState,
  by: UserRef,
  ref: ChatRef,
  payload?: string,
  bot?: UserRef,
): void {
  const chat = ownGroupOf(world, by, ref);
  const target = botBy(world, bot);
  if (!target.canJoinGroups) throw new PhoneError(`bot ${target.user.username} joins no groups`);
  changeBotStatus(world, personOf(world, by).user, chat, target, 'member');
  tell(world, by, chat, { new_chat_members: [target.user] });
  if (payload !== undefined) sendText(world, by, chat, `/start@${target.user.username} ${payload}`);
}

/** Throws a bot out. */
export function removeBotFromGroup(world: WorldState, by: UserRef, ref: ChatRef, bot?: UserRef): void {
  const chat = ownGroupOf(world, by, ref);
  const target = botBy(world, bot);
  tell(world, by, chat, { left_chat_member: target.user });
  changeBotStatus(world, personOf(world, by).user, chat, target, 'kicked');
}

/** Makes a member an administrator, or a plain member again. Bots are told. */
export function changeRole(
  world: WorldState,
  by: UserRef,
  ref: ChatRef,
  member: UserRef,
  role: 'administrator' | 'member',
): void {
  const chat = ownGroupOf(world, by, ref);
  const bot = world.bots.get(member.id);
  if (!chat.members.has(member.id)) throw new PhoneError(`${member.id} is not in chat ${chat.key}`);
  if (bot) changeBotStatus(world, personOf(world, by).user, chat, bot, role);
  else setStatus(world, chat, member, role);
}

/** Lets a person into a group. */
export function joinGroup(world: WorldState, by: UserRef, ref: ChatRef, newcomer: UserRef): void {
  const chat = ownGroupOf(world, by, ref);
  setStatus(world, chat, newcomer, 'member');
  tell(world, by, chat, { new_chat_members: [personOf(world, newcomer).user] });
}

/** A person leaves a group. */
export function leaveGroup(world: WorldState, user: UserRef, ref: ChatRef): void {
  const chat = ownGroupOf(world, user, ref);
  tell(world, user, chat, { left_chat_member: personOf(world, user).user });
  setStatus(world, chat, user, 'left');
}

/** Gives a group another name. */
export function renameGroup(world: WorldState, by: UserRef, ref: ChatRef, title: string): void {
  const chat = ownGroupOf(world, by, ref);
  chat.title = title;
  tell(world, by, chat, { new_chat_title: title });
}

/** Lets only administrators write, or everybody again. */
export function setWritable(world: WorldState, ref: ChatRef, membersMayWrite: boolean): void {
  chatOf(world, ref).membersMayWrite = membersMayWrite;
}

/** The group, provided the person is in it. */
export function ownGroupOf(world: WorldState, user: UserRef, ref: ChatRef): Chat {
  const chat = ownChatOf(world, user, ref);
  if (chat.kind === 'private') throw new PhoneError(`chat ${chat.key} is not a group`);
  return chat;
}

/** Writes a service message and shows it to the bots. */
export function tell(world: WorldState, by: UserRef, chat: Chat, event: Partial<Draft>): WireMessage {
  const from: WireUser = personOf(world, by).user;
  const message = recordMessage(world, chat, { from, ...event });
  deliverMessage(world, chat, message);
  return message;
}

function setStatus(world: WorldState, chat: Chat, user: UserRef, status: MemberStatus): void {
  chat.members.set(personOf(world, user).user.id, status);
  world.changes.emit({ kind: 'chat', chat: chat.key });
}
