import type { Config } from '#src/config.ts';

const patienceMs = 4_000;

/** Links that open the bot with the code; null where no bot answers in time. */
export async function inviteLinks(
  { telegram }: Pick<Config, 'telegram'>,
  code: string,
): Promise<{ telegram: string | null }> {
  if (!telegram) return { telegram: null };
  const { openTelegram } = await import('#src/adapters/telegram/open-telegram.ts');
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs).unref());
  const bot = await Promise.race([
    openTelegram({ token: telegram.botToken, apiRoot: telegram.apiRoot } as never).catch(() => null),
    late,
  ]);
  return { telegram: bot?.inviteLink(code) ?? null };
}
