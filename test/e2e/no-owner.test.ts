import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test as base, vi } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { createMovableClock } from '#src/simulator/clock.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '#src/simulator/telegram/start-telegram-simulator.ts';
import { createTelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { type Child, startChild } from '#test/support/child-process.ts';
import { makeDataDir } from '#test/support/data-dir.ts';
import { runOn } from '#test/support/database.ts';
import { processesOn } from '#test/support/processes-on.ts';
import { startEmbeddedUser } from '#test/support/start-embedded-user.ts';

const world = createTelegramWorld({
  clock: createMovableClock({ startAt: Date.UTC(2024, 2, 17, 2) as Instant }),
  rates: 'off',
});
const { token } = world.addBot({ username: 'XungKichBot' });

let telegram: TelegramSimulator;

beforeAll(async () => {
  telegram = await startTelegramSimulator({ world });
});
afterAll(() => telegram.close());

interface Place {
  readonly folder: string;
  /** Starts one of our programs on the folder, with a process group of its own. */
  start(script: string, env?: Readonly<Record<string, string>>, options?: Options): Child;
  /** Numbers of the server's processes. */
  servers(): Promise<readonly number[]>;
  /** Resolves when the server has ended. */
  untilNoneIsLeft(): Promise<void>;
}

type Options = Parameters<typeof startChild>[2];

/** A folder of each test's own, so that they can run side by side. */
const test = base.extend<{ place: Place }>({
  place: async ({ task: _task }, use) => {
    const folder = await makeDataDir();
    const started: Child[] = [];
    const servers = (): Promise<readonly number[]> => processesOn(folder);
    await use({
      folder,
      start: (script, env = {}, options = {}) => {
        const always = {
          TELEGRAM_BOT_TOKEN: token,
          TELEGRAM_API_ROOT: telegram.url,
          DATA_DIR: folder,
          PORT: '0',
        };
        const child = startChild(script, { ...always, ...env }, { isGroup: true, ...options });
        started.push(child);
        return child;
      },
      servers,
      untilNoneIsLeft: () => untilNone(servers),
    });
    started.forEach(killGroup);
    await rm(folder, { recursive: true, force: true });
  },
});

function untilNone(servers: Place['servers']): Promise<void> {
  const look = async (): Promise<void> => {
    const left = await servers();
    if (left.length > 0) throw new Error(`still there: ${left.join(', ')}`);
  };
  return vi.waitFor(look, { timeout: 30_000, interval: 50 });
}

function killGroup({ process: { pid } }: Child): void {
  try {
    process.kill(-(pid ?? 0), 'SIGKILL');
  } catch {
    // All of it has ended.
  }
}

describe.concurrent('the PostgreSQL of its own ends', () => {
  test('with a bot whose whole group is killed', async ({ place }) => {
    const bot = place.start('src/main.ts');
    await bot.says(/Xung Kích is running/);
    expect(await place.servers()).not.toEqual([]);
    killGroup(bot);
    await place.untilNoneIsLeft();
  });

  test('with a bot that is told twice to stop', async ({ place }) => {
    const bot = place.start('src/main.ts');
    await bot.says(/Xung Kích is running/);
    bot.process.kill('SIGINT');
    expect(await bot.end('SIGINT')).toBe(0);
    expect(await place.servers()).toEqual([]);
  });

  test('not with npm above the bot, without which that goes on', async ({ place }) => {
    const npm = place.start('start', {}, { isNpm: true });
    const [, health = ''] = await npm.says(/Health +(http\S+\/healthz)/);
    await npm.end('SIGKILL');
    // Beside as many others that start, a check may take longer than it may for once.
    const readiness = async () => (await fetch(health.replace('healthz', 'readyz'))).status;
    await expect.poll(readiness, { timeout: 30_000 }).toBe(200);
    expect(await place.servers()).not.toEqual([]);
    killGroup(npm);
    await place.untilNoneIsLeft();
  });

  test('not with a bot beside whom somebody else uses it, but after them', async ({ place }) => {
    const bot = place.start('src/main.ts');
    await bot.says(/Xung Kích is running/);
    const other = await startEmbeddedUser(place.folder);
    killGroup(bot);
    await bot.ended();
    expect(await runOn(other.url, 'select count(*)::int as units from unit')).toEqual([{ units: 0 }]);
    await other.kill();
    await place.untilNoneIsLeft();
  });

  test('with a start that fails on a database of another release', async ({ place }) => {
    const user = await startEmbeddedUser(place.folder);
    await runOn(user.url, ofAnotherRelease);
    await user.close();
    const bot = place.start('src/main.ts');
    expect(await bot.ended()).toBe(1);
    expect(bot.output()).toContain('was migrated by another release');
    expect(await place.servers()).toEqual([]);
  });

  test('with a start that fails after it, on a folder for photos that cannot be made', async ({ place }) => {
    await writeFile(join(place.folder, 'files'), 'no folder');
    const bot = place.start('src/main.ts');
    expect(await bot.ended()).toBe(1);
    expect(bot.output()).toContain('embedded PostgreSQL started');
    expect(await place.servers()).toEqual([]);
  });

  test('with a command that is killed where no bot runs', async ({ place }) => {
    // A Telegram that never answers: the command waits for it, with the database open.
    const hole = createServer().listen(0, '127.0.0.1');
    await once(hole, 'listening');
    const root = `http://127.0.0.1:${(hole.address() as AddressInfo).port}`;
    const command = place.start('scripts/admin.ts', { TELEGRAM_API_ROOT: root }, { words: ['doctor'] });
    await once(hole, 'connection');
    expect(await place.servers()).not.toEqual([]);
    killGroup(command);
    hole.close();
    await place.untilNoneIsLeft();
  });

  test('with a demo that is killed', async ({ place }) => {
    // It makes its folder there.
    const demo = place.start('scripts/demo.ts', { TMPDIR: place.folder });
    await demo.says(/Open http/);
    expect(await place.servers()).not.toEqual([]);
    killGroup(demo);
    await place.untilNoneIsLeft();
  });
});

const ofAnotherRelease = `
  create table _prisma_migrations (id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
    migration_name varchar(255) not null, logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0);
  insert into _prisma_migrations values ('x', 'x', now(), '99990101000000_later', null, null, now(), 1)`;
