import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededStore, type Seeded } from '#test/support/seeded-store.ts';
import { secretaryIn } from './support/take-updates.ts';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await seededStore();
});
afterAll(() => seeded.close());

const along = 'Tin trước có thể chưa tới bạn: “Đã nhận báo cáo.”';

/** A receipt to somebody of which nobody knows whether it arrived. */
async function loseReceipt(chatId: string, over: object = {}): Promise<void> {
  await seeded.database.message.create({
    data: {
      id: `lost-${chatId}`,
      platform: 'telegram',
      bot: '1',
      chatId,
      call: { method: 'sendMessage', params: { text: 'Đã nhận báo cáo.\n\nCảm ơn.', parse_mode: 'HTML' } },
      about: { revision: 1, about: { kind: 'receipt', reportId: 'r1' } },
      cause: 'update:1',
      state: 'ambiguous',
      leasedUntil: new Date(0),
      createdAt: new Date(Date.UTC(2024, 2, 17, 1)),
      ...over,
    },
  });
}

test('what may not have arrived goes with the next message to that person, once', async () => {
  const lan = await secretaryIn(seeded, 'lan');
  await loseReceipt('lan');
  await loseReceipt('somebody-else');
  await lan.send('chào');
  await lan.send('cảm ơn');
  expect(lan.said.map((text) => text.includes(along))).toEqual([true, false]);
  expect(lan.said[0]).toMatch(/^↩️ Tin trước/);
});

test('a message that was sent goes with no other', async () => {
  const minh = await secretaryIn(seeded, 'minh');
  await loseReceipt('minh', { state: 'sent' });
  await minh.send('chào');
  expect(minh.said.join()).not.toContain(along);
});
