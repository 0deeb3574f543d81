import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { createServerApp } from './http/server-app.ts';
import type { TelegramWorld } from './telegram-world.ts';

export interface TelegramSimulator {
  /** What a bot takes as its API root. */
  readonly url: string;
  /** Cuts every connection, long polls too. */
  close(): Promise<void>;
}

interface Options {
  readonly world: Pick<TelegramWorld, 'state'>;
  /** 0 for any free one. */
  readonly port?: number;
  readonly host?: string;
}

/** Serves a world as the Bot API on this machine. */
export async function startTelegramSimulator({
  world,
  port = 0,
  host = '127.0.0.1',
}: Options): Promise<TelegramSimulator> {
  const app = createServerApp(world.state);
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: app.fetch, port, hostname: host }, () => resolve(started));
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        for (const bot of world.state.bots.values()) bot.webhook?.stop();
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
