import { expect, test } from 'vitest';
import type { Update } from '#src/ports/platform.ts';
import { messageWith } from './support/updates.ts';
import { createTakingBench } from '#test/intake/support/polled-bench.ts';

const { signal } = new AbortController();
const now = { isPatient: false, signal };

test('what comes out of order is given in order', async () => {
  const { world, deps } = await createTakingBench();
  for (const [update_id, text] of [
    [20, 'hai'],
    [19, 'một'],
  ] as const)
    world.updates().inject({ update_id, message: messageWith({ text }) });
  expect(textsOf(await deps.source.next({ ...now, after: null }))).toEqual(['một', 'hai']);
});

test('what was given comes again until it is confirmed', async () => {
  const { world, lan, chat, deps } = await createTakingBench();
  for (const text of ['một', 'hai']) world.sendText(lan, chat, text);
  const [first, second] = await deps.source.next({ ...now, after: null });
  expect(textsOf(await deps.source.next({ ...now, after: null }))).toEqual(['một', 'hai']);
  expect(textsOf(await deps.source.next({ ...now, after: first?.id ?? null }))).toEqual(['hai']);
  expect(textsOf(await deps.source.next({ ...now, after: second?.id ?? null }))).toEqual([]);
  expect(world.pendingUpdates()).toBe(0);
});

test('the last word confirms without taking anything', async () => {
  const { world, lan, chat, deps } = await createTakingBench();
  for (const text of ['một', 'hai']) world.sendText(lan, chat, text);
  const [first] = await deps.source.next({ ...now, after: null });
  await deps.source.confirm(first?.id ?? '');
  expect(world.pendingUpdates()).toBe(1);
});

test('a webhook in the way is said, and taken away', async () => {
  const { world, lan, chat, deps, telegram } = await createTakingBench();
  await telegram.api.setWebhook('http://127.0.0.1:1/nobody');
  world.sendText(lan, chat, 'đã chờ');
  const asking = deps.source.next({ ...now, after: null });
  await expect(asking).rejects.toMatchObject({ name: 'UpdatesElsewhereError' });
  expect(textsOf(await deps.source.next({ ...now, after: null }))).toEqual(['đã chờ']);
});

test.each([
  ['for as long as Telegram says', { kind: 'flood', retryAfterSeconds: 7 }, 7_000],
  ['for as long as one likes where it says nothing', { kind: 'status', code: 502 }, 0],
] as const)('a Telegram that does not answer is busy %s', async (_, fault, retryAfterMs) => {
  const { world, deps } = await createTakingBench();
  world.faults.plan('getUpdates', fault);
  const asking = deps.source.next({ ...now, after: null });
  await expect(asking).rejects.toMatchObject({ name: 'ChatBusyError', retryAfterMs });
});

function textsOf(updates: readonly Update[]): readonly (string | null)[] {
  return updates.map(({ incoming }) => (incoming?.event.kind === 'text' ? incoming.event.text : null));
}
