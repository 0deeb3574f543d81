import { createPhotoStore } from '#src/adapters/postgres/photos/store.ts';
import type { Config } from '#src/config/read-config.ts';
import type { ReceiveWebhook } from '#src/intake/receive-webhook.ts';
import type { Log } from '#src/ports/log.ts';
import type { Platform } from '#src/ports/platform.ts';
import { checkWithinMs, createWeb, type WebhookRoute } from '#src/web/create-web.ts';
import { createDownloads } from '#src/web/downloads/create-downloads.ts';
import { type Check, rememberAnswer } from '#src/web/remember-answer.ts';
import { serveApp, type Served } from '#src/web/serve-app.ts';
import type { Platforms } from './open-platforms.ts';
import type { Resources } from './open-resources.ts';
import { photoLinksOf } from './photo-links.ts';
import { platformList } from './platform-list.ts';

/** What is there so far; it grows while the bot starts. */
export interface Opened {
  resources?: Resources;
  platforms?: Platforms;
  /** Who takes what a platform posts, by its name. */
  receivers?: ReadonlyMap<string, ReceiveWebhook>;
  /** Platforms of which updates come; left out: that is not asked of this process. */
  doors?: ReadonlySet<string>;
  isStarted?: boolean;
}

interface Parts {
  readonly config: Config;
  readonly log: Log;
  readonly opened: Opened;
}

/** Serves health, and webhooks and photos where a public address is set, from before anything else is open. */
export async function serveWeb({ config, log, opened }: Parts): Promise<Served> {
  const names = platformList(config).flatMap(({ name, open }) => (open ? [name] : []));
  const checks = {
    started: async () => void there(opened.isStarted),
    database: async () => checkDatabase(there(opened.resources)),
    files: async () => checkFiles(there(opened.resources)),
    queue: async () => there(opened.resources).queue.ping(),
    ...Object.fromEntries(names.map((name) => [name, platformCheck(opened, name)])),
  };
  const isCalled = config.role !== 'worker' && config.publicUrl !== null;
  const webhooks = isCalled ? names.map((name) => webhookOf(opened, name)) : [];
  const links = photoLinksOf(config);
  const downloads = links ? createDownloads({ links, files: () => opened.resources?.files }) : undefined;
  return serveApp(createWeb({ checks, webhooks, downloads, log }), config.port);
}

/** A platform is asked once in a while, however often we are: it counts our calls. */
function platformCheck(opened: Opened, name: string): Check {
  const platform = (): Platform => there(opened.platforms?.byName.get(name));
  const ping = rememberAnswer(() => platform().ping(), {
    withinMs: checkWithinMs,
    goodForMs: 10_000,
    badForMs: 2_000,
  });
  return async () => {
    platform();
    if (opened.doors?.has(name) === false) throw new Error('its updates do not come here yet');
    await ping();
  };
}

async function checkDatabase({ database, checkDatabaseFolder }: Resources): Promise<void> {
  await database.$queryRaw`SELECT 1`;
  await checkDatabaseFolder?.();
}

/** Room for a small file is none for the photos that wait. */
async function checkFiles({ files, database }: Resources): Promise<void> {
  // Where the database is away, that is told by its own check.
  const { largestBytes } = await createPhotoStore({ database })
    .waiting()
    .catch(() => ({ largestBytes: 0 }));
  await (largestBytes > 0 ? files.check(largestBytes) : files.check());
}

/** Until the platform is open, it is told to come again. */
function webhookOf(opened: Opened, name: string): WebhookRoute {
  return {
    path: webhookPath(name),
    receive: async (request) => (await opened.receivers?.get(name)?.(request)) ?? 503,
  };
}

/** Where the platform of that name posts updates, below the public address. */
export function webhookPath(name: string): string {
  return `/${name}`;
}

function there<T>(part: T | null | undefined): NonNullable<T> {
  if (part === undefined || part === null) throw new Error('not open yet');
  return part;
}
