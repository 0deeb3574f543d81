import { expect, test } from 'vitest';
import { ChatBusyError, ChatRefusedError } from '#src/ports/chat-errors.ts';
import { isRefusal, untilItAnswers } from '#src/start/until-it-answers.ts';

/** Somebody who answers as told, one answer after the other; and what was logged. */
function bench(...answers: readonly (Error | string)[]) {
  const log: string[] = [];
  let asked = 0;
  const write = (_: object, words: string): void => void log.push(words);
  const ask = (signal?: AbortSignal) =>
    untilItAnswers(
      'Telegram',
      { info: write, warn: write, error: write },
      async () => {
        const answer = answers[asked++] ?? answers.at(-1);
        if (answer instanceof Error) throw answer;
        return answer;
      },
      isRefusal,
      signal,
    );
  return { ask, log, asked: () => asked };
}

test('what does not answer is asked again until it does; that is told once each way', async () => {
  const { ask, log } = bench(new ChatBusyError(1), 'here');
  expect(await ask()).toBe('here');
  expect(log).toEqual(['Telegram does not answer; trying until it does', 'Telegram answers']);
});

test('a platform that does not know the bot is not asked again', async () => {
  const { ask, log, asked } = bench(new ChatRefusedError('unknown token'));
  await expect(ask()).rejects.toThrow('unknown token');
  expect([asked(), log]).toEqual([1, []]);
});

test('who is told to stop waits no longer', async () => {
  const stopping = new AbortController();
  const { ask } = bench(new ChatBusyError(1));
  const asking = ask(stopping.signal);
  stopping.abort();
  await expect(asking).rejects.toThrow(/told to stop|aborted/);
});
