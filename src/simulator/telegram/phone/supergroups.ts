import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { botsIn } from '#src/simulator/telegram/state/deliver-message.ts';
import { tellBotStatus } from '#src/simulator/telegram/state/members.ts';
import type { Chat, MemberStatus, WorldState } from '#src/simulator/telegram/state/world-state.ts';
import { ownGroupOf, tell } from './groups.ts';
import { type ChatRef, personOf, type UserRef } from './refs.ts';

const firstSupergroupId = -1_002_300_000_000;

interface MigrateOptions {
  /** The bots also hear that they left the old chat and joined the new one. */
  readonly tellMembership?: boolean;
}

/** Turns a group into a supergroup: another id, messages counted from 1 again, the old id good for nothing. */
export function migrateToSupergroup(
  world: WorldState,
  by: UserRef,
  ref: ChatRef,
  { tellMembership = false }: MigrateOptions = {},
): { readonly oldId: number; readonly newId: number } {
  const chat = ownGroupOf(world, by, ref);
  if (chat.kind === 'supergroup') throw new PhoneError(`chat ${chat.key} is a supergroup already`);
  const oldId = chat.id;
  const newId = firstSupergroupId - world.nextNumber();
  if (tellMembership) tellStatus(world, by, chat, 'member', 'left');
  tell(world, by, chat, { migrate_to_chat_id: newId });
  chat.kind = 'supergroup';
  chat.id = newId;
  chat.formerIds.push(oldId);
  chat.nextMessageId = 1;
  chat.pinnedMessageIds = [];
  chat.reactions.clear();
  tell(world, by, chat, { migrate_from_chat_id: oldId });
  if (tellMembership) tellStatus(world, by, chat, 'left', 'member');
  world.changes.emit({ kind: 'chat', chat: chat.key });
  return { oldId, newId };
}

function tellStatus(world: WorldState, by: UserRef, chat: Chat, from: MemberStatus, to: MemberStatus): void {
  const { user } = personOf(world, by);
  for (const bot of botsIn(world, chat)) tellBotStatus(world, user, chat, bot, { from, to });
}
