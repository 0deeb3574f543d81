import { receiveWebhook } from '#src/intake/receive-webhook.ts';
import type { Config } from '#src/config/read-config.ts';
import type { Log } from '#src/ports/log.ts';
import { createWeb, type WebOptions } from '#src/web/create-web.ts';
import { serveApp, type Served } from '#src/web/serve-app.ts';
import type { App } from './build-app.ts';
import type { Resources } from './open-resources.ts';
import type { Platforms } from './open-platforms.ts';

/** What is there so far; it grows while the bot starts. */
export interface Opened {
  resources?: Resources;
  platforms?: Platforms;
  app?: App;
  isStarted?: boolean;
}

interface Parts {
  readonly config: Config;
  readonly log: Log;
  readonly opened: Opened;
}

/** Serves health, and webhooks where a public address is set, from before anything else is open. */
export async function serveWeb({ config, log, opened }: Parts): Promise<Served> {
  const checks = {
    started: async () => void there(opened.isStarted),
    database: async () => void (await there(opened.resources).database.$queryRaw`SELECT 1`),
    queue: async () => there(opened.resources).queue.ping(),
    ...(config.telegram && {
      telegram: async () => void (await there(opened.platforms?.telegram).api.getMe()),
    }),
  };
  const app = createWeb({ checks, telegram: webhookOf({ config, log, opened }), log });
  return serveApp(app, config.port);
}

function webhookOf({ config, log, opened }: Parts): WebOptions['telegram'] {
  const secret = config.telegram?.webhookSecret ?? null;
  if (config.role === 'worker' || config.publicUrl === null || secret === null) return null;
  return async (request) => {
    const { platforms, app } = opened;
    if (!platforms?.telegram || !app) return 503;
    const { api, self } = platforms.telegram;
    const { take, setAside } = app;
    return receiveWebhook({ api, self, take, setAside, log }, secret, request);
  };
}

function there<T>(part: T | null | undefined): NonNullable<T> {
  if (part === undefined || part === null) throw new Error('not open yet');
  return part;
}
