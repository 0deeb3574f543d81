import { onTestFinished } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { createMovableClock } from '#src/simulator/clock.ts';
import { startZaloSimulator } from '#src/simulator/zalo/start-zalo-simulator.ts';
import { createZaloWorld, type WorldOptions } from '#src/simulator/zalo/zalo-world.ts';
import type { ZaloEvent } from '#src/simulator/zalo/wire.ts';

/** Sunday, 17 March 2024, 09:00 in Vietnam. */
export const sundayMorning = Date.UTC(2024, 2, 17, 2) as Instant;

/** A picture of 2 by 3 pixels: a JPEG as far as its headers go. */
export const smallJpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 3, 0, 2, 1, 1, 0x11, 0, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9,
]);

interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
}

/** A world with one person and one bot, served over HTTP until the test is over, and a client of the bot. */
export async function createZaloBench(options: Partial<WorldOptions> = {}) {
  const clock = createMovableClock({ startAt: sundayMorning });
  const world = createZaloWorld({ clock, webhookBackoffMs: { first: 1, longest: 4 }, ...options });
  const bot = world.addBot({ account_name: 'bot.xungkich', display_name: 'Bot Xung Kích' });
  const lan = world.addUser({ display_name: 'Lan' });
  const simulator = await startZaloSimulator({ world });
  onTestFinished(() => simulator.close());

  const call = async (method: string, params: object = {}, by = bot): Promise<Answer> => {
    const answer = await fetch(`${simulator.url}/bot${by.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    });
    return { status: answer.status, ...((await answer.json()) as Omit<Answer, 'status'>) };
  };
  return {
    clock,
    world,
    bot,
    lan,
    chat: world.privateChat(lan),
    url: simulator.url,
    call,
    /** `ok`, or `400 Bad Request: …`. */
    outcome: async (method: string, params: object = {}, by = bot) => {
      const { ok, error_code, description } = await call(method, params, by);
      return ok ? 'ok' : `${error_code} ${description}`;
    },
    /** The next event; undefined when there is none. */
    poll: async (timeout = '0', by = bot) =>
      (await call('getUpdates', { timeout }, by)).result as ZaloEvent | undefined,
  };
}
