import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type KilledBot, startKilledBot } from './support/killed-bot.ts';

// Only where messages are not counted: where they are, what was on its way is not said again, and no relay holds it.
let bot: KilledBot<'telegram'>;

beforeAll(async () => {
  bot = await startKilledBot('telegram');
  await bot.join();
});

afterAll(() => bot.close());

const leasesEnd = () =>
  bot.database.$executeRaw`UPDATE message SET leased_until = now() WHERE state = 'pending'`;
const isHeld = async () =>
  expect(
    await bot.database.message.count({ where: { state: 'pending', leasedUntil: { gt: new Date() } } }),
  ).toBe(1);

test('what a relay held when it was killed goes out at once, however long the queue takes that relay for alive', async () => {
  await bot.allSaid();
  bot.platform.world.faults.plan('sendMessage', { kind: 'delay', ms: 60_000 }, 3);
  bot.types('/viec');
  await vi.waitFor(isHeld, 20_000);
  await bot.kill();
  await leasesEnd();
  await bot.run();
  await vi.waitFor(isHeld, 20_000);
  await bot.kill();
  await leasesEnd();
  bot.platform.world.faults.clear();
  await bot.run();
  await bot.allSaid(15_000);
  expect(bot.said().at(-1)?.text).toContain('việc');
});
