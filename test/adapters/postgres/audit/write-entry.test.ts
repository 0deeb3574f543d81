import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeEntry } from '#src/adapters/postgres/audit/write-entry.ts';
import type { AuditEntry } from '#src/domain/audit/audit-entry.ts';
import type { Instant, PersonId, UnitId } from '#src/domain/ids.ts';
import { type Seeded, seededStore } from '#test/support/seeded-store.ts';

let seeded: Seeded;

beforeAll(async () => {
  seeded = await seededStore();
});
afterAll(() => seeded.close());

const entry: AuditEntry = {
  at: Date.UTC(2024, 2, 17) as Instant,
  actorId: 'p1' as PersonId,
  via: 'chat',
  act: 'join',
  unitId: 'tan-quy' as UnitId,
  subject: { personId: 'p1' as PersonId },
  reason: null,
  details: { role: 'secretary' },
};
const write = (id: string) =>
  seeded.database.$transaction((transaction) => writeEntry(transaction, id, entry));
const refusal = /an audit entry is never changed or removed/;

test('an entry says who did what, when, to whom, by which way, and why', async () => {
  await write('one');
  const { id: _id, at, ...row } = await seeded.database.auditEntry.findFirstOrThrow({ where: { id: 'one' } });
  expect({ ...row, at: at.getTime() }).toEqual(entry);
});

test('it can be neither changed nor removed, by whatever statement', async () => {
  await write('two');
  const { database } = seeded;
  await expect(database.$executeRaw`UPDATE audit_entry SET reason = 'another'`).rejects.toThrow(refusal);
  await expect(database.$executeRaw`DELETE FROM audit_entry WHERE id = 'two'`).rejects.toThrow(refusal);
  await expect(database.$executeRaw`TRUNCATE audit_entry`).rejects.toThrow(refusal);
  expect(await database.auditEntry.count({ where: { id: 'two' } })).toBe(1);
});

test('what is not carried out is not written down either', async () => {
  const failing = seeded.database.$transaction(async (transaction) => {
    await writeEntry(transaction, 'three', entry);
    throw new Error('in vain');
  });
  await expect(failing).rejects.toThrow('in vain');
  expect(await seeded.database.auditEntry.count({ where: { id: 'three' } })).toBe(0);
});
