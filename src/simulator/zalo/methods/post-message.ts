import { BotApiError } from '#src/simulator/zalo/bot-api-error.ts';
import { countIn, countMessage } from '#src/simulator/zalo/state/ledger.ts';
import { type Content, recordMessage } from '#src/simulator/zalo/state/messages.ts';
import type { Chat } from '#src/simulator/zalo/state/world-state.ts';
import type { MethodCall } from './method.ts';

/** What is known of a message that was sent. */
export interface Sent {
  readonly message_id: string;
  readonly date: number;
}

/** Writes a message of the bot into a chat and counts it. */
export function postMessage(call: MethodCall, chat: Chat, content: Content): Sent {
  const { world, bot } = call;
  spend(call);
  chat.typingUntil = 0;
  const { id, at } = recordMessage(world, chat, bot.user, content);
  return { message_id: id, date: at };
}

/** Counts one of the month's messages; 429 until the first of the next month when there are none left. */
export function spend(call: MethodCall): void {
  checkMonth(call);
  countMessage(call.bot.ledger.outbound, call.world.clock.now());
}

/** Throws when the month's messages are used up. */
export function checkMonth({ world, bot }: MethodCall): void {
  const { messagesPerMonth, countsInbound } = world.rules;
  const now = world.clock.now();
  const used = countIn(bot.ledger.outbound, now) + (countsInbound ? countIn(bot.ledger.inbound, now) : 0);
  if (used >= messagesPerMonth)
    throw new BotApiError(429, `Quota exceeded: ${messagesPerMonth} messages a month are used up`);
}
