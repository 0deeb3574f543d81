import { QueueAwayError } from '#src/ports/queue.ts';
import { withDeadline } from './deadline.ts';
import { isConnectionError } from './is-connection-error.ts';
import type { JobStore } from './job-store.ts';
import type { Watch } from './watch-store.ts';

const answerWithinMs = 4_000;

/** What the store answers to `act`; QueueAwayError when it is away, at once if that is known, in a few seconds if not. */
export async function askInTime<T>(
  { store, watch }: { readonly store: Pick<JobStore, 'label'>; readonly watch: Watch },
  act: () => Promise<T>,
): Promise<T> {
  const isAway = `the queue (${store.label}) is away`;
  if (watch.isAway) throw new QueueAwayError(isAway);
  try {
    const late = () =>
      new QueueAwayError(`the queue (${store.label}) did not answer in ${answerWithinMs} ms`);
    const answer = await withDeadline(act(), answerWithinMs, late);
    watch.heard();
    return answer;
  } catch (error) {
    watch.suspect(error);
    throw isConnectionError(error) ? new QueueAwayError(isAway, { cause: error }) : error;
  }
}
