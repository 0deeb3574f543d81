import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRecorder } from '#src/delivery/record-outcomes.ts';
import type { Outbox, SendOutcome } from '#src/ports/outbox.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sent = (id: string): SendOutcome => ({ id, kind: 'sent', externalId: '1' });

/** An outbox that is told in batches; `write` says how each goes. */
function bench(write: () => Promise<void> = async () => undefined) {
  const batches: string[][] = [];
  const log: string[] = [];
  const record = (batch: readonly SendOutcome[]): Promise<void> => {
    batches.push(batch.map(({ id }) => id));
    return write();
  };
  const say = (_: object, words: string): void => void log.push(words);
  const recorder = createRecorder({
    outbox: { record } as unknown as Outbox,
    log: { info: say, warn: say, error: say },
  });
  return { recorder, batches, log };
}

test('one outcome alone is written at once: a crash before would repeat its message', async () => {
  const { recorder, batches } = bench();
  await recorder.record(sent('a'));
  expect(batches).toEqual([['a']]);
});

test('outcomes that come while others are written go together in the next batch, a moment later', async () => {
  let finish = (): void => undefined;
  const { recorder, batches } = bench(() => new Promise((resolve) => (finish = resolve)));
  void recorder.record(sent('a'));
  await vi.advanceTimersByTimeAsync(0);
  const others = Promise.all([recorder.record(sent('b')), recorder.record(sent('c'))]);
  finish();
  await vi.advanceTimersByTimeAsync(19);
  expect(batches).toEqual([['a']]);
  await vi.advanceTimersByTimeAsync(1);
  expect(batches).toEqual([['a'], ['b', 'c']]);
  finish();
  await others;
});

test('what cannot be written down is told, and holds up nothing', async () => {
  const { recorder, batches, log } = bench(() => Promise.reject(new Error('the database is away')));
  await recorder.record(sent('a'));
  await vi.advanceTimersByTimeAsync(20);
  await recorder.record(sent('b'));
  await recorder.idle();
  expect(batches).toEqual([['a'], ['b']]);
  expect(log[0]).toBe('sent messages could not be marked; they may be sent once more');
});
