import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '#src/ports/clock.ts';
import type { Log } from '#src/ports/log.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import { type Holidays, uncoveredYear } from '#src/domain/notice/holidays.ts';
import { createLog } from '#src/adapters/system/log.ts';
import { createSystemClock } from '#src/adapters/system/clock.ts';
import { type Config, secretsOf } from '#src/config/read-config.ts';
import { openResources } from './open-resources.ts';
import { openPlatforms } from './open-platforms.ts';
import { type App, buildApp } from './build-app.ts';
import { type Closing, createClosing } from './create-closing.ts';
import { describeStart } from './describe-start.ts';
import { photoLinksOf } from './photo-links.ts';
import { loadHolidays } from './load-holidays.ts';
import { type Opened, serveWeb } from './serve-web.ts';
import { createReceivers, startIntake } from './start-intake.ts';
import { startJobs } from './start-jobs.ts';
import { orAborted } from './until-it-answers.ts';

export interface StartOptions {
  /** Instead of the machine's clock or CLOCK_START: rehearsals move it. */
  readonly clock?: Clock;
  readonly log?: Log;
  /** How long the acknowledgement of photos waits for more of them. */
  readonly photosWaitMs?: number;
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
const lookEveryMs = 20;

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
  const resources = await openResources(config, log, signal);
  opened.resources = resources;
  closing.add(() => resources.close());
  let idle = (): Promise<void> => Promise.resolve();
  closing.add(async () => {
    await idle();
    await resources.queue.close(stopJobsWithinMs);
    await idle();
  });
  const links = photoLinksOf(config);
  const photoLink =
    links && ((sha256: string, name?: string) => `${config.publicUrl}${links.pathOf(sha256, name)}`);
  const parts = { files: resources.files, log, clock, photoLink };
  const platforms = await openPlatforms(config, parts, signal);
  closing.add(() => platforms.stop());
  opened.platforms = platforms;
  const app = buildApp({
    config,
    clock,
    log,
    resources,
    platforms,
    holidays,
    photosWaitMs: options.photosWaitMs,
  });
  const { nextEventAt, sweepNow } = app;
  idle = app.idle;
  closing.add(() => app.relayTimer.stop());
  opened.receivers = await createReceivers({ config, log, platforms, app });
  if (config.role !== 'web') {
    const jobs = await startJobs(app);
    closing.add(() => jobs.stop());
  }
  // Closed before the work, so that nothing new is taken; closing it again at the end does nothing.
  closing.add(() => web.close());
  const doors = new Set<string>();
  if (config.role !== 'worker') {
    opened.doors = doors;
    await orAborted(startIntake({ config, log, platforms, app }, closing, doors), signal);
  }
  opened.isStarted = true;
  log.info({}, 'started');
  if (config.clockStart !== null)
    log.warn({ now: new Date(clock.now()).toISOString() }, 'a rehearsal: the clock was set by CLOCK_START');
  warnOfHolidays(holidays, dayOf(clock.now(), config.zone), log);
  return {
    summary: describeStart({ config, clock, resources, platforms, doors, webUrl: web.url }),
    webUrl: web.url,
    databaseUrl: resources.databaseUrl,
    nextEventAt: () => nextEventAt(),
    sweepNow,
    catchUp: () => catchUp(app),
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

/** Plans and sends all that is due now; resolves when that is done, or after a while, as something may be away. */
async function catchUp({ notices, clock, sweepNow, idle }: App): Promise<void> {
  const givesUpAt = performance.now() + catchUpWithinMs;
  await sweepNow();
  const now = clock.now();
  const isBehind = async (): Promise<boolean> => (await notices.addresseesDue(now)).length > 0;
  while (performance.now() < givesUpAt && (await isBehind())) await pause(lookEveryMs);
  await idle();
}
