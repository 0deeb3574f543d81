import { type HttpBindings, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AddressInfo } from 'node:net';

export interface Served {
  /** What a bot takes as its API root. */
  readonly url: string;
  /** Cuts every connection, long polls too. */
  close(): Promise<void>;
}

interface Options {
  /** 0 for any free one. */
  readonly port: number;
  readonly host: string;
}

/** Serves an app over HTTP until it is closed. */
export async function serveApp(
  app: Pick<Hono<{ Bindings: HttpBindings }>, 'fetch'>,
  { port, host }: Options,
): Promise<Served> {
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: app.fetch, port, hostname: host }, () => resolve(started));
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
