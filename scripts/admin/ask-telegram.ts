import type { Telegram } from '#src/adapters/telegram/open-telegram.ts';
import type { Config } from '#src/config/read-config.ts';

const patienceMs = 4_000;

/** The configured bot; null where there is none, or none that answers within 4 s. */
export async function askTelegram({ telegram }: Pick<Config, 'telegram'>): Promise<Telegram | null> {
  if (!telegram) return null;
  const { openTelegram } = await import('#src/adapters/telegram/open-telegram.ts');
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs).unref());
  const bot = openTelegram({ token: telegram.botToken, apiRoot: telegram.apiRoot }).catch(() => null);
  return Promise.race([bot, late]);
}
