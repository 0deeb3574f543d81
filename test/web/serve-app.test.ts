import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { WebhookRequest } from '#src/ports/platform.ts';
import { createWeb } from '#src/web/create-web.ts';
import { portProblem, serveApp } from '#src/web/serve-app.ts';
import { quietLog } from '#test/support/quiet-log.ts';

const secret = 'bi-mat_1';
const head = `POST /telegram HTTP/1.1\r\nhost: bot\r\nx-secret: ${secret}\r\n`;
const patience = { headersMs: 150, requestMs: 300, lookEveryMs: 20 };
/** For some megabytes, on a machine that may be busy. */
const forMuch = { ...patience, headersMs: 10_000, requestMs: 10_000 };

/** A served web whose webhook reads what has the secret; tells what it read, and what it logged. */
async function serveWebhook(within = patience) {
  const bodies: string[] = [];
  const errors: string[] = [];
  const receive = async ({ header, body }: WebhookRequest): Promise<200 | 401> => {
    if (header('x-secret') !== secret) return 401;
    bodies.push(await body());
    return 200;
  };
  const log = { ...quietLog, error: (_: object, message: string) => void errors.push(message) };
  const web = createWeb({ checks: {}, webhooks: [{ path: '/telegram', receive }], log });
  const served = await serveApp(web, 0, within);
  onTestFinished(() => served.close());
  return { bodies, errors, port: Number(new URL(served.url).port) };
}

/** A client that says that, and hears until the other side hangs up. */
async function dial(port: number, words: string) {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8').on('data', (part: string) => (heard += part));
  socket.on('error', () => undefined);
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(heard)));
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  socket.write(words);
  return { socket, closed };
}

/** Sends a few bytes at a time for as long as it may. */
async function trickle(socket: Socket, words: string): Promise<void> {
  for (const letter of words) {
    if (socket.destroyed || !socket.writable) return;
    socket.write(letter);
    await sleep(20);
  }
}

describe('a client that is slow', () => {
  test.each([
    ['says nothing', ''],
    ['does not come to the end of its headers', head],
    ['does not come to the end of its body', `${head}content-length: 100\r\n\r\n`],
    ['does not come to the end of a chunk', `${head}transfer-encoding: chunked\r\n\r\n64\r\n`],
  ])('and %s is cut off, and the log is not filled with it', async (_, words) => {
    const { port, bodies, errors } = await serveWebhook();
    const { socket, closed } = await dial(port, words);
    if (words !== '') void trickle(socket, 'x'.repeat(99));
    expect(await closed).toMatch(/^$|^HTTP\/1\.1 408 /);
    expect([bodies, errors]).toEqual([[], []]);
  });

  test('holds up nobody else', async () => {
    const { port, bodies } = await serveWebhook();
    const { socket } = await dial(port, `${head}content-length: 100\r\n\r\n`);
    void trickle(socket, 'x'.repeat(99));
    const { closed } = await dial(port, `${head}connection: close\r\ncontent-length: 2\r\n\r\n{}`);
    expect(await closed).toMatch(/^HTTP\/1\.1 200 /);
    expect(bodies).toEqual(['{}']);
  });
});

describe('a request without the secret', () => {
  test.each([
    ['announces a large body', 'content-length: 900000\r\n\r\n'],
    ['announces one that is too large', 'content-length: 900000000\r\n\r\n'],
    ['sends its body in chunks', 'transfer-encoding: chunked\r\n\r\n5\r\nxxxxx\r\n'],
  ])('that %s gets 401 at once, and is hung up on', async (_, words) => {
    const { port, bodies } = await serveWebhook();
    const { socket, closed } = await dial(port, head.replace(secret, 'another') + words);
    void trickle(socket, 'x'.repeat(99));
    expect(await closed).toMatch(/^HTTP\/1\.1 401 /);
    expect(bodies).toEqual([]);
  });
});

describe('a request with the secret that is larger than any update', () => {
  test('gets 413 before it is read where it says so', async () => {
    const { port, bodies } = await serveWebhook();
    const { closed } = await dial(port, `${head}content-length: 1048577\r\n\r\n`);
    expect(await closed).toMatch(/^HTTP\/1\.1 413 /);
    expect(bodies).toEqual([]);
  });

  test('is read no further where it does not', async () => {
    // Some megabytes, on a machine that may be busy.
    const { port, bodies, errors } = await serveWebhook({
      ...patience,
      headersMs: 10_000,
      requestMs: 10_000,
    });
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const { closed } = await dial(port, `${head}transfer-encoding: chunked\r\n\r\n${chunk.repeat(40)}`);
    expect(await closed).toMatch(/^$|^HTTP\/1\.1 413 /);
    expect([bodies, errors]).toEqual([[], []]);
  });

  test('is another one than a large update, which is taken', async () => {
    const { port, bodies } = await serveWebhook(forMuch);
    const body = 'x'.repeat(1024 * 1024);
    const { closed } = await dial(
      port,
      `${head}connection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    expect(await closed).toMatch(/^HTTP\/1\.1 200 /);
    expect(bodies.map(({ length }) => length)).toEqual([1024 * 1024]);
  });
});

test.each([
  ['EADDRINUSE', 'PORT 80 is taken by another program; set PORT to a free one'],
  [
    'EACCES',
    'PORT 80 is none that this user may open; set PORT to a free one above 1023, and let a proxy lead there',
  ],
  ['EADDRNOTAVAIL', 'listen EADDRNOTAVAIL'],
])('a port that cannot be opened is told with the remedy: %s', (code, words) => {
  const error = Object.assign(new Error(`listen ${code}`), { code });
  expect(portProblem(80, error).message).toBe(words);
});
