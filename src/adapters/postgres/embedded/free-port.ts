import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { EmbeddedPostgresError, useYourOwn } from './embedded-postgres-error.ts';

// A killed server's processes hold its port for a moment, and urls with it may have been given out.
const patienceMs = 2_000;
const pauseMs = 50;

/** A free loopback port: `wanted` if it gets free soon, else one below those that systems give to outgoing connections. */
export async function freePort(wanted: number | undefined): Promise<number> {
  const giveUpAt = performance.now() + patienceMs;
  while (wanted !== undefined && performance.now() < giveUpAt) {
    if (await isFree(wanted)) return wanted;
    await wait(pauseMs);
  }
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new EmbeddedPostgresError(
    'None of 100 ports of 127.0.0.1 between 20000 and 32000 is free.',
    useYourOwn,
  );
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  server.listen({ port, host: '127.0.0.1', exclusive: true });
  const isListening = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  if (isListening) await new Promise((resolve) => server.close(resolve));
  return isListening;
}
