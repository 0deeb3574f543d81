import { setTimeout as sleep } from 'node:timers/promises';
import { ChatBusyError, UpdatesElsewhereError } from '#src/ports/chat-errors.ts';
import type { UpdateSource } from '#src/ports/platform.ts';
import { createTrouble } from './create-trouble.ts';
import { calmOf, defaultPauseMs, longestPauseOf, type TakeDependencies } from './take-update.ts';
import { createUpdatesInHand } from './updates-in-hand.ts';

export interface PollingDependencies extends TakeDependencies {
  readonly source: UpdateSource;
}

export interface Polling {
  /** Lets the updates in hand finish, tells the platform how far it got, and resolves. */
  stop(): Promise<void>;
}

/** While an update takes longer than usual, the others are asked for at least this often. */
const longestPatienceMs = 2_000;

/**
 * Long polling. Updates of different lanes are taken side by side, those of one lane in order. The platform is told to
 * forget an update only after it and all before it were committed, so a crash costs nothing but a second delivery; one
 * that takes long holds up only its own lane.
 */
export function startPolling(deps: PollingDependencies): Polling {
  const stopping = new AbortController();
  const running = poll(deps, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function poll(deps: PollingDependencies, signal: AbortSignal): Promise<void> {
  const { source, pauseMs = defaultPauseMs } = deps;
  const inHand = createUpdatesInHand(deps, signal);
  const tidings = createTidings(deps);
  await source.begin();
  let failures = 0;
  const patienceMs = pauseMs * 2;
  let waitMs = patienceMs;
  while (!signal.aborted) {
    try {
      // Only while none is in hand: what is taken meanwhile is to be confirmed.
      const isPatient = inHand.isEmpty();
      const hasNew = inHand.add(await source.next({ after: inHand.takenUpTo(), isPatient, signal }));
      tidings.isAnswered();
      failures = 0;
      waitMs = hasNew ? patienceMs : Math.min(longestPatienceMs, waitMs * 2);
      await firstOf(inHand.empty(), waitMs, signal);
    } catch (error) {
      if (signal.aborted) break;
      failures += 1;
      tidings.isRefused(error);
      const wantedMs = error instanceof ChatBusyError ? error.retryAfterMs : 0;
      const ownMs = Math.min(longestPauseOf(pauseMs), pauseMs * 2 ** (failures + 1));
      await sleep(Math.max(wantedMs, ownMs), undefined, { signal }).catch(() => undefined);
    }
  }
  tidings.end();
  await inHand.empty();
  const last = inHand.takenUpTo();
  // Should it fail, they come again and are known to have been taken.
  if (last !== null) await source.confirm(last);
}

/** What the log hears of asking for updates. */
function createTidings({ title, log, pauseMs = defaultPauseMs }: PollingDependencies) {
  const calmMs = calmOf(pauseMs);
  const away = createTrouble({
    begins: (error) => log.warn({ error }, `${title} cannot be asked for updates; trying until it answers`),
    ends: () => log.info({}, `${title} answers again`),
    calmMs,
  });
  // Whoever takes the updates away is taken them away from: each is answered now and then.
  const elsewhere = createTrouble({
    begins: (error) =>
      log.error(
        { error: error instanceof Error ? error.message : undefined },
        'somebody else receives the updates of this bot: a webhook, or another program with the same token. Stop the other one, or give this one a bot of its own; until then either gets a part of what people write',
      ),
    ends: () => log.info({}, 'nobody else receives the updates of this bot any more'),
    calmMs,
    isUnsteady: true,
  });
  return {
    isAnswered(): void {
      away.succeed();
      elsewhere.succeed();
    },
    isRefused(error: unknown): void {
      if (error instanceof UpdatesElsewhereError) {
        away.succeed();
        elsewhere.fail(error);
      } else {
        away.fail(error);
        elsewhere.unsure();
      }
    },
    end(): void {
      away.unsure();
      elsewhere.unsure();
    },
  };
}

function firstOf(done: Promise<void>, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, signal.aborted ? 0 : ms);
    signal.addEventListener('abort', finish);
    void done.then(finish);
  });
}
