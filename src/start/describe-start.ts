import type { Config } from '#src/config/read-config.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Resources } from './open-resources.ts';
import type { Platforms } from './open-platforms.ts';
import { type Opener, platformList } from './platform-list.ts';
import { databaseHost } from './unusable-database.ts';
import { webhookPath } from './serve-web.ts';

interface Started {
  readonly config: Config;
  readonly clock: Clock;
  readonly resources: Resources;
  readonly platforms: Platforms;
  /** Those of which updates come by now. */
  readonly doors: ReadonlySet<string>;
  readonly webUrl: string;
}

/** One screen: what the bot is connected to. Never an address with a secret in it. */
export function describeStart({ config, clock, resources, platforms, doors, webUrl }: Started): string {
  const { databaseUrl, isEmbedded, isPooled, migrations } = resources;
  const database = isEmbedded
    ? `its own PostgreSQL in ${config.dataDir}`
    : `PostgreSQL at ${databaseHost(databaseUrl)}${isPooled ? ', through a pooler that keeps no sessions' : ''}`;
  const lines: readonly (readonly [name: string, words: string])[] = [
    ['Database', `${database}${migrations.length > 0 ? `, ${migrations.length} migration(s) applied` : ''}`],
    [
      'Queue',
      `BullMQ on ${config.redisUrl === null ? 'the same PostgreSQL' : `Redis at ${new URL(config.redisUrl).host}`}`,
    ],
    ['Files', `${config.dataDir}/files`],
    ...platformList(config).map(
      (opener) => [opener.title, platformWords(config, platforms, doors, opener)] as const,
    ),
    ['Health', `${webUrl}/healthz and /readyz`],
    ['Role', config.role],
    [
      'Clock',
      config.clockStart === null
        ? config.zone
        : `REHEARSAL: set by CLOCK_START, now ${new Date(clock.now()).toISOString()}`,
    ],
  ];
  return ['Xung Kích is running.', ...lines.map(([name, words]) => `  ${name.padEnd(10)}${words}`)].join(
    '\n',
  );
}

function platformWords(
  { publicUrl, role }: Config,
  platforms: Platforms,
  doors: ReadonlySet<string>,
  { name, open }: Opener,
): string {
  if (!open) return 'not configured';
  const platform = platforms.byName.get(name);
  if (!platform) return 'does not answer yet';
  const way = publicUrl === null ? 'long polling' : `webhook at ${publicUrl}${webhookPath(name)}`;
  const yet = role === 'worker' || doors.has(name) ? '' : ', which it does not take yet';
  return `@${platform.chat.username}, ${way}${yet}`;
}
