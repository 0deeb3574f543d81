import type { ZaloEvent } from '#src/simulator/zalo/wire.ts';
import { eventOf } from './event-of.ts';
import { addEvent } from './inbox.ts';
import { countMessage } from './ledger.ts';
import { isKeptFor } from './listening.ts';
import { messageOf } from './messages.ts';
import type { Bot, Chat, ChatMessage, WorldState } from './world-state.ts';

/** Tells every bot that may read it of a person's message. */
export function deliverMessage(world: WorldState, chat: Chat, message: ChatMessage): void {
  for (const bot of botsIn(world, chat)) {
    if (!mayRead(world, bot, chat, message)) continue;
    countMessage(bot.ledger.inbound, world.clock.now());
    pushEvent(world, bot, eventOf(world, chat, message));
  }
}

/** Hands an event to a bot. */
export function pushEvent(world: WorldState, bot: Bot, event: ZaloEvent): void {
  addEvent(bot.inbox, event, isKeptFor(world, bot));
  world.changes.emit({ kind: 'inbox', bot: bot.user.id });
}

/** The bots that are in a chat now. */
export function botsIn(world: WorldState, chat: Chat): readonly Bot[] {
  return [...world.bots.values()].filter((bot) => chat.members.has(bot.user.id));
}

/** How a mention of a bot looks in a text: its name as people see it. */
export function mentionOf({ user }: Bot): string {
  return `@${user.display_name}`;
}

function mayRead(world: WorldState, bot: Bot, chat: Chat, message: ChatMessage): boolean {
  if (chat.kind === 'private')
    return hasRoomFor(world, bot, message.from.id) || world.rules.beyondUsers === 'unanswered';
  if (botsMentioned(botsIn(world, chat), message).has(bot)) return true;
  // A photo must carry the mention in its caption.
  if (message.photo !== null || message.replyTo === null) return false;
  return messageOf(chat, message.replyTo)?.from.id === bot.user.id;
}

// Whoever comes when a bot's users are complete is none of them. People of a group are not counted: nobody knows better.
function hasRoomFor({ rules }: WorldState, { users }: Bot, userId: string): boolean {
  if (!users.has(userId) && users.size < rules.usersPerBot) users.add(userId);
  return users.has(userId);
}

// Picked from the list, a mention is of one bot: of 'Bot Xung' and 'Bot Xung Kích' the longer name counts.
function botsMentioned(bots: readonly Bot[], { text, caption }: ChatMessage): ReadonlySet<Bot> {
  const byLength = bots.toSorted((a, b) => mentionOf(b).length - mentionOf(a).length);
  const places = (text ?? caption ?? '').split(/(?=@)/);
  return new Set(places.flatMap((place) => byLength.find((bot) => beginsWith(place, mentionOf(bot))) ?? []));
}

function beginsWith(text: string, mention: string): boolean {
  return text.startsWith(mention) && !/^[\p{L}\p{N}]/u.test(text.slice(mention.length));
}
