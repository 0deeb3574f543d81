import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { createInbox } from '#src/simulator/telegram/state/inbox.ts';
import { changeBotStatus } from '#src/simulator/telegram/state/members.ts';
import { createRates, publishedRates, type RateLimits } from '#src/simulator/telegram/state/rates.ts';
import type { Bot, WorldState } from '#src/simulator/telegram/state/world-state.ts';
import type { WireUser } from '#src/simulator/telegram/wire.ts';
import { botBy, personOf, privateChatOf, type UserRef } from './refs.ts';

/** A new account; names are invented. */
export interface NewUser {
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
  readonly is_premium?: true;
  readonly phoneNumber?: string;
  readonly id?: number;
}

export interface NewBot {
  readonly username: string;
  readonly first_name?: string;
  /** Its number is the bot's id. */
  readonly token?: string;
  readonly canJoinGroups?: boolean;
  /** Privacy mode off. */
  readonly canReadAllGroupMessages?: boolean;
  readonly rates?: RateLimits | 'off';
}

// Ids of people and bots go beyond 32 bits by now.
const firstUserId = 7_100_000_000;

/** Registers a person. */
export function addUser(world: WorldState, { phoneNumber, id, ...user }: NewUser): WireUser {
  const number = world.nextNumber();
  const wire: WireUser = { id: id ?? firstUserId + number, is_bot: false, language_code: 'vi', ...user };
  if (world.people.has(wire.id)) throw new PhoneError(`the id ${wire.id} is taken`);
  world.people.set(wire.id, {
    user: wire,
    phoneNumber: phoneNumber ?? `8490${String(1_000_000 + number).slice(-7)}`,
    isDeactivated: false,
  });
  return wire;
}

/** Registers a bot, as BotFather does. */
export function addBot(world: WorldState, options: NewBot): Bot {
  const number = world.nextNumber();
  const token = options.token ?? `${firstUserId + number}:AAsimulated-${number}-token-for-this-machine`;
  const id = Number(token.split(':')[0]);
  if (!Number.isSafeInteger(id) || world.bots.has(id))
    throw new PhoneError('a token starts with a number of its own');
  const bot: Bot = {
    token,
    user: {
      id,
      is_bot: true,
      first_name: options.first_name ?? options.username,
      username: options.username,
    },
    canJoinGroups: options.canJoinGroups ?? true,
    canReadAllGroupMessages: options.canReadAllGroupMessages ?? false,
    inbox: createInbox(800_000_000 + number),
    queries: new Map(),
    commands: new Map(),
    texts: new Map(),
    menuButtons: new Map(),
    webhook: null,
    stopPoll: null,
    rates: createRates(options.rates ?? publishedRates),
  };
  world.bots.set(id, bot);
  return bot;
}

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
