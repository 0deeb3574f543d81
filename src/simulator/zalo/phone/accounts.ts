import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { BotApiError } from '#src/simulator/zalo/bot-api-error.ts';
import { newId } from '#src/simulator/zalo/state/ids.ts';
import { createInbox } from '#src/simulator/zalo/state/inbox.ts';
import { createLedger } from '#src/simulator/zalo/state/ledger.ts';
import type { WorldRules } from '#src/simulator/zalo/state/world-rules.ts';
import type { Bot, WorldState } from '#src/simulator/zalo/state/world-state.ts';
import type { WireUser } from '#src/simulator/zalo/wire.ts';
import { botBy, personOf, privateChatOf, type UserRef } from './refs.ts';

/** A new account; names are invented. */
export interface NewUser {
  readonly display_name: string;
  /** A protected sender: bots are told that something came, and not what. */
  readonly isMinor?: boolean;
  readonly id?: string;
}

export interface NewBot {
  readonly account_name: string;
  /** As people see and mention it; Zalo wants it to begin with 'Bot'. */
  readonly display_name: string;
  readonly can_join_groups?: boolean;
  /** Body of its webhook; the world's without it. */
  readonly bodyShape?: WorldRules['bodyShape'];
  /** What stands before its colon is the bot's id. */
  readonly token?: string;
}

/** Registers a person. */
export function addUser(world: WorldState, { display_name, isMinor = false, id }: NewUser): WireUser {
  const user: WireUser = { id: id ?? newId(world), display_name, is_bot: false };
  if (world.people.has(user.id)) throw new PhoneError(`the id ${user.id} is taken`);
  world.people.set(user.id, { user, isMinor });
  return user;
}

/** Registers a bot, as the Zalo Bot Manager does: whoever runs them has an account, and it has only so many. */
export function addBot(world: WorldState, options: NewBot): Bot {
  if (!options.display_name.startsWith('Bot'))
    throw new PhoneError(`the name of a bot begins with 'Bot': ${options.display_name}`);
  if (world.bots.size >= world.rules.botsPerAccount)
    throw new PhoneError(`the account has its ${world.rules.botsPerAccount} bots already`);
  const token = options.token ?? tokenFor(world, `42000000000000${world.nextNumber()}`);
  const id = token.split(':')[0] ?? '';
  if (!/^\d+$/.test(id) || world.bots.has(id))
    throw new PhoneError('a token starts with a number of its own');
  const bot: Bot = {
    token,
    user: { id, display_name: options.display_name, is_bot: true },
    accountName: options.account_name,
    canJoinGroups: options.can_join_groups ?? true,
    bodyShape: options.bodyShape ?? null,
    inbox: createInbox(),
    webhook: null,
    ledger: createLedger(),
    users: new Set(),
  };
  world.bots.set(id, bot);
  return bot;
}

/** Gives a bot another token, and returns it. The old one is nobody's, and its polls end. */
export function resetToken(world: WorldState, ref?: UserRef): string {
  const bot = botBy(world, ref);
  bot.token = tokenFor(world, bot.user.id);
  for (const poll of bot.inbox.polls) poll.end(new BotApiError(401, 'Unauthorized', 401));
  return bot.token;
}

/** Blocks a bot: it is not told, and gets a 403 for whatever it sends. */
export function blockBot(world: WorldState, user: UserRef, bot?: UserRef): void {
  setBlocked(world, user, true, bot);
}

/** Unblocks it again. */
export function unblockBot(world: WorldState, user: UserRef, bot?: UserRef): void {
  setBlocked(world, user, false, bot);
}

function setBlocked(world: WorldState, user: UserRef, isBlocked: boolean, bot?: UserRef): void {
  const chat = privateChatOf(world, personOf(world, user).user, botBy(world, bot));
  chat.isBlocked = isBlocked;
  world.changes.emit({ kind: 'chat', chat: chat.key });
}

function tokenFor(world: WorldState, botId: string): string {
  return `${botId}:simulated-${world.nextNumber()}-token-for-this-machine`;
}
