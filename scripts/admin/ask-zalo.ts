import type { Clock } from '#src/ports/clock.ts';
import type { Platform } from '#src/ports/platform.ts';
import type { Config } from '#src/config/read-config.ts';

const patienceMs = 4_000;

/** The first configured bot on Zalo; null where there is none, or it does not answer within 4 s. */
export async function askZalo({ zalo }: Pick<Config, 'zalo'>, clock: Clock): Promise<Platform | null> {
  const token = zalo?.botTokens[0];
  if (!zalo || token === undefined) return null;
  const { openZalo } = await import('#src/adapters/zalo/open-zalo.ts');
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs).unref());
  const bot = openZalo({ token, apiRoot: zalo.apiRoot, clock, photos: { hosts: zalo.photoHosts } });
  return Promise.race([bot.catch(() => null), late]);
}
