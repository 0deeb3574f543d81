import { describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { createBench, sundayMorning } from '../../simulator/support/telegram-bench.ts';
import { createYear } from '../../../scripts/demo/year.ts';

const hour = (n: number): Instant => (sundayMorning + n * 3_600_000) as Instant;

/** A year of ten hours, in which the bot writes to Lan after two and seven, and a secretary acts after four. */
function createShortYear() {
  const { world, clock, lan, chat, bot } = createBench();
  world.startBot(lan);
  let events = [hour(2), hour(7)];
  let acts = [hour(4)];
  const happened: string[] = [];
  const year = createYear({
    clock,
    phones: [
      {
        id: 'lan',
        newestOfBot: () =>
          world
            .messagesOf(chat)
            .findLast(({ from }) => from.isBot)
            ?.id.toString() ?? null,
      },
    ],
    bot: {
      nextEventAt: async () => events.find((at) => at > clock.now()) ?? null,
      catchUp: async () => {
        const due = events.filter((at) => at <= clock.now());
        events = events.slice(due.length);
        for (const at of due) {
          happened.push(`bot ${(at - sundayMorning) / 3_600_000}`);
          world.state.chats.get(chat.key)?.messages.push(saidBy(bot.user, at));
        }
      },
    },
    secretaries: {
      nextAt: () => acts[0] ?? null,
      act: async () => {
        const due = acts.filter((at) => at <= clock.now());
        acts = acts.slice(due.length);
        happened.push(...due.map((at) => `secretary ${(at - sundayMorning) / 3_600_000}`));
        return [];
      },
    },
    endsAt: hour(10),
    tellLost: () => undefined,
  });
  const saidBy = (from: typeof bot.user, at: Instant) => ({
    message_id: at,
    date: at / 1000,
    chat: { id: lan.id, type: 'private' as const, first_name: 'Lan' },
    from,
    text: 'Hôm nay là Chủ nhật xanh',
  });
  return { clock, year, happened };
}

describe('the year of the demo', () => {
  test('stops at a message that comes on the way, and goes on when it is asked again', async () => {
    const { clock, year, happened } = createShortYear();
    expect(await year.move(hour(8))).toEqual({ kind: 'told', phones: ['lan'] });
    expect(Math.round((clock.now() - sundayMorning) / 3_600_000)).toBe(2);
    expect(await year.move(hour(8))).toEqual({ kind: 'told', phones: ['lan'] });
    expect(await year.move(hour(8))).toEqual({ kind: 'there' });
    expect(happened).toEqual(['bot 2', 'secretary 4', 'bot 7']);
  });

  test('ends where it ends, however far one wants to go', async () => {
    const { clock, year } = createShortYear();
    await year.move(hour(8));
    await year.move(hour(8));
    expect(year.isOver()).toBe(false);
    expect(await year.move(hour(24))).toEqual({ kind: 'over' });
    expect(year.isOver()).toBe(true);
    expect(clock.now()).toBeLessThan(hour(11));
    expect(await year.move(hour(48))).toEqual({ kind: 'over' });
  });

  test('does one move after the other', async () => {
    const { year, happened } = createShortYear();
    const [first, second] = await Promise.all([year.move(hour(3)), year.move(hour(8))]);
    expect([first.kind, second.kind]).toEqual(['told', 'told']);
    expect(happened).toEqual(['bot 2', 'secretary 4', 'bot 7']);
  });
});
