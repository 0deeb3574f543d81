import type { Config } from '#src/config.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Ground } from './open-ground.ts';
import type { Mouths } from './open-mouths.ts';

interface Started {
  readonly config: Config;
  readonly clock: Clock;
  readonly ground: Ground;
  readonly mouths: Mouths;
  readonly webUrl: string;
}

/** One screen: what the bot is connected to. Never an address with a secret in it. */
export function describeStart({ config, clock, ground, mouths, webUrl }: Started): string {
  const host = (url: string): string => new URL(url).host;
  const lines = [
    'Xung Kích is running.',
    `  Database  ${ground.isEmbedded ? `its own PostgreSQL in ${config.dataDir}` : `PostgreSQL at ${host(ground.databaseUrl)}`}${ground.migrations.length > 0 ? `, ${ground.migrations.length} migration(s) applied` : ''}`,
    `  Queue     ${config.redisUrl === null ? 'BullMQ on the same PostgreSQL' : `BullMQ on Redis at ${host(config.redisUrl)}`}`,
    `  Files     ${config.dataDir}/files`,
    `  Telegram  ${mouths.telegram ? `@${mouths.telegram.username}, ${config.publicUrl === null ? 'long polling' : `webhook at ${config.publicUrl}/telegram`}` : 'not configured'}`,
    `  Health    ${webUrl}/healthz and /readyz`,
    `  Role      ${config.role}`,
    `  Clock     ${config.clockStart === null ? config.zone : `REHEARSAL: set by CLOCK_START, now ${new Date(clock.now()).toISOString()}`}`,
  ];
  return lines.join('\n');
}
