import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  findAlbumReport,
  findAskedAgain,
  findFreshPhotos,
  findReportPhotos,
} from '#src/adapters/postgres/reads/find-photos.ts';
import type { LocalDate, ReportId } from '#src/domain/ids.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import { addSecretary, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

const refused = (id: string, reason: string) => ({
  id,
  chatId: 'p1',
  fileRef: id,
  uniqueRef: id,
  state: 'refused',
  reason,
});

let seeded: Seeded;
let neighbour: Actor;
beforeAll(async () => {
  seeded = await seededStore();
  neighbour = await addSecretary(seeded.database, 'p2', 'tay-thanh');
  const at = new Date(now);
  const by = { unitId: 'tan-quy', editedById: 'p1', editedAt: at, createdAt: at };
  const of = { formId: 'activity', formVersion: 1, answers: {}, draft: {} };
  await seeded.database.report.create({ data: { id: 'r1', status: 'draft', ...by, ...of } });
  const photo = { platform: 'telegram', bot: '1', personId: 'p1', sentAs: 'photo', receivedAt: at };
  await seeded.database.photo.createMany({
    data: [
      { ...photo, id: 'a', chatId: 'p1', reportId: 'r1', albumId: 'album', fileRef: 'a', uniqueRef: 'a' },
      { ...photo, id: 'b', chatId: 'p1', reportId: null, fileRef: 'b', uniqueRef: 'b' },
      { ...photo, ...refused('c', 'too-many'), reportId: 'r1' },
      { ...photo, ...refused('e', 'broken'), reportId: 'r1', receivedAt: new Date(now + 60_000) },
      { ...photo, ...refused('f', 'broken'), reportId: 'r1', receivedAt: new Date(now + 120_000) },
      { ...photo, ...refused('g', 'unreachable'), reportId: 'r1', state: 'failed' },
      { ...photo, ...refused('h', 'not-an-image'), reportId: null },
      { ...photo, id: 'd', chatId: 'p1', fileRef: 'd', uniqueRef: 'd', acknowledgedAt: at },
    ],
  });
});
afterAll(() => seeded.close());

const chat = (chatId: string) => ({ platform: 'telegram', bot: '1', chatId }) as const;
const albumOf = (actor: Actor | null, chatId: string) =>
  findAlbumReport(
    seeded.database,
    { actor, today: '2024-03-17' as LocalDate, zone: 'Asia/Ho_Chi_Minh' },
    chat(chatId),
    'album',
  );

test('siblings of an album find its report in their own chat, and only while their sender may write it', async () => {
  expect(await albumOf(seeded.actor, 'p1')).toMatchObject({ id: 'r1' });
  expect(await albumOf(seeded.actor, 'p2')).toBeNull();
  expect(await albumOf(neighbour, 'p1')).toBeNull();
  expect(await albumOf(null, 'p1')).toBeNull();
});

test('a chat is told of its own photos, by report: those taken, those too many, and those of no use', async () => {
  const fresh = await findFreshPhotos(seeded.database, chat('p1'));
  const byReport = fresh.map(({ report, ofNoUse, since: _since, ...photos }) => ({
    report: report?.id ?? null,
    ...photos,
    ofNoUse: ofNoUse.toSorted(),
  }));
  expect(new Set(byReport)).toEqual(
    new Set([
      {
        report: 'r1',
        taken: 1,
        tooMany: 1,
        unusable: [
          { why: 'unreachable', n: 1, sentAt: now },
          { why: 'broken', n: 2, sentAt: now + 60_000 },
        ],
        ofNoUse: ['c', 'e', 'f', 'g'],
        isAlbum: true,
      },
      {
        report: null,
        taken: 1,
        tooMany: 0,
        unusable: [{ why: 'not-an-image', n: 1, sentAt: now }],
        ofNoUse: ['h'],
        isAlbum: false,
      },
    ]),
  );
  expect(await findFreshPhotos(seeded.database, chat('p2'))).toEqual([]);
});

test('photos of a sent report are seen by its ward and by those above it, the stored ones, the same picture once', async () => {
  const at = new Date(now);
  const by = { unitId: 'tan-quy', editedById: 'p1', editedAt: at, createdAt: at, submittedAt: at };
  const of = { formId: 'activity', formVersion: 1, answers: {}, version: 1 };
  await seeded.database.report.create({ data: { id: 'sent', status: 'submitted', ...by, ...of } });
  const stored = { reportId: 'sent', state: 'stored', mime: 'image/jpeg', bytes: 7, storedAt: at } as const;
  const photo = {
    platform: 'telegram',
    bot: '1',
    chatId: 'p1',
    personId: 'p1',
    sentAs: 'photo',
    acknowledgedAt: at,
  };
  await seeded.database.photo.createMany({
    data: [
      { ...photo, ...stored, id: 's1', fileRef: 's1', uniqueRef: 's1', sha256: 'a1', receivedAt: at },
      {
        ...photo,
        ...stored,
        id: 's2',
        fileRef: 's2',
        uniqueRef: 's2',
        sha256: 'b2',
        receivedAt: new Date(now + 1),
      },
      {
        ...photo,
        ...stored,
        id: 's3',
        fileRef: 's3',
        uniqueRef: 's3',
        sha256: 'a1',
        receivedAt: new Date(now + 2),
      },
      { ...photo, id: 's4', reportId: 'sent', fileRef: 's4', uniqueRef: 's4', receivedAt: new Date(now + 3) },
    ],
  });
  const seenBy = async (actor: Actor | null) =>
    (
      await findReportPhotos(
        seeded.database,
        { actor, today: '2024-03-17' as LocalDate, zone: 'Asia/Ho_Chi_Minh' },
        'sent' as ReportId,
      )
    ).map(({ sha256 }) => sha256);
  const inDistrict = (role: string): Actor =>
    ({ ...seeded.actor, memberships: [{ unitId: 'tan-phu', parentId: null, role }] }) as unknown as Actor;
  expect(await seenBy(seeded.actor)).toEqual(['a1', 'b2']);
  expect(await seenBy(inDistrict('officer'))).toEqual(['a1', 'b2']);
  expect(await seenBy(inDistrict('leader'))).toEqual(['a1', 'b2']);
  expect(await seenBy(inDistrict('secretary'))).toEqual([]);
  expect(await seenBy(neighbour)).toEqual([]);
  expect(await seenBy(null)).toEqual([]);
});

test('a photo that was asked for again finds its report, for a day, and until as many came as were asked for', async () => {
  const { database } = seeded;
  const at = new Date(now);
  const by = { unitId: 'tan-quy', editedById: 'p1', editedAt: at, createdAt: at, submittedAt: at };
  const of = { formId: 'activity', formVersion: 1, answers: {}, version: 1 };
  await database.report.create({ data: { id: 'asked', status: 'submitted', ...by, ...of } });
  const photo = { platform: 'telegram', bot: '1', personId: 'p1', sentAs: 'photo', receivedAt: at };
  const toldAt = new Date(now + 60_000);
  const asked = { ...photo, reportId: 'asked', acknowledgedAt: toldAt };
  await database.photo.createMany({
    data: [
      { ...asked, ...refused('x1', 'broken') },
      { ...asked, ...refused('x2', 'unreachable'), state: 'failed' },
      // Nobody was asked for these.
      { ...asked, ...refused('x3', 'too-many') },
      { ...photo, ...refused('x4', 'broken'), reportId: 'asked' },
    ],
  });
  const reader = (actor: Actor | null, later = 120_000) =>
    ({
      actor,
      now: now + later,
      today: '2024-03-17' as LocalDate,
      zone: 'Asia/Ho_Chi_Minh',
    }) as Parameters<typeof findAskedAgain>[1];
  const found = async (actor: Actor | null = seeded.actor, later?: number) =>
    (await findAskedAgain(database, reader(actor, later)))?.id ?? null;
  const comes = (id: string) =>
    database.photo.create({
      data: {
        ...photo,
        id,
        // From another account of theirs.
        chatId: 'p1-elsewhere',
        reportId: 'asked',
        fileRef: id,
        uniqueRef: id,
        receivedAt: new Date(now + 90_000),
      },
    });
  expect([await found(), await found(null), await found(neighbour)]).toEqual(['asked', null, null]);
  expect(await found(seeded.actor, 60_000 + 24 * 3_600_000)).toBeNull();
  await comes('y1');
  expect(await found()).toBe('asked');
  await comes('y2');
  expect(await found()).toBeNull();
  await database.photo.delete({ where: { id: 'y2' } });
  await database.report.update({ where: { id: 'asked' }, data: { status: 'replaced' } });
  expect(await found()).toBeNull();
});

test('of each photo of a report it is known whether it says when it was taken, as soon as it can be', async () => {
  const { database, store } = seeded;
  const at = new Date(now);
  const of = { platform: 'telegram', bot: '1', chatId: 'p1', personId: 'p1', reportId: 'r1', receivedAt: at };
  const file = { ...of, sentAs: 'file', fileRef: 'x' };
  await database.photo.deleteMany();
  await database.photo.createMany({
    data: [
      { ...file, id: '1', uniqueRef: '1', state: 'stored', takenAt: at },
      { ...file, id: '2', uniqueRef: '2', state: 'stored' },
      { ...file, id: '3', uniqueRef: '3' },
      { ...file, id: '4', uniqueRef: '4', sentAs: 'photo' },
    ],
  });
  const asker = { incoming: update('timed'), actor: seeded.actor, now, today: '2024-03-17' as LocalDate };
  const { report } = await store.find({ ...asker, zone: 'Asia/Ho_Chi_Minh' }, [
    { kind: 'report', reportId: 'r1' as ReportId },
  ]);
  expect(report?.photos.map(({ isTimed }) => isTimed)).toEqual([true, false, null, false]);
});
