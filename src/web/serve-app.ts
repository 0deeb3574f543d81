import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Served {
  readonly url: string;
  /** Lets requests in hand finish. */
  close(): Promise<void>;
}

/** How long a client may take to send a request; one that takes longer is cut off with 408. */
export interface Patience {
  /** To the end of its headers, from when it connected. */
  readonly headersMs: number;
  /** To the end of its body. */
  readonly requestMs: number;
  /** How often it is looked for clients that take too long. */
  readonly lookEveryMs: number;
}

/** An update of a platform is there within a second; a reverse proxy sends it whole. */
const usualPatience: Patience = { headersMs: 10_000, requestMs: 20_000, lookEveryMs: 2_000 };

/** Serves an app on a port; 0 takes any free one. Rejects with a sentence when the port is taken. */
export async function serveApp(app: Hono, port: number, patience = usualPatience): Promise<Served> {
  const serverOptions = {
    headersTimeout: patience.headersMs,
    requestTimeout: patience.requestMs,
    connectionsCheckingInterval: patience.lookEveryMs,
  };
  const server = await new Promise<Server>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, port, serverOptions }, () => resolve(started as Server));
    started.on('error', (error: NodeJS.ErrnoException) => reject(portProblem(port, error)));
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

/** Why a port cannot be opened, with the remedy; what the system says where that is not known. */
export function portProblem(port: number, error: NodeJS.ErrnoException): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`PORT ${port} is taken by another program; set PORT to a free one`, { cause: error });
  if (error.code === 'EACCES')
    return new Error(
      `PORT ${port} is none that this user may open; set PORT to a free one above 1023, and let a proxy lead there`,
      { cause: error },
    );
  return error;
}
