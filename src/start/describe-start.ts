import type { Config } from '#src/config/read-config.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Resources } from './open-resources.ts';
import type { Platforms } from './open-platforms.ts';

interface Started {
  readonly config: Config;
  readonly clock: Clock;
  readonly resources: Resources;
  readonly platforms: Platforms;
  readonly webUrl: string;
}

/** One screen: what the bot is connected to. Never an address with a secret in it. */
export function describeStart({ config, clock, resources, platforms, webUrl }: Started): string {
  const host = (url: string): string => new URL(url).host;
  const lines = [
    'Xung Kích is running.',
    `  Database  ${resources.isEmbedded ? `its own PostgreSQL in ${config.dataDir}` : `PostgreSQL at ${host(resources.databaseUrl)}`}${resources.migrations.length > 0 ? `, ${resources.migrations.length} migration(s) applied` : ''}`,
    `  Queue     ${config.redisUrl === null ? 'BullMQ on the same PostgreSQL' : `BullMQ on Redis at ${host(config.redisUrl)}`}`,
    `  Files     ${config.dataDir}/files`,
    `  Telegram  ${platforms.telegram ? `@${platforms.telegram.username}, ${config.publicUrl === null ? 'long polling' : `webhook at ${config.publicUrl}/telegram`}` : 'not configured'}`,
    `  Health    ${webUrl}/healthz and /readyz`,
    `  Role      ${config.role}`,
    `  Clock     ${config.clockStart === null ? config.zone : `REHEARSAL: set by CLOCK_START, now ${new Date(clock.now()).toISOString()}`}`,
  ];
  return lines.join('\n');
}
