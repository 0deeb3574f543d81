import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import { readConfig } from '#src/config/read-config.ts';
import type { Instant } from '#src/domain/ids.ts';
import { createMovableClock } from '#src/simulator/clock.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '#src/simulator/telegram/start-telegram-simulator.ts';
import { createTelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { type RunningBot, startBot } from '#src/start/start-bot.ts';
import { makeDataDir } from '#test/support/data-dir.ts';
import { freshDatabase } from '#test/support/database.ts';
import { freePort } from '#test/support/free-port.ts';

const secret = 'a-secret-of-this-test';
const clock = createMovableClock({ startAt: Date.UTC(2024, 2, 17, 2) as Instant });
const world = createTelegramWorld({ clock, rates: 'off' });
const { token } = world.addBot({ username: 'XungKichBot' });
const logged: string[] = [];
const heard = (_: object, message: string): void => void logged.push(message);

let telegram: TelegramSimulator;
let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let database: Database;
let bots: RunningBot[];
let nextId = 900_000_000;

beforeAll(async () => {
  telegram = await startTelegramSimulator({ world });
  fresh = await freshDatabase();
  database = openDatabase(fresh.url, 2);
  bots = [await startProcess(), await startProcess()];
});
afterAll(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  await telegram.close();
  await database.$disconnect();
  await fresh.drop();
});
beforeEach(() => void logged.splice(0));

/** A process that webhooks come to; all share one database. */
async function startProcess(): Promise<RunningBot> {
  const port = await freePort();
  const read = readConfig({
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: telegram.url,
    TELEGRAM_WEBHOOK_SECRET: secret,
    PUBLIC_URL: `http://localhost:${port}`,
    PORT: String(port),
    DATABASE_URL: fresh.url,
    DATA_DIR: await makeDataDir(),
  });
  if (read.kind === 'bad') throw new Error(read.problems.join('\n'));
  return startBot(read.config, { clock, log: { info: heard, warn: heard, error: heard } });
}

/** Somebody who has started the bot. */
async function somebody(): Promise<number> {
  const user = world.addUser({ first_name: 'Lan' });
  world.startBot(user);
  await world.waitFor(() => world.pendingUpdates() === 0);
  await Promise.all(bots.map((bot) => bot.idle()));
  return user.id;
}

/** A hundred messages of one person, each numbered as Telegram does. */
function hundredOf(person: number): readonly object[] {
  const user = { id: person, is_bot: false, first_name: 'Lan' };
  return Array.from({ length: 100 }, (_, n) => ({
    update_id: nextId++,
    message: {
      message_id: n + 1,
      date: Math.floor(clock.now() / 1000),
      chat: { id: person, type: 'private', first_name: 'Lan' },
      from: user,
      text: `tin ${n}`,
    },
  }));
}

async function post(bot: RunningBot | undefined, update: object): Promise<number> {
  const answer = await fetch(`${bot?.webUrl}/telegram`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify(update),
  });
  return answer.status;
}

/** Ids of the updates of a chat that were answered, in the order in which they were committed. */
async function takenOf(person: number): Promise<readonly string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT replace(cause, 'update:', '') AS id FROM message WHERE chat_id = ${String(person)} ORDER BY seq`;
  // The first one answered the start.
  return rows.slice(1).map(({ id }) => id);
}

const idsOf = (updates: readonly object[]): readonly string[] =>
  updates.map((update) => String((update as { update_id: number }).update_id));

test('a hundred updates of one chat that are posted side by side are all taken, none set aside', async () => {
  const person = await somebody();
  const updates = hundredOf(person);
  const statuses = await Promise.all(updates.map((update) => post(bots[0], update)));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect((await takenOf(person)).toSorted()).toEqual(idsOf(updates).toSorted());
  expect(await database.setAside.count()).toBe(0);
  expect(logged).toEqual([]);
});

test('updates of one chat are taken in the order in which they arrive, however many at once', async () => {
  const person = await somebody();
  const updates = hundredOf(person);
  // One connection keeps the order of what is sent by it, and waits for no answer.
  const socket = connect(Number(new URL(bots[0]?.webUrl ?? '').port), 'localhost');
  await once(socket, 'connect');
  const requests = updates.map((update) => {
    const body = JSON.stringify(update);
    const head = `POST /telegram HTTP/1.1\r\nhost: bot\r\nx-telegram-bot-api-secret-token: ${secret}`;
    return `${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  });
  let answers = '';
  socket.setEncoding('utf8').on('data', (part: string) => (answers += part));
  socket.write(requests.join(''));
  while (answers.split('HTTP/1.1 200').length <= updates.length) await once(socket, 'data');
  socket.destroy();
  expect(await takenOf(person)).toEqual(idsOf(updates));
});

test('updates of one chat that come to two processes are all taken once, none set aside', async () => {
  const person = await somebody();
  const updates = hundredOf(person);
  const statuses = await Promise.all(updates.map((update, n) => post(bots[n % 2], update)));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect((await takenOf(person)).toSorted()).toEqual(idsOf(updates).toSorted());
  const { revision } = await database.session.findFirstOrThrow({ where: { chatId: String(person) } });
  expect(revision).toBe(101);
  expect(await database.setAside.count()).toBe(0);
  expect(logged).toEqual([]);
});

test('two hundred questions whether it is ready, at once and one after the other, are one to Telegram', async () => {
  const asked = (): number => world.calls.filter(({ method }) => method === 'getMe').length;
  const before = asked();
  const ready = async (): Promise<number> => (await fetch(`${bots[0]?.webUrl}/readyz`)).status;
  const atOnce = await Promise.all(Array.from({ length: 200 }, ready));
  const inTurn = [await ready(), await ready(), await ready()];
  expect([new Set([...atOnce, ...inTurn]), asked() - before]).toEqual([new Set([200]), 1]);
});

test('whoever has no secret is answered without being listened to', async () => {
  const socket = connect(Number(new URL(bots[0]?.webUrl ?? '').port), 'localhost');
  socket.write('POST /telegram HTTP/1.1\r\nhost: bot\r\ncontent-length: 1000000\r\n\r\n{"update_id":');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  await once(socket, 'close');
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 /);
});
