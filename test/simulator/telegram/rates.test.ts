import { describe, expect, test } from 'vitest';
import { createRates, publishedRates } from '#src/simulator/telegram/state/rates.ts';
import { callApi } from '../support/call-api.ts';
import { createBench } from '../support/telegram-bench.ts';

/** Seconds to wait for each message, sent to that chat at that millisecond. */
function waits(
  sent: readonly (readonly [chatId: number, atMs: number, count?: number])[],
): readonly number[] {
  const rates = createRates(publishedRates);
  return sent.map(([chatId, atMs, count = 1]) => rates.take(chatId, count, atMs));
}

const many = (count: number, each: (index: number) => readonly [number, number]) =>
  Array.from({ length: count }, (_, index) => each(index));

describe('the published rates', () => {
  test('let one chat have a small burst and then one message a second', () => {
    expect(waits([...many(6, () => [7, 0]), [7, 999], [7, 1000], [7, 1001]])).toEqual([
      0, 0, 0, 0, 0, 1, 1, 0, 1,
    ]);
  });

  test('let all chats together have thirty messages a second', () => {
    const answers = waits([...many(31, (index) => [index + 1, 0]), [40, 34]]);
    expect(answers.filter((wait) => wait > 0)).toEqual([1]);
    expect(answers.at(-1)).toBe(0);
  });

  test('let a group have twenty messages a minute', () => {
    const answers = waits(many(21, (index) => [-100, index * 1000]));
    expect(answers.slice(0, 20).every((wait) => wait === 0)).toBe(true);
    expect(
      waits([...many(5, () => [-5, 0]), ...many(30, (index) => [-5, (index + 1) * 1000])]).some(
        (wait) => wait > 1,
      ),
    ).toBe(true);
  });

  test('let a full album through and make the next wait for it', () => {
    expect(
      waits([
        [7, 0, 10],
        [7, 1000],
        [7, 6000],
      ]),
    ).toEqual([0, 5, 0]);
  });

  test('do not count when they are off', () => {
    expect(createRates('off').take(7, 1000, 0)).toBe(0);
  });
});

test('a bot over its rate gets a 429 that says how long to wait, and nothing is written', async () => {
  const bench = createBench({ rates: { ...publishedRates, chatBurst: 1 }, realNow: () => 0 });
  bench.world.startBot(bench.lan);
  await callApi(bench, 'sendMessage', { chat_id: bench.lan.id, text: 'a' });
  expect(await callApi(bench, 'sendMessage', { chat_id: bench.lan.id, text: 'b' })).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  });
  expect(bench.world.messagesOf(bench.chat)).toHaveLength(2);
});
