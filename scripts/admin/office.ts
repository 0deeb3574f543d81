import { randomBytes } from 'node:crypto';
import { openDataFolder } from '#src/adapters/disk/data-folder.ts';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { openDatabase } from '#src/adapters/postgres/client.ts';
import { createDeliveryStore } from '#src/adapters/postgres/delivery/store.ts';
import { openEmbedded } from '#src/adapters/postgres/embedded/open-embedded.ts';
import { keepsSession } from '#src/adapters/postgres/keeps-session.ts';
import { createPeopleStore } from '#src/adapters/postgres/people/store.ts';
import { migrate } from '#src/adapters/postgres/schema/migrate.ts';
import { createSystemClock } from '#src/adapters/system/clock.ts';
import type { Telegram } from '#src/adapters/telegram/open-telegram.ts';
import { type Config, readConfig } from '#src/config/read-config.ts';
import { codeFrom } from '#src/domain/answer/code.ts';
import { holidayTest } from '#src/domain/notice/holidays.ts';
import { jobsWantSessions } from '#src/start/jobs-want-sessions.ts';
import { loadHolidays } from '#src/start/load-holidays.ts';
import { unusableDatabase } from '#src/start/unusable-database.ts';
import { CommandError, createStderrLog, type Terminal } from './terminal.ts';

export type Office = Awaited<ReturnType<typeof openOffice>>;

const patienceMs = 4_000;

/** What commands work with: the configured database, started if it is the embedded one and nobody has, and its store. */
export async function openOffice(terminal: Terminal) {
  const log = createStderrLog(terminal);
  const config = configOf(terminal);
  const clock = createSystemClock(config.clockStart === null ? {} : { startAt: config.clockStart });
  if (config.databaseUrl === null) await openDataFolder(config.dataDir);
  const embedded = config.databaseUrl === null ? await openEmbedded({ dataDir: config.dataDir, log }) : null;
  const url = config.databaseUrl ?? embedded?.url ?? '';
  try {
    const isHoliday = holidayTest(await loadHolidays());
    const isPooled = await prepareDatabase(url, embedded !== null);
    const poolerProblem = isPooled && config.redisUrl === null ? jobsWantSessions(url) : null;
    if (poolerProblem !== null) log.warn({}, `npm start would refuse: ${poolerProblem}`);
    const database = openDatabase(url, 3, { keepsSession: !isPooled });
    const close = async (): Promise<void> => {
      await database.$disconnect();
      await embedded?.close();
    };
    return {
      terminal,
      log,
      config,
      clock,
      database,
      databaseUrl: url,
      /** A pooler gives each transaction another session. */
      isPooled,
      /** Why the bot does not start with that pooler; null: it does, or there is none. */
      poolerProblem,
      store: createAdminStore({ database, isHoliday }),
      people: createPeopleStore(database),
      deliveries: createDeliveryStore({ database, zone: config.zone, isHoliday }),
      isHoliday,
      newCode: () => codeFrom(randomBytes(64)),
      close,
    };
  } catch (error) {
    await embedded?.close();
    throw error;
  }
}

/** What the environment says; a CommandError with every problem of it. */
export function configOf({ env }: Pick<Terminal, 'env'>): Config {
  const read = readConfig(env);
  if (read.kind === 'bad') throw new CommandError(read.problems.join('\n'));
  return read.config;
}

/** Looks what is before the database, and brings it to the schema of this release; whether a pooler keeps no sessions. */
async function prepareDatabase(url: string, isEmbedded: boolean): Promise<boolean> {
  try {
    const isPooled = !isEmbedded && !(await keepsSession(url));
    await migrate(url);
    return isPooled;
  } catch (error) {
    throw isEmbedded ? error : unusable(url, error);
  }
}

/** The configured bot; null where there is none, or none that answers within 4 s. */
export async function askTelegram({ telegram }: Pick<Config, 'telegram'>): Promise<Telegram | null> {
  if (!telegram) return null;
  const { openTelegram } = await import('#src/adapters/telegram/open-telegram.ts');
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs).unref());
  const bot = openTelegram({ token: telegram.botToken, apiRoot: telegram.apiRoot }).catch(() => null);
  return Promise.race([bot, late]);
}

function unusable(url: string, error: unknown): unknown {
  const words = unusableDatabase(url, error);
  return words === null ? error : new CommandError(words, { cause: error });
}
