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
import { askUntilItAnswers, isRefusal } from './until-it-answers.ts';

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
 * commands and description first. `doors` gets the name of each that is open. That of a platform that is away, or that takes no
 * webhook now, is opened when it answers: no other waits for it.
 */
export async function startIntake(
  parts: Parts,
  closing: Pick<Closing, 'add'>,
  doors: Set<string>,
): Promise<void> {
  const { app, platforms, log } = parts;
  const pollings: Polling[] = [];
  closing.add(async () => void (await Promise.all(pollings.map((polling) => polling.stop()))));
  closing.add(() => app.acknowledger.stop());
  const stopping = new AbortController();
  // A platform that answers only now opens no door behind our back.
  closing.add(() => {
    stopping.abort();
    platforms.stop();
  });
  app.acknowledger.start();
  const { signal } = stopping;
  await platforms.withEach(async (name, platform) => {
    const publish = publishOnce(parts, platform);
    const open = async (): Promise<void> => {
      await publish();
      if (!signal.aborted) await openDoor(parts, pollings, name, platform);
    };
    const { answer, asked } = askUntilItAnswers(platform.title, log, open, isRefusal, { signal });
    answer.then(
      () => doors.add(name),
      () => undefined,
    );
    await asked;
    answer.catch((error: unknown) => {
      if (!signal.aborted) log.error({ error }, `${platform.title} will not tell us what people write`);
    });
  });
}

/** A description that cannot be set is no reason not to answer people. */
function publishOnce({ app, config, log }: Parts, platform: Platform): () => Promise<void> {
  let done: Promise<void> | undefined;
  const isOnSeveral = config.telegram !== null && config.zalo !== null;
  const profiles = botProfiles((language, key) => app.translate(language, { key }), { isOnSeveral });
  return () =>
    (done ??= platform
      .publish(profiles)
      .catch((error: unknown) => log.warn({ error }, 'commands and description could not be set')));
}

async function openDoor(
  { config, log, app }: Parts,
  pollings: Polling[],
  name: string,
  platform: Platform,
): Promise<void> {
  const { webhook, source } = platform;
  if (config.publicUrl !== null && webhook) return webhook.setUp(`${config.publicUrl}${webhookPath(name)}`);
  pollings.push(startPolling({ ...takingOf(app, platform, log), source }));
}

function takingOf({ take, setAside, lanes }: App, { title, chat }: Platform, log: Log): TakeDependencies {
  return { title, take, setAside, log, lanes: lanesOfBot(lanes, chat) };
}
