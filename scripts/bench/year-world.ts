import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AdminStore } from '#src/ports/admin-store.ts';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import { readConfig } from '#src/config/read-config.ts';
import { instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate, UnitId } from '#src/domain/ids.ts';
import { holidayTest } from '#src/domain/notice/holidays.ts';
import type { Role } from '#src/domain/organisation/organisation.ts';
import { createMovableClock, type MovableClock } from '#src/simulator/clock.ts';
import { startTelegramSimulator } from '#src/simulator/telegram/start-telegram-simulator.ts';
import { createTelegramWorld, type TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { loadHolidays } from '#src/start/load-holidays.ts';
import { type RunningBot, startBot } from '#src/start/start-bot.ts';
import { createInvitations } from '#test/support/invitations.ts';
import { untilNothingIsLeft } from '#test/support/until-nothing-is-left.ts';
import { seed } from '../admin/seed.ts';
import { openResources } from './resources.ts';
import { zone } from './people.ts';

/** The seed's district with everybody in it, on New Year's Day, its bot running on a Telegram of this machine. */
export interface Year {
  readonly clock: MovableClock;
  readonly database: Database;
  readonly bot: RunningBot;
  readonly people: number;
  readonly startAt: Instant;
  readonly endAt: Instant;
  /** Resolves when everything that is due was said. */
  untilIdle(): Promise<void>;
  close(): Promise<void>;
}

const log = { info: () => undefined, warn: () => undefined, error: console.error };
const startAt = instantOf('2024-01-01' as LocalDate, '06:00', zone);
const endAt = instantOf('2025-01-01' as LocalDate, '06:00', zone);

export async function openYear(): Promise<Year> {
  const resources = await openResources();
  const dataDir = await mkdtemp(join(tmpdir(), 'xung-kich-bench-'));
  const clock = createMovableClock({ startAt });
  const world = createTelegramWorld({ clock, rates: 'off' });
  const { token } = world.addBot({ username: 'XungKichBot', first_name: 'Xung Kích' });
  const simulator = await startTelegramSimulator({ world });
  const url = await resources.create('year');
  const read = readConfig({
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: simulator.url,
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    PORT: '0',
    ...(process.env['REDIS_URL'] === undefined ? {} : { REDIS_URL: process.env['REDIS_URL'] }),
  });
  if (read.kind === 'bad') throw new Error(read.problems.join('\n'));
  const bot = await startBot(read.config, { clock, log });
  const database = openDatabase(url, 3);
  const store = createAdminStore({ database, isHoliday: holidayTest(await loadHolidays()) });
  await seed({ store, clock });
  const untilIdle = async (): Promise<void> => {
    await world.waitFor(() => world.isListening() && world.pendingUpdates() === 0, 30_000);
    await untilNothingIsLeft(database, bot, clock);
  };
  const people = await everybodyJoins({ world, store, clock, untilIdle });
  return {
    clock,
    database,
    bot,
    people,
    startAt,
    endAt,
    untilIdle,
    async close() {
      await bot.stop();
      await simulator.close();
      await database.$disconnect();
      await resources.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

interface Door {
  readonly world: TelegramWorld;
  readonly store: AdminStore;
  readonly clock: MovableClock;
  readonly untilIdle: () => Promise<void>;
}

/** Two secretaries a ward, three officers and a leader of the district, and the leaders' group. */
async function everybodyJoins({ world, store, clock, untilIdle }: Door): Promise<number> {
  const codeFor = createInvitations(store, clock);
  const join = async (unitId: UnitId, role: Role): Promise<{ id: number }> => {
    const user = world.addUser({ first_name: `${role} ${unitId}` });
    world.startBot(user, await codeFor(unitId, role));
    await untilIdle();
    const chat = world.privateChat(user);
    world.pressButton(user, chat, world.messagesOf(chat).at(-1)?.id ?? 0, 'Đúng, tham gia');
    await untilIdle();
    return user;
  };
  const units = await store.units();
  const district = units.find(({ kind }) => kind === 'district');
  if (!district) throw new Error('the seed holds no district');
  const wards = units.filter(({ kind }) => kind === 'ward');
  for (const { id } of wards) for (const role of ['secretary', 'secretary'] as const) await join(id, role);
  for (const role of ['officer', 'officer', 'officer'] as const) await join(district.id, role);
  const leader = await join(district.id, 'leader');
  const group = world.createGroup(leader, 'Lãnh đạo', []);
  world.addBotToGroup(leader, group);
  await untilIdle();
  world.sendText(leader, group, `/lienket ${await codeFor(district.id, null)}`);
  await untilIdle();
  return 2 * wards.length + 4;
}
