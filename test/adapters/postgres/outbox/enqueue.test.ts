import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertMessages } from '#src/adapters/postgres/outbox/insert-messages.ts';
import { createOutbox } from '#src/adapters/postgres/outbox/outbox.ts';
import { availableServers } from '#test/support/database.ts';
import { change, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

type Writer = 'an answer' | 'a notice' | 'a job';
const orders: readonly (readonly Writer[])[] = [
  ['an answer', 'a notice', 'a job'],
  ['an answer', 'a job', 'a notice'],
  ['a notice', 'an answer', 'a job'],
  ['a notice', 'a job', 'an answer'],
  ['a job', 'an answer', 'a notice'],
  ['a job', 'a notice', 'an answer'],
];
const call = (text: string) => ({ method: 'sendMessage', params: { text } });

describe.each(availableServers().map((server) => [server.name, server] as const))(
  'whoever puts messages into the outbox on %s',
  (_name, server) => {
    let seeded: Seeded;
    beforeAll(async () => {
      seeded = await seededStore(server);
    });
    afterAll(() => seeded.close());

    /** Says two things to a chat; gives those that the writer is to send itself. */
    async function write(writer: Writer, chatId: string): Promise<readonly { readonly id: string }[]> {
      const to = { platform: 'telegram', bot: '1', chatId } as const;
      const calls = [call(`${writer} 1`), call(`${writer} 2`)];
      const messages = calls.map((one, n) => ({
        id: `${chatId} ${writer} ${n}`,
        to,
        call: one,
        attempts: 0,
      }));
      switch (writer) {
        case 'an answer': {
          const answer = change(null, update(`u ${chatId}`, chatId), { messages });
          const committed = await seeded.store.commit(answer);
          return committed.kind === 'committed' ? committed.messages : [];
        }
        case 'a notice':
          return seeded.database.$transaction((transaction) =>
            insertMessages(transaction, messages, 'notices', new Date(now)),
          );
        case 'a job':
          return createOutbox(seeded).post(to, calls, `job ${chatId}`);
      }
    }

    /** What is sent when every lease has run out, one message of the chat after the other. */
    async function sendAll(chatId: string): Promise<readonly string[]> {
      const { database } = seeded;
      const sent: string[] = [];
      for (;;) {
        await database.message.updateMany({ where: { chatId }, data: { leasedUntil: new Date(0) } });
        const claimed = (await createOutbox(seeded).claim(100)).filter(({ to }) => to.chatId === chatId);
        if (claimed.length === 0) return sent;
        expect(claimed).toHaveLength(1);
        for (const { id, call: said } of claimed) {
          sent.push((said.params as { text: string }).text);
          await database.message.update({ where: { id }, data: { state: 'sent' } });
        }
      }
    }

    test.each(orders.map((order) => [order.join(', '), order] as const))(
      'keeps the order in which things were said: %s',
      async (chatId, order) => {
        const leased: number[] = [];
        for (const writer of order) leased.push((await write(writer, chatId)).length);
        // The first finds nobody before it and sends at once; the others stand behind.
        expect(leased).toEqual([2, 0, 0]);
        expect(await sendAll(chatId)).toEqual(order.flatMap((writer) => [`${writer} 1`, `${writer} 2`]));
      },
    );

    test('stands behind nothing of another chat, and behind nothing that was sent', async () => {
      expect(await write('a job', 'busy chat')).toHaveLength(2);
      expect(await write('a notice', 'free chat')).toHaveLength(2);
      await sendAll('busy chat');
      expect(await write('an answer', 'busy chat')).toHaveLength(2);
    });
  },
);
