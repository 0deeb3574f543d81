import { type Served, serveApp } from '#src/simulator/platform/serve-app.ts';
import { createServerApp } from './http/server-app.ts';
import type { TelegramWorld } from './telegram-world.ts';

export type TelegramSimulator = Served;

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
  const { url, close } = await serveApp(createServerApp(world.state), { port, host });
  return {
    url,
    close: async () => {
      for (const bot of world.state.bots.values()) bot.webhook?.stop();
      await close();
    },
  };
}
