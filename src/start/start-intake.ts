import { setUpWebhook } from '#src/intake/receive-webhook.ts';
import { startPolling } from '#src/intake/start-polling.ts';
import type { Config } from '#src/config/read-config.ts';
import { botProfiles } from '#src/flows/bot-profile.ts';
import type { Log } from '#src/ports/log.ts';
import type { App } from './build-app.ts';
import type { Platforms } from './open-platforms.ts';
import { untilItAnswers } from './until-it-answers.ts';

/** Opens the door: a webhook where a public address is set, long polling otherwise. Sets commands and description first. */
export async function startIntake({
  config,
  log,
  platforms,
  app,
}: {
  config: Config;
  log: Log;
  platforms: Platforms;
  app: App;
}): Promise<{ stop(): Promise<void> }> {
  const { telegram } = platforms;
  if (!telegram) return { stop: () => Promise.resolve() };
  const profiles = botProfiles((language, key) => app.translate(language, { key }));
  // A description that cannot be set is no reason not to answer people.
  await telegram
    .publish(profiles)
    .catch((error: unknown) => log.warn({ error }, 'commands and description could not be set'));
  const secret = config.telegram?.webhookSecret ?? null;
  if (config.publicUrl !== null && secret !== null) {
    const url = `${config.publicUrl}/telegram`;
    await untilItAnswers('Telegram', log, () => setUpWebhook(telegram.api, url, secret));
    return { stop: () => Promise.resolve() };
  }
  return startPolling({
    api: telegram.api,
    self: telegram.self,
    take: app.take,
    setAside: app.setAside,
    log,
  });
}
