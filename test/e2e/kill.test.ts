import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlatformName } from '#test/support/phones/start-platform.ts';
import { smallPhoto } from '#test/support/small-photo.ts';
import { type KilledBot, startKilledBot } from './support/killed-bot.ts';

/** What the bot says to `cnx hôm nay` and to each answer. */
const heard: Readonly<Record<PlatformName, readonly string[]>> = {
  telegram: ['câu 2/9', 'câu 3/9', 'câu 4/9'],
  zalo: ['• Địa điểm', 'Địa điểm: hẻm 128', 'Đoàn viên, thanh niên: 45'],
};

describe.each(['telegram', 'zalo'] as const)(
  'on %s, a bot killed in the middle of a conversation',
  (name) => {
    let bot: KilledBot<PlatformName>;

    beforeAll(async () => {
      bot = await startKilledBot(name);
    });

    afterAll(() => bot.close());

    const draft = async () =>
      (await bot.database.report.findFirst({ where: { draft: { not: 'null' as never } } }))?.draft;
    const repeats = name === 'telegram' ? 1 : 0;
    const [onReport = '', onPlace = '', onMembers = ''] = heard[name];

    test('goes on where it was, with every answer that was given, also those given while it was down', async () => {
      await bot.join();
      bot.types('cnx hôm nay');
      await bot.hears(onReport);
      await bot.kill();
      bot.types('hẻm 128 Lê Trọng Tấn');
      await bot.run();
      await bot.hears(onPlace);
      bot.types('45');
      await bot.hears(onMembers);
      expect(await draft()).toMatchObject({ date: '2024-03-17', place: 'hẻm 128 Lê Trọng Tấn', members: 45 });
    });

    test('takes no answer twice, wherever the kill falls and however often it is delivered', async () => {
      for (const [round, answer] of ['30 dân', '31 kg rác', '32 cây xanh'].entries()) {
        if (round > 0) bot.phones.deliverNextTwice();
        bot.types(answer);
        if (round > 0) await bot.phones.waitFor(() => bot.phones.isAllTaken() || round === 1, 20_000);
        await bot.kill();
        bot.phones.deliverLastAgain();
        await bot.run();
        await bot.allTaken();
      }
      const taken = await bot.database.takenUpdate.groupBy({ by: ['updateId'], _count: true });
      expect(taken.every(({ _count }) => _count === 1)).toBe(true);
      expect(await draft()).toMatchObject({ members: 45, residents: 30, waste: 31, trees: 32 });
      await bot.allSaid();
      const answers = bot.said().map(({ text }) => text);
      expect(answers.length - new Set(answers).size).toBeLessThanOrEqual(repeats * 3);
    });

    test('says once more what was said in the moment of the kill on no platform that counts messages', async () => {
      await bot.allSaid();
      const before = bot.said().length;
      bot.types('41 dân');
      await bot.phones.waitFor(() => bot.said().length > before, 20_000);
      // Its phone has it, and the bot has not written down yet that it was sent.
      await bot.kill();
      await bot.run();
      await bot.allSaid();
      expect(bot.said().length - before).toBeLessThanOrEqual(1 + repeats);
    });

    test('tells after the restart of the photos that came before the kill, and fetches them, also when the queue lost everything', async () => {
      const handOut = bot.phones.withholdPhotos();
      const photos = [{ bytes: smallPhoto() }, { bytes: smallPhoto() }];
      bot.phones.sendPhotos(bot.lan, bot.chat, { photos, as: bot.phones.sendingOf('an album') });
      await bot.allTaken();
      await bot.kill();
      expect(await bot.database.photo.count({ where: { state: 'pending' } })).toBe(2);
      handOut();
      await bot.database.$executeRawUnsafe('DROP SCHEMA bullmq CASCADE');
      await bot.database.$executeRaw`UPDATE photo SET received_at = received_at - interval '5 minutes'`;
      await bot.run();
      await bot.hears('2 ảnh', 1);
      let stored = 0;
      while (stored < 2) stored = await bot.database.photo.count({ where: { state: 'stored' } });
      expect(stored).toBe(2);
    });

    test('ends on SIGTERM with 0 within ten seconds', async () => {
      const from = performance.now();
      expect(await bot.stop()).toBe(0);
      expect(performance.now() - from).toBeLessThan(10_000);
    });
  },
);
