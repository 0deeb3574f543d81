import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeHash } from '#src/adapters/postgres/columns.ts';
import type { PersonId, ReportId, UnitId } from '#src/domain/ids.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { availableServers } from '#test/support/database.ts';
import { addSecretary, change, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

const start = (id: string, unitId = 'tan-quy'): Effect => ({
  kind: 'start-report',
  reportId: id as ReportId,
  unitId: unitId as UnitId,
  obligationId: null,
  formId: 'green-sunday',
  formVersion: 1,
  answers: {},
  replacesId: null,
});
const answer = (id: string, answers: Record<string, string | number>): Effect => ({
  kind: 'answer',
  reportId: id as ReportId,
  answers,
});

describe.each(availableServers().map((server) => [server.name, server] as const))(
  'one update, one transaction, on %s:',
  (_name, server) => {
    let seeded: Seeded;
    beforeAll(async () => {
      seeded = await seededStore(server);
    });
    afterAll(() => seeded.close());

    test('an update that was taken changes nothing the second time', async () => {
      const { store, actor } = seeded;
      const once = change(actor, update('u1'), {});
      expect(await store.commit(once)).toMatchObject({ kind: 'committed' });
      expect(await store.commit(change(actor, update('u1'), { revision: 1 }))).toEqual({ kind: 'taken' });
      expect((await store.open(update('u1'), '2024-03-17' as never)).isTaken).toBe(true);
      expect(await seeded.database.message.count({ where: { cause: 'update:u1' } })).toBe(1);
    });

    test('an update from a clock that is far off is taken like any other', async () => {
      for (const sentAt of [8.64e15, -8.64e15] as never[])
        expect((await seeded.store.open({ ...update('far'), sentAt }, '2024-03-17' as never)).isTaken).toBe(
          false,
        );
    });

    test('of two changes to one session only the first counts; the second leaves no trace', async () => {
      const { store, actor, database } = seeded;
      const { revision } = await store.open(update('u2'), '2024-03-17' as never);
      const both = await Promise.all([
        store.commit(change(actor, update('u2'), { revision })),
        store.commit(change(actor, update('u3'), { revision })),
      ]);
      expect(both.map(({ kind }) => kind).sort()).toEqual(['committed', 'overtaken']);
      expect(await database.takenUpdate.count({ where: { updateId: { in: ['u2', 'u3'] } } })).toBe(1);
      expect(await database.message.count({ where: { cause: { in: ['update:u2', 'update:u3'] } } })).toBe(1);
    });

    test('what is said goes behind older messages that wait for the chat, but not behind those in hand', async () => {
      const { store, actor, database } = seeded;
      const { revision } = await store.open(update('o1'), '2024-03-17' as never);
      const first = change(actor, update('o1'), { revision });
      const inHand = first.messages.map(({ id }) => id);
      await database.message.updateMany({ data: { state: 'sent' } });
      expect(await store.commit(first)).toMatchObject({ messages: [{ id: inHand[0] }], isBehind: false });
      const second = change(actor, update('o2'), { revision: revision + 1, inHand });
      expect(await store.commit(second)).toMatchObject({ messages: [{ id: second.messages[0]?.id }] });
      const third = change(actor, update('o3'), { revision: revision + 2 });
      expect(await store.commit(third)).toEqual({ kind: 'committed', messages: [], isBehind: true });
      const { leasedUntil } = await database.message.findFirstOrThrow({ where: { cause: 'update:o3' } });
      expect(leasedUntil.getTime()).toBeLessThanOrEqual(Date.now());
    });

    test('answers of two secretaries to different questions of one draft are both kept', async () => {
      const { store, actor, database } = seeded;
      const colleague = await addSecretary(database, 'p2', 'tan-quy');
      const { revision } = await store.open(update('u4'), '2024-03-17' as never);
      await store.commit(change(actor, update('u4'), { revision, effects: [start('r1')] }));
      await Promise.all([
        store.commit(
          change(actor, update('u5'), {
            revision: revision + 1,
            effects: [answer('r1', { place: 'hẻm 1' })],
          }),
        ),
        store.commit(change(colleague, update('u6', 'p2'), { effects: [answer('r1', { members: 45 })] })),
      ]);
      expect((await database.report.findUniqueOrThrow({ where: { id: 'r1' } })).draft).toEqual({
        place: 'hẻm 1',
        members: 45,
      });
    });

    test('an answer to a report that was sent in the meantime is not written, and the session stays where it was', async () => {
      const { store, actor, database } = seeded;
      const { revision } = await store.open(update('u7'), '2024-03-17' as never);
      await store.commit(change(actor, update('u7'), { revision, effects: [start('r2')] }));
      await database.$executeRaw`UPDATE report SET draft = NULL WHERE id = 'r2'`;
      const late = change(actor, update('u8'), {
        revision: revision + 1,
        effects: [answer('r2', { members: 45 })],
      });
      expect(await store.commit(late)).toEqual({ kind: 'overtaken' });
      expect((await store.open(update('u8'), '2024-03-17' as never)).revision).toBe(revision + 1);
    });

    test('nobody writes for another ward, whatever effect asks for it', async () => {
      const { store, actor, database } = seeded;
      const neighbour = await addSecretary(database, 'p3', 'tay-thanh');
      const { revision } = await store.open(update('u9'), '2024-03-17' as never);
      await store.commit(
        change(actor, update('u9'), { revision, effects: [start('r3'), start('r4', 'tay-thanh')] }),
      );
      expect(await database.report.count({ where: { id: 'r4' } })).toBe(0);
      expect(
        await store.commit(
          change(neighbour, update('u10', 'p3'), { effects: [answer('r3', { members: 1 })] }),
        ),
      ).toEqual({ kind: 'overtaken' });
    });

    test('nothing of somebody without a unit is written, whatever effect asks for it', async () => {
      const { store, actor, database } = seeded;
      const outside = { ...(await addSecretary(database, 'p4', 'tan-quy')), memberships: [] };
      const photo = { fileRef: 'f', uniqueRef: 'u', albumId: null, sentAs: 'photo', bytes: null } as const;
      const { revision } = await store.open(update('w0'), '2024-03-17' as never);
      await store.commit(change(actor, update('w0'), { revision, effects: [start('r6')] }));
      const obligation = await database.obligation.findFirstOrThrow({ where: { unitId: 'tan-quy' } });
      const add = { kind: 'add-photo', photo, isTooMany: false } as const;
      const effects: readonly Effect[] = [
        start('r7'),
        { ...add, photoId: 'f1' as never, reportId: null },
        { ...add, photoId: 'f2' as never, reportId: 'r6' as ReportId },
        { kind: 'adopt-photos', reportId: 'r6' as ReportId, since: 0 as never },
        { kind: 'note-late-photos', reportId: 'r6' as ReportId },
        { kind: 'ask-waiver', waiverId: 'w1', obligationId: obligation.id as never, reason: 'mưa' },
      ];
      expect(await store.commit(change(outside, update('w1', 'p4'), { effects }))).toMatchObject({
        kind: 'committed',
      });
      expect(await database.report.count({ where: { editedById: 'p4' } })).toBe(0);
      expect(await database.photo.count({ where: { personId: 'p4' } })).toBe(0);
      expect(await database.waiver.count()).toBe(0);
      expect(await database.reportVersion.count({ where: { reportId: 'r6' } })).toBe(0);
    });

    test('a code lets in one person, also when two come at the same moment', async () => {
      const { store, database } = seeded;
      await database.invite.create({
        data: {
          codeHash: codeHash('CCCC2222'),
          purpose: 'person',
          unitId: 'tan-quy',
          role: 'secretary',
          createdAt: new Date(now),
          expiresAt: new Date(now + 1000),
        },
      });
      const joining = (id: string) =>
        change(null, update(`j-${id}`, id), {
          effects: [{ kind: 'join', code: 'CCCC2222', personId: id as PersonId, name: 'Ai', language: 'vi' }],
        });
      const both = await Promise.all([store.commit(joining('p8')), store.commit(joining('p9'))]);
      expect(both.map(({ kind }) => kind).sort()).toEqual(['committed', 'overtaken']);
      expect(await database.person.count({ where: { id: { in: ['p8', 'p9'] } } })).toBe(1);
    });

    test('a sent report is a version; changing it later is another, and the first stays readable', async () => {
      const { store, actor, database } = seeded;
      const reportId = 'r5' as ReportId;
      const { revision } = await store.open(update('s1'), '2024-03-17' as never);
      const turn = (n: number, effects: readonly Effect[]) =>
        store.commit(change(actor, update(`s${n}`), { revision: revision + n - 1, effects }));
      await turn(1, [start('r5')]);
      await turn(2, [answer('r5', { members: 20 })]);
      await turn(3, [{ kind: 'submit', reportId, happenedOn: '2024-03-17' as never, reason: 'first' }]);
      await turn(4, [{ kind: 'reopen', reportId }]);
      await turn(5, [answer('r5', { members: 25 })]);
      await turn(6, [{ kind: 'submit', reportId, happenedOn: '2024-03-17' as never, reason: 'corrected' }]);
      const versions = await database.reportVersion.findMany({
        where: { reportId },
        orderBy: { version: 'asc' },
      });
      expect(versions.map(({ version, answers, reason }) => [version, answers, reason])).toEqual([
        [1, { members: 20 }, 'first'],
        [2, { members: 25 }, 'corrected'],
      ]);
    });
  },
);
