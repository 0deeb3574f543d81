import { onTestFinished } from 'vitest';
import { openTelegram } from '#src/adapters/telegram/open-telegram.ts';
import type { WebhookDependencies } from '#src/intake/receive-webhook.ts';
import { type PollingDependencies, startPolling } from '#src/intake/start-polling.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { Log } from '#src/ports/log.ts';
import { startTelegramSimulator } from '#src/simulator/telegram/start-telegram-simulator.ts';
import { createBench } from '#test/simulator/support/telegram-bench.ts';

/** What Telegram says with each update that it posts. */
export const webhookSecret = 'bi-mat_1';

/** What a bot does with updates, and what came of it. */
interface Taken {
  /** Texts in the order in which they were taken. */
  readonly texts: string[];
  readonly setAside: string[];
  readonly log: string[];
}

/** A served world with a bot that is open; `take` decides about each update, which counts as taken unless it rejects. */
export async function createTakingBench(take: (text: string) => Promise<void> = async () => undefined) {
  const bench = createBench({ webhookBackoffMs: { first: 1, longest: 4 } });
  const simulator = await startTelegramSimulator({ world: bench.world });
  onTestFinished(() => simulator.close());
  const telegram = await openTelegram({ token: bench.bot.token, apiRoot: simulator.url, webhookSecret });
  const { title, source, webhook } = telegram;
  if (!webhook) throw new Error('no webhook although there is a secret');
  const taken: Taken = { texts: [], setAside: [], log: [] };
  const deps = {
    title,
    source,
    webhook,
    take: async (incoming: Incoming) => {
      await take(textOf(incoming));
      taken.texts.push(textOf(incoming));
      bench.world.state.changes.emit({ kind: 'inbox', bot: bench.bot.user.id });
    },
    setAside: async (incoming: Incoming) => void taken.setAside.push(textOf(incoming)),
    log: listenTo(taken.log),
    pauseMs: 5,
  } satisfies PollingDependencies & WebhookDependencies;
  return { ...bench, simulator, telegram, taken, deps };
}

/** The same, polling until the test is over. */
export async function createPolledBench(take?: (text: string) => Promise<void>) {
  const bench = await createTakingBench(take);
  const polling = startPolling(bench.deps);
  onTestFinished(() => polling.stop());
  return { ...bench, polling };
}

function textOf({ event }: Incoming): string {
  return event.kind === 'text' ? event.text : event.kind;
}

function listenTo(lines: string[]): Log {
  const write = (level: string) => (_: object, message: string) => void lines.push(`${level}: ${message}`);
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
