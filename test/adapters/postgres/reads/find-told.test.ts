import { afterAll, beforeAll, expect, test } from 'vitest';
import { findTold } from '#src/adapters/postgres/reads/find-told.ts';
import { now, type Seeded, seededStore } from '#test/support/seeded-store.ts';

const asks = (fieldId: string) => ({ kind: 'field', reportId: 'r1', fieldId });
const chat = { platform: 'telegram', bot: '1', chatId: '41' } as const;

let seeded: Seeded;
beforeAll(async () => {
  seeded = await seededStore();
  const at = new Date(now);
  const sent = { ...chat, call: {}, cause: 'update:1', state: 'sent', leasedUntil: at, createdAt: at };
  const rows = [
    { id: 'asked', externalId: '7', about: { revision: 3, about: asks('residents') } },
    { id: 'edited', externalId: '7', about: { revision: 4, about: asks('waste') } },
    { id: 'receipt', externalId: '8' },
    { id: 'of-the-future', externalId: '9', about: { revision: 5, about: { kind: 'dream' } } },
    { id: 'of-another-chat', externalId: '10', chatId: '42', about: { revision: 1, about: asks('members') } },
    { id: 'of-another-bot', externalId: '11', bot: '2', about: { revision: 1, about: asks('members') } },
  ];
  await seeded.database.message.createMany({ data: rows.map((row) => ({ ...sent, ...row })) });
});
afterAll(() => seeded.close());

const told = (messageId: string) => findTold(seeded.database, chat, messageId);

test('a message of ours is about what it shows last, where it was edited in place', async () => {
  expect(await told('7')).toEqual({ revision: 4, about: asks('waste') });
});

test.each([
  ['asks nothing', '8'],
  ['was written by another release, in a shape that is not known', '9'],
  ['stands in another chat', '10'],
  ['is of another bot', '11'],
  ['never was', '12'],
])('one that %s is about nothing', async (_, messageId) => {
  expect(await told(messageId)).toBeNull();
});
