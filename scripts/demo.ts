import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { createLog } from '#src/adapters/system/log.ts';
import { readConfig } from '#src/config.ts';
import { instantOf } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { createMovableClock } from '#src/simulator/clock.ts';
import { createDemoApp } from '#src/simulator/page/demo-app.ts';
import { startTelegramSimulator } from '#src/simulator/telegram/start-telegram-simulator.ts';
import { createTelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { startBot } from '#src/start.ts';
import { demoWords } from './demo/demo-words.ts';
import { inviteThem } from './demo/invite-them.ts';
import { meetPeople } from './demo/meet-people.ts';

const zone = 'Asia/Ho_Chi_Minh';
const port = Number(process.env['PORT'] ?? 8080);
const startAt = instantOf('2024-03-17' as LocalDate, '06:30', zone);

/** Everything on this machine: a Telegram, the bot that `npm start` runs, a page of phones, a clock that can be moved. */
const clock = createMovableClock({ startAt });
const world = createTelegramWorld({ clock, rates: 'off' });
const people = meetPeople(world);
const telegram = await startTelegramSimulator({ world });
const dataDir = await mkdtemp(join(tmpdir(), 'xung-kich-demo-'));
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
const bot = await startBot(read.config, { clock, log });
const phones = await inviteThem({ databaseUrl: bot.databaseUrl, clock, people });
await bot.sweepNow();

const translate = createTranslate(new URL('../locales', import.meta.url).pathname);
const app = createDemoApp({
  world,
  clock,
  phones,
  nextEventAt: () => bot.nextEventAt(),
  words: demoWords((key) => translate('vi', { key })),
});
const server = serve({ fetch: app.fetch, port }, () =>
  console.log(`\n  Open http://localhost:${port}/demo\n\nCtrl+C stops everything.`),
);
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Try: PORT=8081 npm run demo` : error);
  void stop(1);
});

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0));

async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await bot.stop();
  await telegram.close();
  await rm(dataDir, { recursive: true, force: true });
  process.exit(code);
}
