import { type Config, notYetServed, readConfig, requireChat } from '#src/config/read-config.ts';
import { EnvFileError, loadEnvFile } from '#src/start/load-env-file.ts';
import { startBot } from '#src/start/start-bot.ts';

const stopWithinMs = 9_500;

begin();

function begin(): void {
  try {
    loadEnvFile('.env');
  } catch (error) {
    if (error instanceof EnvFileError) return refuse([error.message]);
    throw error;
  }
  const read = readConfig(process.env);
  if (read.kind === 'bad') refuse(read.problems);
  else run(read.config);
}

function run(config: Config): void {
  const problems = [...requireChat(config), ...notYetServed(config)];
  if (problems.length > 0) return refuse(problems);
  const stopping = new AbortController();
  const starting = startBot(config, { signal: stopping.signal });
  starting
    .then((bot) => console.log(bot.summary))
    .catch((error: unknown) => {
      if (stopping.signal.aborted) return;
      console.error(error instanceof Error ? `The bot cannot start. ${error.message}` : error);
      process.exit(1);
    });
  const stop = (): void => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    // What is not done in time is found again at the next start.
    setTimeout(() => process.exit(0), stopWithinMs).unref();
    starting
      .then(
        (bot) => bot.stop(),
        () => undefined,
      )
      .catch((error: unknown) => console.error('stopping:', error))
      .finally(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
}

function refuse(problems: readonly string[]): void {
  const list = problems.map((problem) => `  - ${problem}`).join('\n');
  console.error(`The bot cannot start:\n${list}\nSee .env.example for every variable.`);
  process.exitCode = 1;
}
