import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { createLog } from '#src/adapters/system/log.ts';
import { readConfig } from '#src/config/read-config.ts';
import { instantOf } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { createMovableClock } from '#src/simulator/clock.ts';
import { createDemoApp } from '#src/simulator/page/demo-app.ts';
import { startTelegramSimulator } from '#src/simulator/telegram/start-telegram-simulator.ts';
import { createTelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { startBot } from '#src/start/start-bot.ts';
import { portProblem } from '#src/web/serve-app.ts';
import { demoWords } from './demo/demo-words.ts';
import { inviteThem, meetPeople } from './demo/people.ts';

const zone = 'Asia/Ho_Chi_Minh';
const startAt = instantOf('2024-03-17' as LocalDate, '06:30', zone);
/** The day after the last digest of the year. */
const yearEndsAt = instantOf('2025-01-07' as LocalDate, '00:00', zone);

const stopping = new AbortController();
const closers: (() => unknown)[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0));

/** Everything on this machine: a Telegram, the bot that `npm start` runs, a page of phones, a clock that can be moved. */
async function demo(): Promise<void> {
  const wanted = wantedPort();
  const clock = createMovableClock({ startAt });
  const world = createTelegramWorld({ clock, rates: 'off' });
  const people = meetPeople(world);
  const telegram = await startTelegramSimulator({ world });
  closers.push(() => telegram.close());
  const dataDir = await mkdtemp(join(tmpdir(), 'xung-kich-demo-'));
  closers.push(() => rm(dataDir, { recursive: true, force: true }));
  const log = createLog({ level: 'warn', secrets: [people.bot.token] });
  const read = readConfig({
    TELEGRAM_BOT_TOKEN: people.bot.token,
    TELEGRAM_API_ROOT: telegram.url,
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'warn',
  });
  if (read.kind === 'bad') throw new Error(read.problems.join('\n'));
  console.log('Starting a PostgreSQL, the bot and a Telegram of this machine …');
  const starting = startBot(read.config, { clock, log, signal: stopping.signal });
  closers.push(() =>
    starting.then(
      (bot) => bot.stop(),
      () => undefined,
    ),
  );
  const bot = await starting;
  const phones = await inviteThem({ databaseUrl: bot.databaseUrl, clock, people });
  await bot.sweepNow();
  const translate = createTranslate(fileURLToPath(new URL('../locales', import.meta.url)));
  const words = demoWords((key) => translate('vi', { key }));
  const { nextEventAt, catchUp } = bot;
  const page = createDemoApp({ world, clock, phones, nextEventAt, yearEndsAt, catchUp, words });
  const port = await serveDemo(wanted, page);
  console.log(`\n  Open http://localhost:${port}/demo\n\nCtrl+C stops everything.`);
}

function wantedPort(): number {
  const read = readConfig({ PORT: process.env['PORT'] });
  if (read.kind === 'bad') throw new Error(read.problems.join('\n'));
  return read.config.port;
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
