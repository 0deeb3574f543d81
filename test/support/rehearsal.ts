import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import { readConfig } from '#src/config/read-config.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Role } from '#src/domain/organisation/organisation.ts';
import { createMovableClock, type MovableClock } from '#src/simulator/clock.ts';
import { type RunningBot, startBot } from '#src/start/start-bot.ts';
import { freshDatabase } from '#test/support/database.ts';
import type { Phones } from '#test/support/phones/phones.ts';
import { type PlatformName, platforms, type Worlds } from '#test/support/phones/start-platform.ts';
import { quietLog } from '#test/support/quiet-log.ts';
import { threeItems } from '#test/support/three-items.ts';
import { readSeed, type Seed } from '../../scripts/admin/read-seed.ts';
import { applySeed } from '../../scripts/admin/seed.ts';
import { codesLastMs, createInvitations } from './invitations.ts';
import { untilNothingIsLeft } from './until-nothing-is-left.ts';

export interface RehearsalOptions<Name extends PlatformName = PlatformName> {
  /** On which it talks; Telegram if left out. */
  readonly platform?: Name;
  /** How long the acknowledgement of photos waits for more. */
  readonly photosWaitMs?: number;
  /** By which way the bot reaches its database; the straight one if left out. */
  readonly wayTo?: (url: string) => Promise<string>;
  /** Where jobs are kept; in the database if left out. */
  readonly redisUrl?: string;
  /** Which plan is in force: three items of the seed's, or all of it. */
  readonly plan?: 'three-items' | 'whole';
}

interface Users {
  readonly telegram: { readonly id: number };
  readonly zalo: { readonly id: string };
}

/** The whole bot on a database of its own, talking over HTTP to a platform of this machine. */
export interface Rehearsal<Name extends PlatformName = 'telegram'> {
  readonly platform: PlatformName;
  readonly world: Worlds[Name];
  /** The same world, as it is handled on any platform. */
  readonly phones: Phones;
  readonly clock: MovableClock;
  readonly database: Database;
  /** What the bot was configured with. */
  readonly env: Readonly<Record<string, string>> & { readonly DATA_DIR: string };
  bot(): RunningBot;
  /** A person who joins a unit by a real invite. */
  joinAs(name: string, unit: string, role: Role): Promise<Users[Name]>;
  stranger(name: string): Users[Name];
  /** A code by the name a test gives it: the same name, the same code. */
  codeFor(
    name: string,
    wanted: { readonly unit: string; readonly role: string | null; readonly isExpired: boolean },
  ): Promise<string>;
  /** Resolves when every update was taken, every message sent, every photo fetched and acknowledged. */
  settled(): Promise<void>;
  restart(): Promise<void>;
  /** Puts an organisation file of the seed in force, until all is forgotten. */
  organise(file: string): Promise<void>;
  /** Back to nothing but organisation, forms and plan (of test/fixtures/, or `whole`: the seed's), loaded at `at`. */
  forgetAll(at: Instant, plan?: string | null): Promise<void>;
  close(): Promise<void>;
}

const startAt = Date.UTC(2024, 2, 17, 2) as Instant;
/** Who refers to another table comes before it. */
const forgotten = [
  'set_aside',
  'notice',
  'message',
  'photo',
  'announcement_receipt',
  'announcement',
  'review',
  'extension',
  'report_version',
  'report',
  'waiver',
  'reminded_now',
  'passed_on',
  'complaint',
  'taken_update',
  'allowance_month',
  'channel_code',
  'session',
  'invite',
  'chat_group',
  'account',
  'membership',
  'person',
  'obligation',
  'plan_item',
  'plan',
  'unit_succession',
  'unit',
];
/** To truncate them would make their files and those of their indexes anew, for a few rows each. */
const forget = `DO $$ BEGIN
  LOCK TABLE ${forgotten.join(', ')} IN EXCLUSIVE MODE;
  ${forgotten.map((table) => `DELETE FROM ${table};`).join('\n  ')}
END $$`;

export async function startRehearsal<Name extends PlatformName = 'telegram'>({
  platform = 'telegram' as Name,
  photosWaitMs = 250,
  wayTo,
  redisUrl,
  plan = 'three-items',
}: RehearsalOptions<Name> = {}): Promise<Rehearsal<Name>> {
  const planFiles = plan === 'whole' ? undefined : threeItems;
  const clock = createMovableClock({ startAt });
  const { world, phones, env: ofPlatform, close: closePlatform } = await platforms[platform](clock);
  const fresh = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'xung-kich-rehearsal-'));
  const env = {
    ...ofPlatform,
    DATABASE_URL: wayTo ? await wayTo(fresh.url) : fresh.url,
    DATA_DIR: dataDir,
    ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
  };
  const read = readConfig(env);
  if (read.kind === 'bad') throw new Error(read.problems.join('\n'));
  const { config } = read;
  const start = (): Promise<RunningBot> => startBot(config, { clock, log: quietLog, photosWaitMs });
  const database = openDatabase(fresh.url, 2);
  const store = createAdminStore({ database });
  let bot = await start();
  await applySeed({ store, clock }, await seedWith(planFiles));
  const codes = new Map<string, string>();
  const invite = createInvitations(store, clock);
  /** As if it had been made so long ago that it is good no more. */
  const inviteOfOld = createInvitations(store, { now: () => (clock.now() - codesLastMs - 1) as Instant });
  const settled = async (): Promise<void> => {
    await phones.waitFor(() => phones.isAllTaken(), 45_000);
    await bot.idle();
    await untilNothingIsLeft(database, bot, clock);
  };
  const stranger = (name: string): Users[Name] => phones.addUser(fullNames[name] ?? name) as Users[Name];
  return {
    platform,
    world,
    phones,
    clock,
    database,
    env,
    bot: () => bot,
    async joinAs(name, unit, role) {
      const user = stranger(name);
      phones.enter(user, await invite(unit, role));
      await settled();
      const chat = phones.privateChat(user);
      await phones.waitFor(() => phones.messagesOf(chat).some((one) => one.isFromBot), 20_000);
      const card = phones.messagesOf(chat).findLast((one) => one.isFromBot);
      if (card && phones.buttons) phones.buttons.press(user, chat, card.id, 'Đúng, tham gia');
      else phones.sendText(user, chat, '1');
      await settled();
      return user;
    },
    stranger,
    async codeFor(name, { unit, role, isExpired }) {
      const code = codes.get(name) ?? (await (isExpired ? inviteOfOld : invite)(unit, role as Role | null));
      codes.set(name, code);
      return code;
    },
    settled,
    async restart() {
      await bot.stop();
      bot = await start();
      await bot.sweepNow();
    },
    async organise(file) {
      const text = await readFile(new URL(`../../prisma/seed/${file}.yaml`, import.meta.url), 'utf8');
      const organised = readOrganisation(text, await store.organisation());
      if (organised.kind === 'bad') throw new Error(JSON.stringify(organised.problems));
      const { units, successions } = organised.value;
      await store.applyOrganisation(units, { successions, zone: config.zone });
    },
    async forgetAll(at, name = null) {
      await settled();
      codes.clear();
      await database.$executeRawUnsafe(forget);
      clock.jumpTo(at);
      await bot.sweepNow();
      await applySeed({ store, clock }, await seedWith(name === null ? planFiles : planNamed(name)));
      await bot.sweepNow();
    },
    async close() {
      await bot.stop();
      await closePlatform();
      await database.$disconnect();
      await fresh.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const seeds = new Map<string, Promise<Seed>>();

/** Read once: the YAML of a seed takes longer than to put it in force. */
function seedWith(planFiles: readonly URL[] | undefined): Promise<Seed> {
  const files = String(planFiles);
  const seed = seeds.get(files) ?? readSeed(undefined, planFiles);
  seeds.set(files, seed);
  return seed;
}

function planNamed(name: string): readonly URL[] | undefined {
  return name === 'whole' ? undefined : [new URL(`../fixtures/${name}.plan.yaml`, import.meta.url)];
}

const fullNames: Readonly<Record<string, string>> = {
  Lan: 'Nguyễn Thị Lan',
  Minh: 'Trần Văn Minh',
  Hương: 'Lê Thu Hương',
  Quang: 'Phạm Đức Quang',
};
