import type { Config } from '#src/config/read-config.ts';
import { botProfiles } from '#src/flows/bot-profile.ts';
import { lanesOfBot } from '#src/intake/lanes.ts';
import { type ReceiveWebhook, receiveWebhooks } from '#src/intake/receive-webhook.ts';
import { type Polling, startPolling } from '#src/intake/start-polling.ts';
import type { TakeDependencies } from '#src/intake/take-update.ts';
import type { Log } from '#src/ports/log.ts';
import type { Platform } from '#src/ports/platform.ts';
import type { App } from './build-app.ts';
import type { Closing } from './create-closing.ts';
import type { Platforms } from './open-platforms.ts';
import { webhookPath } from './serve-web.ts';
import { isRefusal, untilItAnswers } from './until-it-answers.ts';

interface Parts {
  readonly config: Config;
  readonly log: Log;
  readonly platforms: Platforms;
  readonly app: App;
}

/** Who takes what a platform posts, by its name; those of platforms that are away join when they answer. */
export async function createReceivers({
  log,
  platforms,
  app,
}: Parts): Promise<ReadonlyMap<string, ReceiveWebhook>> {
  const receivers = new Map<string, ReceiveWebhook>();
  await platforms.withEach(async (name, platform) => {
    const { webhook } = platform;
    if (webhook) receivers.set(name, receiveWebhooks({ ...takingOf(app, platform, log), webhook }));
  });
  return receivers;
}

/**
 * Opens the door of each platform, side by side: a webhook where a public address is set, long polling otherwise. Sets
 * commands and description first. That of a platform that is away is opened when it answers.
 */
export async function startIntake(parts: Parts, closing: Pick<Closing, 'add'>): Promise<void> {
  const { app, platforms } = parts;
  const pollings: Polling[] = [];
  closing.add(async () => void (await Promise.all(pollings.map((polling) => polling.stop()))));
  closing.add(() => app.acknowledger.stop());
  let isClosing = false;
  // A platform that answers only now opens no door behind our back.
  closing.add(() => {
    isClosing = true;
    platforms.stop();
  });
  app.acknowledger.start();
  const profiles = botProfiles((language, key) => app.translate(language, { key }));
  await platforms.withEach(async (name, platform) => {
    // A description that cannot be set is no reason not to answer people.
    await platform
      .publish(profiles)
      .catch((error: unknown) => parts.log.warn({ error }, 'commands and description could not be set'));
    if (!isClosing) await openDoor(parts, pollings, name, platform);
  });
}

async function openDoor(
  { config, log, app }: Parts,
  pollings: Polling[],
  name: string,
  platform: Platform,
): Promise<void> {
  const { webhook, title, source } = platform;
  if (config.publicUrl === null || !webhook) {
    pollings.push(startPolling({ ...takingOf(app, platform, log), source }));
    return;
  }
  const url = `${config.publicUrl}${webhookPath(name)}`;
  await untilItAnswers(title, log, () => webhook.setUp(url), isRefusal);
}

function takingOf({ take, setAside, lanes }: App, { title, chat }: Platform, log: Log): TakeDependencies {
  return { title, take, setAside, log, lanes: lanesOfBot(lanes, chat) };
}
