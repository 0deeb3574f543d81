import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import { readConfig } from '#src/config/read-config.ts';
import { instantOf } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { holidayTest } from '#src/domain/notice/holidays.ts';
import type { Role } from '#src/domain/organisation/organisation.ts';
import { createMovableClock, type MovableClock } from '#src/simulator/clock.ts';
import type { ChatRef, UserRef } from '#src/simulator/zalo/phone/refs.ts';
import { startZaloSimulator } from '#src/simulator/zalo/start-zalo-simulator.ts';
import { createZaloWorld, type ZaloWorld } from '#src/simulator/zalo/zalo-world.ts';
import { loadHolidays } from '#src/start/load-holidays.ts';
import { type RunningBot, startBot } from '#src/start/start-bot.ts';
import { type CodeFor, createInvitations } from '#test/support/invitations.ts';
import { untilNothingIsLeft } from '#test/support/until-nothing-is-left.ts';
import { readSeed, type Seed } from '../../admin/read-seed.ts';
import { applySeed } from '../../admin/seed.ts';
import { openResources } from '../resources.ts';
import { zone } from '../people.ts';

/** Somebody's phone and the chat with the bot on it. */
export interface ZaloPhone {
  readonly owner: UserRef;
  readonly chat: ChatRef;
}

/** The seed's district on Zalo alone, everybody in it, on New Year's Day. */
export interface ZaloDistrict {
  readonly world: ZaloWorld;
  readonly clock: MovableClock;
  readonly database: Database;
  readonly bot: RunningBot;
  readonly seed: Seed;
  readonly people: number;
  /** The first secretary of each ward, by its id; an officer of the district by the district's. */
  readonly phones: ReadonlyMap<string, ZaloPhone>;
  /** Resolves when everything was taken, said, fetched and acknowledged. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const log = { info: () => undefined, warn: () => undefined, error: console.error };
export const startAt = instantOf('2024-01-01' as LocalDate, '06:00', zone);
const photosWaitMs = 60;

export async function openZaloDistrict(): Promise<ZaloDistrict> {
  const resources = await openResources();
  const dataDir = await mkdtemp(join(tmpdir(), 'xung-kich-bench-'));
  const clock = createMovableClock({ startAt });
  const world = createZaloWorld({ clock, replaysUnpolled: true });
  const { token } = world.addBot({ account_name: 'bot.xungkich', display_name: 'Bot Xung Kích' });
  const simulator = await startZaloSimulator({ world });
  const url = await resources.create('zalo');
  const read = readConfig({
    ZALO_BOT_TOKEN: token,
    ZALO_API_ROOT: simulator.url,
    ZALO_PHOTO_HOSTS: '127.0.0.1',
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    PORT: '0',
  });
  if (read.kind === 'bad') throw new Error(read.problems.join('\n'));
  const bot = await startBot(read.config, { clock, log, photosWaitMs });
  const database = openDatabase(url, 3);
  const store = createAdminStore({ database, isHoliday: holidayTest(await loadHolidays()) });
  const seed = await readSeed();
  await applySeed({ store, clock }, seed);
  const settled = async (): Promise<void> => {
    await world.waitFor(() => world.isListening() && world.pendingUpdates() === 0, 30_000);
    await untilNothingIsLeft(database, bot, clock);
  };
  const codeFor = createInvitations(store, clock);
  const { phones, people } = await everybodyJoins({ world, seed, codeFor, settled });
  return {
    world,
    clock,
    database,
    bot,
    seed,
    people,
    phones,
    settled,
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
  readonly world: ZaloWorld;
  readonly seed: Seed;
  readonly codeFor: CodeFor;
  readonly settled: () => Promise<void>;
}

/** Two secretaries a ward, three officers and a leader of the district, and the leaders' group. */
async function everybodyJoins({ world, seed, codeFor, settled }: Door) {
  const phones = new Map<string, ZaloPhone>();
  const joins = async (unitId: string, role: Role): Promise<ZaloPhone> => {
    const owner = world.addUser({ display_name: `${role} ${unitId}` });
    const phone = { owner, chat: world.privateChat(owner) };
    for (const text of [await codeFor(unitId, role), '1']) {
      world.sendText(owner, phone.chat, text);
      await settled();
    }
    if (!phones.has(unitId)) phones.set(unitId, phone);
    return phone;
  };
  const district = seed.units.find(({ kind }) => kind === 'district');
  if (!district) throw new Error('the seed holds no district');
  const wards = seed.units.filter(({ kind }) => kind === 'ward');
  for (const { id } of wards) for (let nth = 0; nth < 2; nth++) await joins(id, 'secretary');
  for (let nth = 0; nth < 3; nth++) await joins(district.id, 'officer');
  const { owner } = await joins(district.id, 'leader');
  const group = world.createGroup(owner, 'Lãnh đạo');
  world.addBotToGroup(owner, group);
  world.sendText(owner, group, `${world.mention()} lienket ${await codeFor(district.id, null)}`);
  await settled();
  return { phones, people: 2 * wards.length + 4 };
}
