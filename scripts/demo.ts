import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { readConfig } from '#src/config/read-config.ts';
import { createDemoApp } from '#src/simulator/page/demo-app.ts';
import { portProblem } from '#src/web/serve-app.ts';
import { openDemo } from './demo/open-demo.ts';

const stopping = new AbortController();
const closers: (() => unknown)[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0));

async function demo(): Promise<void> {
  const wanted = wantedPort();
  const isZaloAlone = wantsZaloAlone(process.argv.slice(2));
  console.log(
    `Starting a PostgreSQL, the bot and ${isZaloAlone ? 'a Zalo' : 'a Telegram and a Zalo'} of this machine …`,
  );
  const opened = await openDemo({
    isZaloAlone,
    signal: stopping.signal,
    onClose: (close) => closers.push(close),
  });
  const port = await serveDemo(wanted, createDemoApp(opened));
  console.log(`\n  Open http://localhost:${port}/demo\n\nCtrl+C stops everything.`);
}

function wantedPort(): number {
  const read = readConfig({ PORT: process.env['PORT'] });
  if (read.kind === 'bad') throw new Error(read.problems.join('\n'));
  return read.config.port;
}

/** `npm run demo -- --zalo` */
function wantsZaloAlone(words: readonly string[]): boolean {
  const other = words.find((word) => word !== '--zalo');
  if (other !== undefined)
    throw new Error(`"${other}" is nothing that the demo knows; give --zalo for Zalo alone, or nothing`);
  return words.length > 0;
}

/** The port at which it is served: any free one where 0 is wanted. */
async function serveDemo(port: number, app: Hono): Promise<number> {
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, port }, () => resolve(started));
    started.on('error', (error: NodeJS.ErrnoException) => reject(portProblem(port, error)));
  });
  closers.push(() => {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

/** Closes what was opened, the last first. */
async function stop(code: number): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  for (const close of closers.reverse())
    await Promise.resolve(close()).catch((error: unknown) => console.error('stopping:', error));
  process.exit(code);
}

demo().catch((error: unknown) => {
  if (stopping.signal.aborted) return;
  console.error(error instanceof Error ? error.message : error);
  void stop(1);
});
