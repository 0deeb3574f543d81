import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Served {
  readonly url: string;
  /** Lets requests in hand finish. */
  close(): Promise<void>;
}

/** Serves an app on a port; 0 takes any free one. Rejects with a sentence when the port is taken. */
export async function serveApp(app: Hono, port: number): Promise<Served> {
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, port }, () => resolve(started));
    started.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`PORT ${port} is taken by another program; set PORT to a free one`)
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
