import type { Config } from '#src/config/read-config.ts';
import type { Allowance } from '#src/domain/allowance/allowance.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Platform } from '#src/ports/platform.ts';
import { webhookPath } from '#src/start/serve-web.ts';

/** What one of the configured bots on Zalo says of itself. */
export interface AskedBot {
  /** `Zalo`, `Zalo 2`. */
  readonly title: string;
  readonly answers: boolean;
  readonly bot: string | null;
  readonly username: string | null;
  readonly joinsGroups: boolean;
  /** Whether its updates go where they should: to PUBLIC_URL, or, without one, nowhere. Null: it did not say. */
  readonly webhook: 'right' | 'missing' | 'elsewhere' | null;
  readonly allowance: Allowance | null;
}

const patienceMs = 4_000;

/** Asks all bots on Zalo side by side; each has 4 s. */
export async function askZaloBots(
  { zalo, publicUrl }: Pick<Config, 'zalo' | 'publicUrl'>,
  clock: Clock,
): Promise<readonly AskedBot[]> {
  if (!zalo) return [];
  const { openZalo } = await import('#src/adapters/zalo/open-zalo.ts');
  return Promise.all(
    zalo.botTokens.map(async (token, index) => {
      const title = index === 0 ? 'Zalo' : `Zalo ${index + 1}`;
      const name = index === 0 ? 'zalo' : `zalo/${index + 1}`;
      const { apiRoot, photoHosts: hosts } = zalo;
      const ask = async (): Promise<AskedBot> => {
        const platform = await openZalo({ token, apiRoot, title, clock, photos: { hosts } });
        return asked(title, platform, publicUrl === null ? null : `${publicUrl}${webhookPath(name)}`);
      };
      const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs).unref());
      return (await Promise.race([ask().catch(() => null), late])) ?? silent(title);
    }),
  );
}

async function asked(title: string, platform: Platform, wanted: string | null): Promise<AskedBot> {
  const { bot, username, capabilities, allowance } = platform.chat;
  const url = await platform.webhookUrl().catch(() => undefined);
  const webhook =
    url === undefined ? null : url === wanted ? 'right' : url === null ? 'missing' : 'elsewhere';
  return { title, answers: true, bot, username, joinsGroups: capabilities.groups, webhook, allowance };
}

function silent(title: string): AskedBot {
  return {
    title,
    answers: false,
    bot: null,
    username: null,
    joinsGroups: false,
    webhook: null,
    allowance: null,
  };
}
