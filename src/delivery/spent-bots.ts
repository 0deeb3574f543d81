import type { Instant } from '#src/domain/ids.ts';
import { ledgerMonth } from '#src/domain/allowance/allowance.ts';
import type { Chat } from '#src/ports/chat.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Log } from '#src/ports/log.ts';
import type { Outbox } from '#src/ports/outbox.ts';

interface Dependencies {
  readonly outbox: Pick<Outbox, 'markSpent' | 'endSpent'>;
  /** Has it told that the messages of a bot are used up. */
  readonly tellTrouble?: () => void;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

/** Bots whose month is used up. Of each one message is tried in an hour, the rest waits for what becomes of it. */
export interface SpentBots {
  /** In how many ms something may be tried by that bot; null: now, and what asks is what is tried. */
  waitMs(chat: Chat): number | null;
  /** The platform says that nothing is left until then; returns in how many ms it is asked again. */
  spent(chat: Chat, until: Instant): Promise<number>;
  /** It took a message: what waits for its month goes out. */
  taken(chat: Chat): Promise<void>;
}

/** However long a platform says: it may be wrong about the month, and the allowance may have been raised. */
const atMostMs = 3_600_000;
const atLeastMs = 10_000;

export function createSpentBots({ outbox, tellTrouble, clock, log }: Dependencies): SpentBots {
  const bots = new Map<string, { readonly until: Instant; nextAt: number }>();
  const keyOf = ({ platform, bot }: Chat): string => `${platform} ${bot}`;
  return {
    waitMs(chat) {
      const bot = bots.get(keyOf(chat));
      const now = clock.now();
      if (!bot) return null;
      if (now < bot.nextAt) return bot.nextAt - now;
      // Whoever asks next waits until this one has its answer.
      bot.nextAt = now + atLeastMs;
      return null;
    },
    async spent(chat, until) {
      const key = keyOf(chat);
      const now = clock.now();
      const waitMs = Math.max(atLeastMs, Math.min(atMostMs, until - now));
      const isKnown = bots.get(key)?.until === until;
      bots.set(key, { until, nextAt: now + waitMs });
      if (isKnown) return waitMs;
      const { platform, bot } = chat;
      log.error(
        { platform, bot, until: new Date(until).toISOString() },
        'the allowance of this bot is used up; what it has to say waits',
      );
      const month = ledgerMonth(chat, now);
      if (month) await outbox.markSpent({ platform, bot }, month, { at: now, until });
      tellTrouble?.();
      return waitMs;
    },
    async taken(chat) {
      if (!bots.delete(keyOf(chat))) return;
      const { platform, bot } = chat;
      log.info({ platform, bot }, 'this bot has messages again; what waited goes out');
      await outbox.endSpent(clock.now(), { platform, bot });
    },
  };
}
