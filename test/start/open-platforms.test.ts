import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '#src/config/read-config.ts';
import { openPlatforms } from '#src/start/open-platforms.ts';
import { type PlatformParts, platformList } from '#src/start/platform-list.ts';
import { me, ok, startSmallZalo, token } from '#test/adapters/zalo/support/small-zalo.ts';
import { freePort } from '#test/support/free-port.ts';
import { quietLog } from '#test/support/quiet-log.ts';

const botInfo = { id: 123456789, is_bot: true, first_name: 'Xung Kích', username: 'XungKichBot' };

/** Zalo answers; Telegram is at a port at which nobody is so far. */
async function open(zaloToken = token) {
  const zalo = await startSmallZalo({ getMe: ok(me) });
  const telegramPort = await freePort();
  const read = readConfig({
    TELEGRAM_BOT_TOKEN: '123456789:AAE-x_y',
    TELEGRAM_API_ROOT: `http://127.0.0.1:${telegramPort}`,
    ZALO_BOT_TOKEN: zaloToken,
    ZALO_API_ROOT: zalo.apiRoot,
  });
  if (read.kind === 'bad') throw new Error(read.problems.join('\n'));
  const parts = { log: quietLog, clock: { now: () => 0 }, photoLink: null } as unknown as PlatformParts;
  const telegramComes = async (): Promise<void> => {
    const server = createServer((_, answer) => answer.end(JSON.stringify({ ok: true, result: botInfo })));
    await new Promise<void>((resolve) => server.listen(telegramPort, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
  };
  const platforms = await openPlatforms(read.config, parts);
  onTestFinished(() => platforms.stop());
  return { platforms, telegramComes };
}

test('a platform that is away does not keep another from working, and what is for its people is known to wait', async () => {
  const { platforms } = await open();
  expect([...platforms.byName.keys()]).toEqual(['zalo']);
  expect(platforms.chatOf('zalo', '777')?.username).toBe('Bot Xung Kích');
  expect([platforms.isAwaited('telegram'), platforms.isAwaited('zalo')]).toEqual([true, false]);
});

test('a platform that answers at last joins the others, with all that is done with each', async () => {
  const { platforms, telegramComes } = await open();
  const served: string[] = [];
  const joined = new Promise<void>((resolve) => {
    void platforms.withEach(async (name) => {
      served.push(name);
      if (name === 'telegram') resolve();
    });
  });
  await telegramComes();
  await joined;
  expect(served).toEqual(['zalo', 'telegram']);
  expect(platforms.isAwaited('telegram')).toBe(false);
  expect(platforms.chatOf('telegram', '123456789')).toBeDefined();
});

test('a token that is unknown ends the start, whoever is waited for', async () => {
  await expect(open('xa-la')).rejects.toThrow(/ZALO_BOT_TOKEN/);
});

test('several bots on Zalo are named by their place, the first as if it were alone', () => {
  const read = readConfig({ ZALO_BOT_TOKEN: 'z:1,z:2,z:3' });
  if (read.kind === 'bad') throw new Error(read.problems.join('\n'));
  const bots = platformList(read.config).filter((opener) => opener.platform === 'zalo');
  expect(bots.map(({ name, title }) => [name, title])).toEqual([
    ['zalo', 'Zalo'],
    ['zalo/2', 'Zalo 2'],
    ['zalo/3', 'Zalo 3'],
  ]);
});

test('where one of several bots on Zalo is unknown, the start ends', async () => {
  await expect(open(`${token},xa-la`)).rejects.toThrow(/ZALO_BOT_TOKEN/);
});
