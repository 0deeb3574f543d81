import { describe } from 'vitest';
import { testAwayQueue } from './queue-away.contract.ts';
import { testEvery } from './queue-every.contract.ts';
import { testJobs } from './queue-jobs.contract.ts';
import { testClosing } from './queue-closing.contract.ts';
import type { QueuePlace } from './queue-place.ts';

/** What every queue must do; `start` gives an empty place for one test. */
export function testQueue(start: () => Promise<QueuePlace>): void {
  describe.concurrent('jobs', () => {
    testJobs(start);
  });
  describe.concurrent('what repeats', () => {
    testEvery(start);
  });
  describe.concurrent('closing', () => {
    testClosing(start);
  });
  describe.concurrent('a backend that is away', () => {
    testAwayQueue(start);
  });
}
