import { receiveWebhook } from '#src/adapters/telegram/receive-webhook.ts';
import type { Config } from '#src/config.ts';
import type { Log } from '#src/ports/log.ts';
import { createWeb } from '#src/web/create-web.ts';
import { serveApp, type Served } from '#src/web/serve-app.ts';
import type { Work } from './build-work.ts';
import type { Ground } from './open-ground.ts';
import type { Mouths } from './open-mouths.ts';

interface Parts {
  readonly config: Config;
  readonly log: Log;
  readonly ground: Ground;
  readonly mouths: Mouths;
  readonly work: Work;
  readonly takesWebhooks: boolean;
}

/** Serves health, and webhooks where a public address is set. */
export async function serveWeb({ config, log, ground, mouths, work, takesWebhooks }: Parts): Promise<Served> {
  const { telegram } = mouths;
  const secret = config.telegram?.webhookSecret ?? null;
  const hasWebhook = takesWebhooks && telegram !== null && config.publicUrl !== null && secret !== null;
  const deps = telegram && {
    api: telegram.api,
    self: telegram.self,
    take: work.take,
    setAside: work.setAside,
    log,
  };
  const app = createWeb({
    checks: {
      database: async () => void (await ground.database.$queryRaw`SELECT 1`),
      queue: () => ground.queue.ping(),
      ...(telegram && { telegram: async () => void (await telegram.api.getMe()) }),
    },
    telegram: hasWebhook && deps ? (request) => receiveWebhook(deps, secret, request) : null,
    log,
  });
  return serveApp(app, config.port);
}
