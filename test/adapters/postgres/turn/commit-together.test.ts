import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#src/adapters/postgres/client.ts';
import { createConversationStore } from '#src/adapters/postgres/turn/store.ts';
import type { LocalDate, PhotoId, ReportId, UnitId } from '#src/domain/ids.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { availableServers } from '#test/support/database.ts';
import { addSecretary, change, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

const wards = ['hiep-tan', 'hoa-thanh', 'phu-thanh', 'phu-tho-hoa', 'phu-trung', 'son-ky'];

describe.each(availableServers().map((server) => [server.name, server] as const))(
  'changes of several chats at the same moment, on %s:',
  (_name, server) => {
    let seeded: Seeded;
    let actors: readonly Actor[];
    beforeAll(async () => {
      seeded = await seededStore(server);
      actors = await Promise.all(wards.map((ward) => addSecretary(seeded.database, `of-${ward}`, ward)));
    });
    afterAll(() => seeded.close());

    const person = (n: number): string => `of-${wards[n]}`;
    const commit = (n: number, id: string, rest: Partial<Change>) =>
      seeded.store.commit(change(actors[n]!, update(`${id}-${wards[n]}`, person(n)), rest));
    const revisionOf = async (n: number): Promise<number> =>
      (await seeded.store.open(update('x', person(n)), '2024-03-17' as LocalDate)).revision;

    test('each is committed with everything it does, as if it were alone', async () => {
      const { database } = seeded;
      const turns: readonly ((n: number) => readonly Effect[])[] = [
        (n) => [photo(`p1-${n}`, null)],
        (n) => [start(n), { kind: 'adopt-photos', reportId: reportId(n), since: now }],
        (n) => [{ kind: 'answer', reportId: reportId(n), answers: { members: 10 + n } }],
        (n) => [photo(`p2-${n}`, reportId(n)), { kind: 'acknowledge-photos', reportId: null }],
        (n) => [
          { kind: 'answer', reportId: reportId(n), answers: { note: `của ${wards[n]}` } },
          { kind: 'submit', reportId: reportId(n), happenedOn: '2024-03-17' as LocalDate, reason: 'sent' },
        ],
      ];
      // Every ward is one step behind the one before it: in each round they do different things.
      for (let round = 0; round < turns.length + wards.length - 1; round++) {
        const results = await Promise.all(
          wards.flatMap((_, n) => {
            const effects = turns[round - n]?.(n);
            return effects ? [commit(n, `t${round}`, { revision: round - n, effects })] : [];
          }),
        );
        for (const result of results) expect(result).toMatchObject({ kind: 'committed', isBehind: false });
        await database.message.updateMany({ data: { state: 'sent' } });
      }
      for (const [n, ward] of wards.entries()) {
        expect(
          await database.report.findUniqueOrThrow({
            where: { id: reportId(n) },
            include: { photos: true, versions: true },
          }),
        ).toMatchObject({
          unitId: ward,
          status: 'submitted',
          draft: null,
          answers: { members: 10 + n, note: `của ${ward}` },
          editedById: person(n),
          photos: [{ personId: person(n) }, { personId: person(n) }],
          versions: [{ version: 1, photoIds: [`p1-${n}`, `p2-${n}`], personId: person(n) }],
        });
        expect(await database.message.count({ where: { chatId: person(n) } })).toBe(turns.length);
        expect(await revisionOf(n)).toBe(turns.length);
      }
    });

    test('the update that was taken before, and the session that moved on, stop nobody else', async () => {
      const before = await Promise.all(wards.map((_, n) => revisionOf(n)));
      await commit(0, 'again', { revision: before[0]! });
      const results = await Promise.all([
        commit(0, 'again', { revision: before[0]! + 1 }),
        commit(1, 'late', { revision: before[1]! + 7 }),
        commit(2, 'fine', { revision: before[2]! }),
      ]);
      expect(results.map(({ kind }) => kind)).toEqual(['taken', 'overtaken', 'committed']);
    });

    test('one that the database refuses is refused alone', async () => {
      const broken = { id: 'broken', call: { method: 'sendMessage', params: { text: 'a\u0000b' } } };
      const revisions = await Promise.all(wards.map((_, n) => revisionOf(n)));
      const results = await Promise.allSettled([
        commit(3, 'broken', { revision: revisions[3]!, messages: [broken] }),
        commit(4, 'whole', { revision: revisions[4]! }),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    });

    test('one whose row somebody holds waits alone, and is committed when it is free', async () => {
      const { database } = seeded;
      const revisions = await Promise.all([revisionOf(0), revisionOf(1)]);
      const results = await database.$transaction(async (holder) => {
        await holder.$executeRaw`SELECT 1 FROM session WHERE chat_id = ${person(0)} FOR UPDATE`;
        const held = commit(0, 'held', { revision: revisions[0]! });
        const free = await commit(1, 'free', { revision: revisions[1]! });
        const next = await commit(1, 'next', { revision: revisions[1]! + 1 });
        return { held, free, next };
      });
      expect([results.free.kind, results.next.kind]).toEqual(['committed', 'committed']);
      expect((await results.held).kind).toBe('committed');
    });

    test('two processes that take the same chats at once commit each of them once', async () => {
      const other = openDatabase(seeded.url, 5);
      const stores = [seeded.store, createConversationStore({ database: other })];
      for (let round = 0; round < 10; round++) {
        const revisions = await Promise.all(wards.map((_, n) => revisionOf(n)));
        const results = await Promise.all(
          stores.flatMap((store, which) =>
            // The other one begins at the other end: each may hold what the other wants.
            (which === 0 ? [...wards.keys()] : [...wards.keys()].toReversed()).map((n) =>
              store.commit(
                change(actors[n]!, update(`both-${round}-${which}-${n}`, person(n)), {
                  revision: revisions[n]!,
                }),
              ),
            ),
          ),
        );
        expect(results.filter(({ kind }) => kind === 'committed')).toHaveLength(wards.length);
        expect(results.filter(({ kind }) => kind === 'overtaken')).toHaveLength(wards.length);
      }
      await other.$disconnect();
    });

    test('reads side by side give each chat its own', async () => {
      const opened = await Promise.all([
        ...wards.map((_, n) => seeded.store.open(update('new', person(n)), '2024-03-17' as LocalDate)),
        seeded.store.open(update('new', 'a-stranger'), '2024-03-17' as LocalDate),
      ]);
      expect(opened.map(({ actor }) => actor?.memberships[0]?.unitId ?? null)).toEqual([...wards, null]);
    });
  },
);

function reportId(n: number): ReportId {
  return `report-${n}` as ReportId;
}

function start(n: number): Effect {
  return {
    kind: 'start-report',
    reportId: reportId(n),
    unitId: wards[n] as UnitId,
    obligationId: null,
    formId: 'green-sunday',
    formVersion: 1,
    answers: {},
    replacesId: null,
  };
}

function photo(id: string, reportId: ReportId | null): Effect {
  const photo = {
    fileRef: id,
    uniqueRef: id,
    albumId: null,
    sentAs: 'photo',
    bytes: 1000,
    mime: null,
  } as const;
  return { kind: 'add-photo', photoId: id as PhotoId, reportId, photo, isTooMany: false };
}
