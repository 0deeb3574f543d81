import { type Served, serveApp } from '#src/simulator/platform/serve-app.ts';
import { createServerApp } from './http/server-app.ts';
import type { ZaloWorld } from './zalo-world.ts';

interface Options {
  readonly world: Pick<ZaloWorld, 'state'>;
  /** 0 for any free one. */
  readonly port?: number;
  readonly host?: string;
}

/** Serves a world as the Bot API on this machine, and what people send as its CDN. */
export async function startZaloSimulator({ world, port = 0, host = '127.0.0.1' }: Options): Promise<Served> {
  const { state } = world;
  const { url, close } = await serveApp(createServerApp(state), { port, host });
  state.url = url;
  return {
    url,
    close: async () => {
      state.url = null;
      for (const bot of state.bots.values()) bot.webhook?.stop();
      await close();
    },
  };
}
