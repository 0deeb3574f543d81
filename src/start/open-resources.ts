import { openQueue } from '#src/adapters/bullmq/open-queue.ts';
import { checkFolder } from '#src/adapters/disk/check-folder.ts';
import { openDataFolder } from '#src/adapters/disk/data-folder.ts';
import { openDiskFiles } from '#src/adapters/disk/file-store.ts';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import { openEmbedded } from '#src/adapters/postgres/embedded/open-embedded.ts';
import { keepsSession, PoolerError } from '#src/adapters/postgres/keeps-session.ts';
import { migrate, MigrationError } from '#src/adapters/postgres/schema/migrate.ts';
import type { Config } from '#src/config/read-config.ts';
import { type FileStore, FileStoreError } from '#src/ports/files.ts';
import type { Log } from '#src/ports/log.ts';
import type { Queue } from '#src/ports/queue.ts';
import { availableParallelism } from 'node:os';
import { jobsWantSessions } from './jobs-want-sessions.ts';
import { type Closing, createClosing } from './create-closing.ts';
import { embeddedFolder, filesFolder } from './data-folders.ts';
import { untilItAnswers } from './until-it-answers.ts';
import { unusableDatabase } from './unusable-database.ts';

/** What everything stands on: database, queue, files. */
export interface Resources {
  readonly databaseUrl: string;
  readonly isEmbedded: boolean;
  /** A pooler gives each transaction another session. */
  readonly isPooled: boolean;
  readonly database: Database;
  readonly queue: Queue;
  readonly files: FileStore;
  /** Rejects where the embedded database's folder cannot be written; null: the database is elsewhere. */
  readonly checkDatabaseFolder: (() => Promise<void>) | null;
  readonly migrations: readonly string[];
  /** Closes database and files; the queue is closed before, by whoever stops the jobs. */
  close(): Promise<void>;
}

/** Few do more than many: on two cores PostgreSQL takes a quarter less time with four than with twelve. */
const connections = Math.max(6, 2 * availableParallelism());

/** Opens it in the order of need: server, migrations, client, queue. An external database that is away is waited for. */
export async function openResources(config: Config, log: Log, signal?: AbortSignal): Promise<Resources> {
  const closing = createClosing();
  try {
    return await openAll(config, log, closing, signal);
  } catch (error) {
    await closing.close().catch(() => undefined);
    throw error;
  }
}

async function openAll(
  config: Config,
  log: Log,
  closing: Closing,
  signal: AbortSignal | undefined,
): Promise<Resources> {
  await openDataFolder(config.dataDir).catch((error: unknown) => {
    if (!canServeWithout(config, error)) throw error;
    log.error({ error: (error as Error).message }, 'photos cannot be kept; they wait until they can');
  });
  const embedded = config.databaseUrl === null ? await openEmbedded({ dataDir: config.dataDir, log }) : null;
  if (embedded) closing.add(() => embedded.close());
  const databaseUrl = config.databaseUrl ?? embedded?.url ?? '';
  const prepare = () =>
    prepareDatabase({ url: databaseUrl, redisUrl: config.redisUrl, isEmbedded: embedded !== null });
  const { isPooled, applied } = await untilItAnswers('the database', log, prepare, isHopeless, signal).catch(
    (error: unknown) => {
      const words = embedded ? null : unusableDatabase(databaseUrl, error);
      throw words === null ? error : new Error(words, { cause: error });
    },
  );
  const database = openDatabase(databaseUrl, connections, { keepsSession: !isPooled });
  closing.add(() => database.$disconnect());
  const queue = await openQueue({ redisUrl: config.redisUrl, databaseUrl, log });
  const files = await openDiskFiles({ folder: filesFolder(config), log });
  const databaseFolder = embedded && checkFolder(embeddedFolder(config));
  return {
    databaseUrl,
    isEmbedded: embedded !== null,
    isPooled,
    database,
    queue,
    files,
    checkDatabaseFolder: databaseFolder && (() => databaseFolder.check()),
    migrations: applied,
    close: () => closing.close(),
  };
}

/** Want of room passes, and with the database elsewhere keeps photos waiting alone; whatever else it is was set wrongly. */
function canServeWithout({ databaseUrl }: Config, error: unknown): boolean {
  return databaseUrl !== null && error instanceof FileStoreError && error.trouble === 'full';
}

interface Place {
  readonly url: string;
  readonly redisUrl: string | null;
  readonly isEmbedded: boolean;
}

/** Looks what is before the database, and brings it to the schema of this release. Throws PoolerError where jobs could not be done. */
async function prepareDatabase({ url, redisUrl, isEmbedded }: Place) {
  const isPooled = !isEmbedded && !(await keepsSession(url));
  if (isPooled && redisUrl === null) throw new PoolerError(jobsWantSessions(url));
  return { isPooled, ...(await migrate(url)) };
}

/** SQLSTATE of a wrong password, of a person or a database that is not there. */
const neverMended: ReadonlySet<unknown> = new Set(['28P01', '28000', '3D000']);

/** The same in PgBouncer's words, which have one code for all, also for what passes. */
const neverMendedWords = /database ".*" does not exist|authentication failed|no such (user|database)/;

/** Trouble that waiting does not mend: also a schema of another release. */
function isHopeless(error: unknown): boolean {
  if (error instanceof MigrationError || error instanceof PoolerError) return true;
  const { code, message } = error as { code?: unknown; message?: string };
  return neverMended.has(code) || (code === '08P01' && neverMendedWords.test(message ?? ''));
}
