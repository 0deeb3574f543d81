import { openTelegram, type Telegram } from '#src/adapters/telegram/open-telegram.ts';
import type { Config } from '#src/config/read-config.ts';
import type { Capabilities, Chat } from '#src/ports/chat.ts';
import type { Log } from '#src/ports/log.ts';
import { untilItAnswers } from './until-it-answers.ts';

/** The bots by which it speaks. */
export interface Platforms {
  readonly telegram: Telegram | null;
  chatOf(platform: string, bot: string): Chat | undefined;
}

/** Opens the bot of each configured platform, waiting for one that cannot be reached. */
export async function openPlatforms(
  { telegram: wanted }: Config,
  log: Log,
  capabilities?: Partial<Capabilities>,
  signal?: AbortSignal,
): Promise<Platforms> {
  const telegram =
    wanted &&
    (await untilItAnswers(
      'Telegram',
      log,
      () =>
        openTelegram({
          token: wanted.botToken,
          apiRoot: wanted.apiRoot,
          ...(capabilities && { capabilities }),
        }),
      signal,
    ));
  const chats: readonly Chat[] = telegram ? [telegram] : [];
  return {
    telegram,
    chatOf: (platform, bot) => chats.find((chat) => chat.platform === platform && chat.bot === bot),
  };
}
