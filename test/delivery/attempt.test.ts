import { expect, test } from 'vitest';
import { createAttempt } from '#src/delivery/attempt.ts';
import type { Call, Chat } from '#src/ports/chat.ts';
import { ChatBusyError } from '#src/ports/chat-errors.ts';

const to = { platform: 'here', bot: '1', chatId: 'c1' };
const call: Call = { method: 'editMessageReplyMarkup', params: {} };

test('a call that may be lost is made once, and rejects never', async () => {
  const made: Call[] = [];
  const send = async (_: unknown, one: Call): Promise<never> => {
    made.push(one);
    throw new ChatBusyError(1000);
  };
  await createAttempt(() => ({ send }) as unknown as Chat)(to, call);
  expect(made).toEqual([call]);
});

test('is made by nobody where no bot of this process speaks', async () => {
  await expect(createAttempt(() => undefined)(to, call)).resolves.toBeUndefined();
});
