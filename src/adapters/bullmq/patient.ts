import { setTimeout as pause } from 'node:timers/promises';
import { ConnectionClosedError, type IQueueBackend } from 'bullmq';
import { isConnectionError } from './is-connection-error.ts';

/** What a worker asks of its backend while it takes, runs and finishes jobs. */
const asked = [
  'moveToActive',
  'moveToCompleted',
  'moveToFailed',
  'moveToDelayed',
  'updateJobSchedulerNextMillis',
] as const;
/** After a refusal BullMQ asks again at once, for ever: this is what slows it down. */
const pauseMs = 1_000;
/** Seconds after which an idle worker looks by itself: a notification may be lost with its connection. */
const longestWait = 10;

/**
 * Makes a worker's backend patient. BullMQ waits and repeats after the connection errors that it knows, which are few;
 * others it takes for a failure of the job, or asks again without a pause. Here they all become one that it knows.
 */
export function patient<Backend extends IQueueBackend>(backend: Backend): Backend {
  for (const method of asked) {
    const ask = backend[method].bind(backend) as (...args: unknown[]) => Promise<unknown>;
    const askPatiently = async (...args: unknown[]) => {
      try {
        return await ask(...args);
      } catch (error) {
        if (isConnectionError(error)) throw new ConnectionClosedError(undefined, error);
        if (method === 'moveToActive') await pause(pauseMs);
        throw error;
      }
    };
    Object.defineProperty(backend, method, { value: askPatiently });
  }
  Object.defineProperty(backend, 'maximumBlockTimeout', { value: longestWait });
  return backend;
}
