import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { newGroupId } from '#src/simulator/zalo/state/ids.ts';
import type { WorldState } from '#src/simulator/zalo/state/world-state.ts';
import { botBy, type ChatRef, newChat, ownGroupOf, personOf, type UserRef } from './refs.ts';

// Nobody tells a bot that it was added or thrown out, or that people come and go.

/** Makes a group of people. */
export function createGroup(
  world: WorldState,
  by: UserRef,
  title: string,
  members: readonly UserRef[] = [],
): ChatRef {
  const id = newGroupId(world);
  const chat = newChat({ key: `group:${id}`, kind: 'group', id, title, botId: null });
  for (const member of [by, ...members]) chat.members.add(personOf(world, member).user.id);
  world.chats.set(chat.key, chat);
  changed(world, chat.key);
  return { key: chat.key };
}

/** Adds a bot by its name, through 'Thêm thành viên'. Some bots join no groups, and none joins more than it may. */
export function addBotToGroup(world: WorldState, by: UserRef, ref: ChatRef, bot?: UserRef): void {
  const chat = ownGroupOf(world, by, ref);
  const { user, canJoinGroups } = botBy(world, bot);
  if (!canJoinGroups) throw new PhoneError(`bot ${user.id} joins no groups`);
  if (chat.members.has(user.id)) return;
  const joined = [...world.chats.values()].filter(
    ({ kind, members }) => kind === 'group' && members.has(user.id),
  );
  if (joined.length >= world.rules.groupsPerBot)
    throw new PhoneError(`bot ${user.id} is in ${joined.length} groups already`);
  chat.members.add(user.id);
  changed(world, chat.key);
}

/** Throws a bot out. */
export function removeBotFromGroup(world: WorldState, by: UserRef, ref: ChatRef, bot?: UserRef): void {
  const chat = ownGroupOf(world, by, ref);
  chat.members.delete(botBy(world, bot).user.id);
  changed(world, chat.key);
}

/** Lets a person into a group. */
export function joinGroup(world: WorldState, by: UserRef, ref: ChatRef, newcomer: UserRef): void {
  const chat = ownGroupOf(world, by, ref);
  chat.members.add(personOf(world, newcomer).user.id);
  changed(world, chat.key);
}

/** A person leaves a group. */
export function leaveGroup(world: WorldState, user: UserRef, ref: ChatRef): void {
  const chat = ownGroupOf(world, user, ref);
  chat.members.delete(user.id);
  changed(world, chat.key);
}

function changed(world: WorldState, chat: string): void {
  world.changes.emit({ kind: 'chat', chat });
}
