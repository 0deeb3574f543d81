import type { Update, Webhook, WebhookRequest } from '#src/ports/platform.ts';
import { createTrouble } from './create-trouble.ts';
import { createLanes } from './lanes.ts';
import { calmOf, defaultPauseMs, type TakeDependencies, takeUpdate } from './take-update.ts';

export interface WebhookDependencies extends TakeDependencies {
  readonly webhook: Pick<Webhook, 'read'>;
}

/** Takes a webhook request; resolves with the HTTP status to answer, rejects where its body cannot be read. */
export type ReceiveWebhook = (request: WebhookRequest) => Promise<200 | 400 | 401 | 500>;

/** As many as the platforms post at a time. */
const sideBySide = 40;

/**
 * Takes what a platform posts: 200 only after the commit, 500 when it could not be taken and is to be sent again. Updates
 * of one lane that are posted side by side are taken one after the other, in the platform's order where they wait.
 */
export function receiveWebhooks(deps: WebhookDependencies): ReceiveWebhook {
  const { lanes = createLanes(sideBySide) } = deps;
  const outage = createTrouble({
    begins: (error) =>
      deps.log.error({ error }, `an update cannot be taken now; ${deps.title} sends it again`),
    ends: () => deps.log.info({}, 'updates are taken again'),
    calmMs: calmOf(deps.pauseMs ?? defaultPauseMs),
  });
  return async (request) => {
    const brought = await deps.webhook.read(request);
    if (typeof brought === 'number') return brought;
    for (const { onArrival } of brought) onArrival?.();
    try {
      await Promise.all(
        brought.map((update) => lanes.run(update.lane, () => takeUpdate(deps, update), placeOf(update))),
      );
      if (brought.length > 0) outage.succeed();
      return 200;
    } catch (error) {
      outage.fail(error);
      return 500;
    }
  };
}

/** Requests that are posted side by side may pass each other on their way; ids that are numbers tell how they were written. */
function placeOf({ id }: Update): number | undefined {
  const number = Number(id);
  return Number.isSafeInteger(number) ? number : undefined;
}
