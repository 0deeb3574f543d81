import type { Capabilities } from './ports/chat.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import { dayOf } from './domain/calendar.ts';
import type { Instant, LocalDate } from './domain/ids.ts';
import { type Holidays, uncoveredYear } from './domain/reminder/holidays.ts';
import { createLog } from './adapters/system/log.ts';
import { createSystemClock } from './adapters/system/clock.ts';
import { type Config, secretsOf } from './config.ts';
import { openGround } from './start/open-ground.ts';
import { openMouths } from './start/open-mouths.ts';
import { buildWork } from './start/build-work.ts';
import { catchUp } from './start/catch-up.ts';
import { type Closing, createClosing } from './start/create-closing.ts';
import { orAborted } from './start/or-aborted.ts';
import { describeStart } from './start/describe-start.ts';
import { loadHolidays } from './start/load-holidays.ts';
import { type Opened, serveWeb } from './start/serve-web.ts';
import { startIntake } from './start/start-intake.ts';
import { startJobs } from './start/start-jobs.ts';

export interface StartOptions {
  /** Instead of the machine's clock or CLOCK_START: rehearsals move it. */
  readonly clock?: Clock;
  readonly log?: Log;
  /** Pretends that the platform can do less. */
  readonly capabilities?: Partial<Capabilities>;
  /** How long the acknowledgement of photos waits for more of them. */
  readonly settleMs?: number;
  /** Gives up starting: what was opened by then is closed, and startBot rejects. */
  readonly signal?: AbortSignal;
}

export interface RunningBot {
  /** One screen on what it is connected to, for whoever started it. */
  readonly summary: string;
  /** Where its health is told; webhooks come here too. */
  readonly webUrl: string | null;
  readonly databaseUrl: string;
  /** Earliest instant at which it will do something by itself. */
  nextEventAt(): Promise<Instant | null>;
  /** Plans and queues all that is due now. */
  sweepNow(): Promise<void>;
  /** Plans and sends all that is due now; resolves when that is done, or after a few seconds. */
  catchUp(): Promise<void>;
  /** Resolves when nothing is being taken or sent. */
  idle(): Promise<void>;
  /** Finishes what is in hand, tells the platforms, closes everything it opened. */
  stop(): Promise<void>;
}

const stopJobsWithinMs = 6_000;
const catchUpWithinMs = 5_000;

/** Builds the bot of a configuration and starts it. Waits, telling so, for a database or a platform that is away. */
export async function startBot(config: Config, options: StartOptions = {}): Promise<RunningBot> {
  const log = options.log ?? createLog({ level: config.logLevel, secrets: secretsOf(config) });
  const closing = createClosing();
  try {
    return await openAll(config, options, log, closing);
  } catch (error) {
    await closing.close().catch(() => undefined);
    throw error;
  }
}

async function openAll(
  config: Config,
  { signal, ...options }: StartOptions,
  log: Log,
  closing: Closing,
): Promise<RunningBot> {
  const clock =
    options.clock ?? createSystemClock(config.clockStart === null ? {} : { startAt: config.clockStart });
  const opened: Opened = {};
  const web = await serveWeb({ config, log, opened });
  closing.add(() => web.close());
  const holidays = await loadHolidays();
  const ground = await openGround(config, log, signal);
  opened.ground = ground;
  closing.add(() => ground.close());
  closing.add(async () => {
    await opened.work?.idle();
    await ground.queue.close(stopJobsWithinMs);
    await opened.work?.idle();
  });
  const mouths = await openMouths(config, log, options.capabilities, signal);
  opened.mouths = mouths;
  const work = buildWork({ config, clock, log, ground, mouths, holidays, settleMs: options.settleMs });
  opened.work = work;
  const { notices, sweepNow, idle } = work;
  if (config.role !== 'web') {
    const jobs = await startJobs(work);
    closing.add(() => jobs.stop());
  }
  // Closed before the work, so that nothing new is taken; closing it again at the end does nothing.
  closing.add(() => web.close());
  if (config.role !== 'worker') {
    const intake = await orAborted(startIntake({ config, log, mouths, work }), signal);
    closing.add(() => intake.stop());
  }
  opened.isStarted = true;
  log.info({}, 'started');
  if (config.clockStart !== null)
    log.warn({ now: new Date(clock.now()).toISOString() }, 'a rehearsal: the clock was set by CLOCK_START');
  warnOfHolidays(holidays, dayOf(clock.now(), config.zone), log);
  return {
    summary: describeStart({ config, clock, ground, mouths, webUrl: web.url }),
    webUrl: web.url,
    databaseUrl: ground.databaseUrl,
    nextEventAt: () => notices.nextEventAt(clock.now()),
    sweepNow,
    catchUp: () => catchUp(work, catchUpWithinMs),
    idle,
    async stop() {
      await closing.close();
      log.info({}, 'stopped; nothing is left in hand');
    },
  };
}

function warnOfHolidays(holidays: Holidays, today: LocalDate, log: Log): void {
  const year = uncoveredYear(holidays, today);
  if (year !== null)
    log.warn({ year }, 'the holidays of that year are not known: add them to prisma/seed/holidays.yaml');
}
