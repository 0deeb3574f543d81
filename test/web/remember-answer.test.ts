import { expect, test } from 'vitest';
import { createWeb } from '#src/web/create-web.ts';
import { rememberAnswer } from '#src/web/remember-answer.ts';
import { quietLog } from '#test/support/quiet-log.ts';

const patience = { withinMs: 1_000, goodForMs: 10_000, badForMs: 2_000 };

/** A part that answers, or does not, and knows how often it was asked; and a clock beside it. */
function part() {
  let asked = 0;
  let nowMs = 0;
  let isAway = false;
  const check = async (): Promise<void> => {
    asked += 1;
    await Promise.resolve();
    if (isAway) throw new Error('gone');
  };
  return {
    ask: rememberAnswer(check, patience, () => nowMs),
    asked: () => asked,
    pass: (ms: number) => void (nowMs += ms),
    away: (is: boolean) => void (isAway = is),
  };
}

test('two hundred who ask at once are one question, and so are two hundred one after the other', async () => {
  const { ask, asked } = part();
  await Promise.all(Array.from({ length: 200 }, () => ask()));
  for (let n = 0; n < 200; n++) await ask();
  expect(asked()).toBe(1);
});

test('that a part answers is believed for a while, that it is away for less', async () => {
  const { ask, asked, pass, away } = part();
  await ask();
  away(true);
  pass(9_999);
  await ask();
  expect(asked()).toBe(1);
  pass(1);
  await expect(ask()).rejects.toThrow('gone');
  pass(1_999);
  away(false);
  await expect(ask()).rejects.toThrow('gone');
  expect(asked()).toBe(2);
  pass(1);
  await ask();
  expect(asked()).toBe(3);
});

test('a part that never answers is away, and is asked again later', async () => {
  let asked = 0;
  let nowMs = 0;
  const never = (): Promise<void> => {
    asked += 1;
    return new Promise(() => undefined);
  };
  const ask = rememberAnswer(never, { ...patience, withinMs: 5 }, () => nowMs);
  await expect(ask()).rejects.toThrow('no answer within 5 ms');
  await expect(ask()).rejects.toThrow('no answer within 5 ms');
  expect(asked).toBe(1);
  nowMs += 2_000;
  await expect(ask()).rejects.toThrow('no answer within 5 ms');
  expect(asked).toBe(2);
});

test('two hundred who ask whether it is ready at once ask each part once', async () => {
  let asked = 0;
  const database = async (): Promise<void> => {
    asked += 1;
    await new Promise(setImmediate);
  };
  const app = createWeb({ checks: { database }, webhooks: [], log: quietLog });
  const answers = await Promise.all(Array.from({ length: 200 }, async () => app.request('/readyz')));
  expect([new Set(answers.map(({ status }) => status)), asked]).toEqual([new Set([200]), 1]);
});
