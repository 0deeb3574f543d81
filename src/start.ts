import type { Capabilities } from './ports/chat.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Instant } from './domain/ids.ts';
import { createLog } from './adapters/system/log.ts';
import { createSystemClock } from './adapters/system/clock.ts';
import { type Config, secretsOf } from './config.ts';
import { openGround } from './start/open-ground.ts';
import { openMouths } from './start/open-mouths.ts';
import { buildWork } from './start/build-work.ts';
import { describeStart } from './start/describe-start.ts';
import { serveWeb } from './start/serve-web.ts';
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
}

export interface RunningBot {
  /** Where its health is told; webhooks come here too. */
  readonly webUrl: string | null;
  readonly databaseUrl: string;
  /** Earliest instant at which it will do something by itself. */
  nextEventAt(): Promise<Instant | null>;
  /** Plans and queues all that is due now. */
  sweepNow(): Promise<void>;
  /** Resolves when nothing is being taken or sent. */
  idle(): Promise<void>;
  /** Finishes what is in hand, tells the platforms, closes everything it opened. */
  stop(): Promise<void>;
}

const stopJobsWithinMs = 6_000;

/** Builds the bot of a configuration and starts it. Waits, telling so, for a database or a platform that is away. */
export async function startBot(config: Config, options: StartOptions = {}): Promise<RunningBot> {
  const log = options.log ?? createLog({ level: config.logLevel, secrets: secretsOf(config) });
  const clock =
    options.clock ?? createSystemClock(config.clockStart === null ? {} : { startAt: config.clockStart });
  const ground = await openGround(config, log);
  const mouths = await openMouths(config, log, options.capabilities);
  const work = buildWork({ config, clock, log, ground, mouths, settleMs: options.settleMs });
  const isWorker = config.role !== 'web';
  const isWeb = config.role !== 'worker';
  const jobs = isWorker ? await startJobs(work) : null;
  const web = await serveWeb({ config, log, ground, mouths, work, takesWebhooks: isWeb });
  const intake = isWeb ? await startIntake({ config, log, mouths, work }) : null;
  log.info({}, describeStart({ config, clock, ground, mouths, webUrl: web.url }));
  return {
    webUrl: web.url,
    databaseUrl: ground.databaseUrl,
    nextEventAt: () => work.notices.nextEventAt(clock.now()),
    sweepNow: work.sweepNow,
    idle: work.idle,
    async stop() {
      await intake?.stop();
      await web.close();
      jobs?.stop();
      await work.idle();
      await ground.queue.close(stopJobsWithinMs);
      await work.idle();
      await ground.close();
      log.info({}, 'stopped; nothing is left in hand');
    },
  };
}
