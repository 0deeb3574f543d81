import { openTelegram } from '#src/adapters/telegram/open-telegram.ts';
import { openZalo } from '#src/adapters/zalo/open-zalo.ts';
import type { Config, ZaloConfig } from '#src/config/read-config.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { FileStore } from '#src/ports/files.ts';
import type { Log } from '#src/ports/log.ts';
import type { Platform } from '#src/ports/platform.ts';

/** What a platform is opened with, besides its own part of the configuration. */
export interface PlatformParts {
  readonly files: FileStore;
  readonly log: Log;
  readonly clock: Clock;
  /** Where a photo of the store can be fetched from outside for a while, by its hash; null: nowhere. */
  readonly photoLink: ((sha256: string, name?: string) => string) | null;
}

/** A bot that this program can speak by. */
export interface Opener {
  /** Names its webhook's address and its check in /readyz: `zalo`, `zalo/2`. */
  readonly name: string;
  /** The platform's name, as its adapter says it. */
  readonly platform: string;
  readonly title: string;
  /** Null: no bot of it is configured. */
  readonly open: ((parts: PlatformParts) => Promise<Platform>) | null;
}

/** The bots that there are on all platforms, each platform once at least: a new one is a line here. */
export function platformList({ telegram, zalo }: Config): readonly Opener[] {
  return [
    {
      name: 'telegram',
      platform: 'telegram',
      title: 'Telegram',
      open:
        telegram &&
        (({ files, log }) =>
          openTelegram({
            token: telegram.botToken,
            apiRoot: telegram.apiRoot,
            webhookSecret: telegram.webhookSecret,
            files,
            log,
          })),
    },
    ...(zalo
      ? zalo.botTokens.map((token, index) => zaloBot(zalo, token, index))
      : [{ name: 'zalo', platform: 'zalo', title: 'Zalo', open: null }]),
  ];
}

/** What Zalo posts does not say to which bot: each has an address of its own, by its place in the list of tokens. */
function zaloBot(
  { apiRoot, webhookSecret, photoHosts: hosts }: ZaloConfig,
  token: string,
  index: number,
): Opener {
  const title = index === 0 ? 'Zalo' : `Zalo ${index + 1}`;
  return {
    name: index === 0 ? 'zalo' : `zalo/${index + 1}`,
    platform: 'zalo',
    title,
    open: ({ files, log, clock, photoLink }) =>
      openZalo({ token, apiRoot, title, webhookSecret, files, log, clock, photoLink, photos: { hosts } }),
  };
}
