import { openTelegram } from '#src/adapters/telegram/open-telegram.ts';
import type { Config } from '#src/config/read-config.ts';
import type { Capabilities, Chat } from '#src/ports/chat.ts';
import type { FileStore } from '#src/ports/files.ts';
import type { Log } from '#src/ports/log.ts';
import type { Platform } from '#src/ports/platform.ts';
import { isRefusal, untilItAnswers } from './until-it-answers.ts';

/** What a platform is opened with, besides its own part of the configuration. */
interface Parts {
  readonly files: FileStore;
  readonly log: Log;
  /** Less than the platform can do, for rehearsals. */
  readonly capabilities?: Partial<Capabilities> | undefined;
}

/** A platform that this program can speak on. */
interface Opener {
  /** Names its webhook's address and its check in /readyz. */
  readonly name: string;
  readonly title: string;
  /** Null: no bot of it is configured. */
  readonly open: ((parts: Parts) => Promise<Platform>) | null;
}

/** The platforms that there are: a new one is a line here. */
export function platformList({ telegram }: Config): readonly Opener[] {
  return [
    {
      name: 'telegram',
      title: 'Telegram',
      open:
        telegram &&
        ((parts) =>
          openTelegram({
            token: telegram.botToken,
            apiRoot: telegram.apiRoot,
            webhookSecret: telegram.webhookSecret,
            ...parts,
          })),
    },
  ];
}

/** The bots by which it speaks, by the name of their platform. */
export interface Platforms {
  readonly byName: ReadonlyMap<string, Platform>;
  chatOf(platform: string, bot: string): Chat | undefined;
}

/** Opens the bot of each configured platform, side by side, waiting for those that cannot be reached. */
export async function openPlatforms(config: Config, parts: Parts, signal?: AbortSignal): Promise<Platforms> {
  const { log } = parts;
  // Where one of them never can work, nobody waits for the others.
  const failing = new AbortController();
  const until = AbortSignal.any([failing.signal, ...(signal ? [signal] : [])]);
  const opening = platformList(config).map(async ({ name, title, open }) => {
    if (!open) return [];
    const platform = await untilItAnswers(title, log, () => open(parts), isRefusal, until);
    return [[name, platform] as const];
  });
  const byName = await Promise.all(opening).catch((error: unknown) => {
    failing.abort();
    throw error;
  });
  const platforms = new Map(byName.flat());
  const chats = [...platforms.values()].map(({ chat }) => chat);
  return {
    byName: platforms,
    chatOf: (platform, bot) => chats.find((chat) => chat.platform === platform && chat.bot === bot),
  };
}
