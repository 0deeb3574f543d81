import { changeBotStatus } from '../state/change-bot-status.ts';
import type { WorldState } from '../state/world-state.ts';
import { botBy, personOf, privateChatOf, type UserRef } from './refs.ts';

/** Blocks a bot: it is told, and gets a 403 for whatever it sends. */
export function blockBot(world: WorldState, user: UserRef, bot?: UserRef): void {
  const target = botBy(world, bot);
  changeBotStatus(world, personOf(world, user).user, privateChatOf(world, user, target), target, 'kicked');
}

/** Unblocks it again. */
export function unblockBot(world: WorldState, user: UserRef, bot?: UserRef): void {
  const target = botBy(world, bot);
  changeBotStatus(world, personOf(world, user).user, privateChatOf(world, user, target), target, 'member');
}

/** Deletes the account: nothing reaches it any more. */
export function deactivateUser(world: WorldState, user: UserRef): void {
  personOf(world, user).isDeactivated = true;
}
