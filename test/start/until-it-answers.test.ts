import { describe, expect, test } from 'vitest';
import { ChatBusyError, ChatRefusedError } from '#src/ports/chat-errors.ts';
import { askUntilItAnswers, isRefusal, untilItAnswers } from '#src/start/until-it-answers.ts';

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

describe('of one beside others', () => {
  /** What is logged, and how it is asked. */
  function beside(act: () => Promise<string>) {
    const log: string[] = [];
    const write = (_: object, words: string): void => void log.push(words);
    const { signal } = new AbortController();
    const logger = { info: write, warn: write, error: write };
    return { log, ...askUntilItAnswers('Zalo', logger, act, isRefusal, { signal, withinMs: 20 }) };
  }

  test('the answer is waited for where it comes', async () => {
    const { asked, answer, log } = beside(async () => 'here');
    await asked;
    expect([await answer, log]).toEqual(['here', []]);
  });

  test('nothing more is waited for than its first failure; it is asked on', async () => {
    let times = 0;
    const { asked, answer } = beside(async () => {
      if (++times === 1) throw new ChatBusyError(1);
      return 'at last';
    });
    await asked;
    expect(times).toBe(1);
    expect(await answer).toBe('at last');
  });

  test('who says nothing at all is not waited for, and the log says so', async () => {
    const { asked, log } = beside(() => new Promise(() => undefined));
    await asked;
    expect(log).toEqual(['Zalo says nothing so far; the rest goes on without it']);
  });

  test('a refusal is the end of it', async () => {
    const { asked, answer, log } = beside(() => Promise.reject(new ChatRefusedError('no such address')));
    await expect(asked).rejects.toThrow('no such address');
    await expect(answer).rejects.toThrow('no such address');
    expect(log).toEqual([]);
  });
});
