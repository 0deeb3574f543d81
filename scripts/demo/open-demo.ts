import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { openDatabase } from '#src/adapters/postgres/client.ts';
import { createLog } from '#src/adapters/system/log.ts';
import { readConfig } from '#src/config/read-config.ts';
import { instantOf } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { holidayTest } from '#src/domain/notice/holidays.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { createMovableClock } from '#src/simulator/clock.ts';
import type { DemoOptions } from '#src/simulator/page/demo-app.ts';
import { readSample, samplePhotos } from '#src/simulator/page/samples.ts';
import { loadHolidays } from '#src/start/load-holidays.ts';
import { startBot } from '#src/start/start-bot.ts';
import { createInvitations } from '#test/support/invitations.ts';
import { freePort } from '#test/support/free-port.ts';
import { readSeed } from '../admin/read-seed.ts';
import { applySeed } from '../admin/seed.ts';
import { demoWords } from './demo-words.ts';
import { castOf } from './cast.ts';
import { openWorlds } from './open-worlds.ts';
import { phonesOnTelegram, phonesOnZalo } from './phones.ts';
import { joinAll } from './secretaries/join-all.ts';
import { buttonWords } from './secretaries/on-the-phone.ts';
import { createSecretaries } from './secretaries/secretaries.ts';
import { secretariesPhones } from './secretaries/phone.ts';
import { createYear } from './year.ts';

const zone = 'Asia/Ho_Chi_Minh';
const startAt = instantOf('2024-03-17' as LocalDate, '06:30', zone);
/** The day after the last digest of the year. */
const yearEndsAt = instantOf('2025-01-07' as LocalDate, '00:00', zone);
/** Everything is on this machine: the photos of an album come at once. */
const photosWaitMs = 40;
const settledWithinMs = 30_000;

/** Where what was opened is to be closed, the last first. */
type OnClose = (close: () => unknown) => void;

interface Wanted {
  /** Nobody is on Telegram. */
  readonly isZaloAlone: boolean;
  readonly signal: AbortSignal;
  readonly onClose: OnClose;
}

/**
 * Everything on this machine: a Telegram and a Zalo, the bot that `npm start` runs, people with phones, the secretaries of the other
 * wards, a clock that can be moved.
 */
export async function openDemo({ isZaloAlone, signal, onClose }: Wanted): Promise<DemoOptions> {
  const clock = createMovableClock({ startAt });
  const worlds = await openWorlds(clock, isZaloAlone);
  onClose(() => worlds.close());
  const dataDir = await mkdtemp(join(tmpdir(), 'xung-kich-demo-'));
  onClose(() => rm(dataDir, { recursive: true, force: true }));
  const log = createLog({ level: 'warn', secrets: worlds.secrets });
  const port = String(await freePort());
  const read = readConfig({
    ...worlds.env,
    // Zalo's bots show photos by an address that leads here.
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    PORT: port,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  });
  if (read.kind === 'bad') throw new Error(read.problems.join('\n'));
  const starting = startBot(read.config, { clock, log, signal, photosWaitMs });
  onClose(() =>
    starting.then(
      (bot) => bot.stop(),
      () => undefined,
    ),
  );
  const bot = await starting;
  const database = openDatabase(bot.databaseUrl, 2);
  const store = createAdminStore({ database, isHoliday: holidayTest(await loadHolidays()) });
  const seed = await readSeed();
  await applySeed({ store, clock }, seed);
  const codeFor = createInvitations(store, clock);
  const cast = castOf(isZaloAlone);
  const handed = [
    ...(worlds.telegram ? await phonesOnTelegram(worlds.telegram, cast.telegram, codeFor) : []),
    ...(await phonesOnZalo(worlds.zalo, cast.zalo, codeFor)),
  ];
  const translate = createTranslate(fileURLToPath(new URL('../../locales', import.meta.url)));
  const phones = handed.map(({ phone }) => phone);
  const talking = {
    buttons: buttonWords((key) => translate('vi', { key })),
    async settled() {
      await worlds.waitFor(worlds.isAllTaken, settledWithinMs);
      await bot.idle();
    },
  };
  const secretaries = createSecretaries({
    ...talking,
    phoneOf: secretariesPhones(worlds),
    clock,
    zone,
    duties: seed.plans.flatMap((plan) => compilePlan(plan, seed.units)),
    forms: seed.forms,
    samples: await Promise.all(samplePhotos.map(readSample)),
    waitFor: worlds.waitFor,
  });
  const leaders = handed.flatMap(({ leader }) => leader ?? []);
  const joining = leaders.map(async ({ unit, phone }) => ({ phone, code: await codeFor(unit, 'leader') }));
  await joinAll(talking, await Promise.all(joining));
  await secretaries.join((unit) => codeFor(unit, 'secretary'));
  await database.$disconnect();
  await bot.sweepNow();
  const year = createYear({
    clock,
    phones,
    bot,
    secretaries,
    endsAt: yearEndsAt,
    tellLost: (what) => log.warn({ what }, 'a simulated secretary found no way on'),
  });
  return { clock, phones, year, words: demoWords(translate) };
}
