import { existsSync } from 'node:fs';
import { readConfig, requireChat } from './config.ts';
import { startBot } from './start.ts';

const stopWithinMs = 10_000;

if (existsSync('.env')) process.loadEnvFile('.env');
const read = readConfig(process.env);
const problems = read.kind === 'bad' ? read.problems : requireChat(read.config);
if (read.kind === 'bad' || problems.length > 0) {
  console.error(
    `The bot cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\nSee .env.example for every variable.`,
  );
  process.exit(1);
}

const bot = await startBot(read.config);
let isStopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());

/** Finishes what is in hand; whatever is not done in time is found again at the next start. */
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  const timer = setTimeout(() => process.exit(0), stopWithinMs);
  await bot.stop().catch((error: unknown) => console.error('stopping:', error));
  clearTimeout(timer);
  process.exit(0);
}
