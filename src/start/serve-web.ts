import { type AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { receiveWebhook } from '#src/adapters/telegram/receive-webhook.ts';
import type { Config } from '#src/config.ts';
import type { Log } from '#src/ports/log.ts';
import { createWeb } from '#src/web/create-web.ts';
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
export async function serveWeb({
  config,
  log,
  ground,
  mouths,
  work,
  takesWebhooks,
}: Parts): Promise<{ url: string; close(): Promise<void> }> {
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
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, port: config.port }, () => resolve(started));
    started.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`PORT ${config.port} is taken by another program; set PORT to a free one`)
          : error,
      ),
    );
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      }),
  };
}
