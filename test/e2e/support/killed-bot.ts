import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi, expect } from 'vitest';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import type { Instant, UnitId } from '#src/domain/ids.ts';
import { createMovableClock } from '#src/simulator/clock.ts';
import { type Child, startChild } from '#test/support/child-process.ts';
import { freshDatabase } from '#test/support/database.ts';
import type { Chat, Phones, User } from '#test/support/phones/phones.ts';
import { type PlatformName, platforms, type StartedPlatform } from '#test/support/phones/start-platform.ts';
import { seed } from '../../../scripts/admin/seed.ts';

const start = Date.UTC(2024, 2, 17, 2) as Instant;

/** A bot in a process of its own, on a platform that outlives it, and the secretary who writes to it. */
export interface KilledBot<Name extends PlatformName> {
  readonly platform: StartedPlatform<Name>;
  readonly phones: Phones;
  readonly lan: User;
  readonly chat: Chat;
  readonly database: Database;
  /** Kills the process where it stands. */
  readonly kill: () => Promise<void>;
  /** Asks the process to end: its exit code. */
  readonly stop: () => Promise<number | null>;
  /** Starts it again, and waits until it says that it runs. */
  readonly run: () => Promise<void>;
  readonly types: (text: string) => void;
  /** All that the bot said in the chat. */
  readonly said: () => ReturnType<Phones['messagesOf']>;
  /** Waits until the bot said this text so many times. */
  readonly hears: (text: string, times?: number) => Promise<unknown>;
  /** Waits until no message waits to be said. */
  readonly allSaid: (timeoutMs?: number) => Promise<void>;
  /** Waits until no update waits to be taken. */
  readonly allTaken: () => Promise<unknown>;
  /** The secretary joins with her code. */
  readonly join: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the bot on the seed, on 17 March 2024 at 09:00, with an invite for Tân Quý's secretary. */
export async function startKilledBot<Name extends PlatformName>(name: Name): Promise<KilledBot<Name>> {
  const clock = createMovableClock({ startAt: start });
  const platform = await platforms[name](clock);
  const { phones } = platform;
  const lan = phones.addUser('Nguyễn Thị Lan');
  const chat = phones.privateChat(lan);
  const fresh = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'xung-kich-kill-'));
  const database = openDatabase(fresh.url, 2);
  const store = createAdminStore({ database });
  await seed({ store, clock });
  await store.createInvite({
    code: 'CCCC2222',
    purpose: 'person',
    unitId: 'tan-quy' as UnitId,
    role: 'secretary',
    createdAt: start,
    expiresAt: (start + 1e9) as Instant,
  });
  const env = {
    ...platform.env,
    DATABASE_URL: fresh.url,
    DATA_DIR: folder,
    CLOCK_START: new Date(start).toISOString(),
  };
  let child: Child;
  const run = async () => {
    child = startChild('src/main.ts', env);
    await child.says(/Xung Kích is running/);
  };
  await run();

  const said = () => phones.messagesOf(chat).filter(({ isFromBot }) => isFromBot);
  const types = (text: string) => {
    phones.sendText(lan, chat, text);
  };
  const hears = (text: string, times = 1) =>
    phones.waitFor(
      () => said().filter((one) => one.text.includes(text)).length >= times,
      20_000,
      () => said().at(-1)?.text ?? 'nothing',
    );
  return {
    platform,
    phones,
    lan,
    chat,
    database,
    kill: async () => {
      await child.end('SIGKILL');
    },
    stop: () => child.end('SIGTERM'),
    run,
    types,
    said,
    hears,
    allSaid: (timeout = 30_000) =>
      vi.waitFor(async () => expect(await database.message.count({ where: { state: 'pending' } })).toBe(0), {
        timeout,
        interval: 50,
      }),
    allTaken: () => phones.waitFor(phones.isAllTaken, 20_000),
    join: async () => {
      phones.enter(lan, 'CCCC2222');
      await hears('đúng không');
      types('1');
      await hears('Chào mừng');
    },
    close: async () => {
      await child.end('SIGKILL');
      await platform.close();
      await database.$disconnect();
      await fresh.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
