import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import { createPhotoStore } from '#src/adapters/postgres/photos/store.ts';
import type { Level } from '#src/domain/allowance/level.ts';
import type { Instant, LocalDate, PersonId, PhotoId, UnitId } from '#src/domain/ids.ts';
import { settle } from '#src/domain/notice/settle.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Need } from '#src/flows/contract/need.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { zone } from '#test/support/obligations.ts';
import { addSecretary, change, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

let seeded: Seeded;
let officer: Actor;
let strange: Actor;
let lan: Actor;
let updates = 0;

beforeAll(async () => {
  seeded = await seededStore();
  lan = seeded.actor;
  officer = await addAs('officer', 'officer', 'tan-phu');
  strange = await addAs('officer', 'strange', 'tay-thanh');
  await addSecretary(seeded.database, 'p2', 'tay-thanh');
  await addAs('leader', 'leader', 'tan-phu');
});
afterAll(() => seeded.close());
beforeEach(async () => {
  const { notice, announcementReceipt, announcement, photo } = seeded.database;
  await notice.deleteMany();
  await announcementReceipt.deleteMany();
  await photo.deleteMany();
  await announcement.deleteMany();
});

async function addAs(role: 'officer' | 'leader', id: string, unitId: string): Promise<Actor> {
  const actor = await addSecretary(seeded.database, id, unitId);
  await seeded.database.membership.updateMany({ where: { personId: id }, data: { role } });
  return { ...actor, memberships: actor.memberships.map((one) => ({ ...one, role })) };
}

async function commit(actor: Actor, effects: readonly Effect[], over: Partial<Change> = {}): Promise<string> {
  const incoming = update(`u${++updates}`, actor.personId);
  const { revision, actor: opened } = await seeded.store.open(incoming, '2024-03-17' as LocalDate);
  const asking = { ...actor, hasUnread: opened?.hasUnread ?? false };
  const made = change(asking, incoming, { revision, effects, ...over });
  return (await seeded.store.commit(made)).kind;
}

const unitId = 'tan-phu' as UnitId;
const wards = ['tan-quy', 'tay-thanh'];
const announcement = (over: Partial<Extract<Effect, { kind: 'announce' }>> = {}): Effect => ({
  kind: 'announce',
  announcementId: 'n1',
  unitId,
  text: 'Họp giao ban lúc 8h.',
  roles: ['secretary'],
  unitIds: [...wards, 'tan-phu'] as UnitId[],
  sendAt: now,
  ...over,
});
const notices = () => createNoticeStore({ database: seeded.database, zone });
const goOut = (at = now) => notices().planAnnouncements(at);
const send = async (over?: Parameters<typeof announcement>[0]): Promise<void> => {
  await commit(officer, [announcement(over)]);
  await goOut();
};
const states = async () =>
  (await seeded.database.notice.findMany({ orderBy: { key: 'asc' } })).map(
    ({ key, state, reason }) => `${key} ${reason ?? state}`,
  );
const stateOf = async (id = 'n1') =>
  (await seeded.database.announcement.findUniqueOrThrow({ where: { id } })).state;
const readers = async () =>
  (await seeded.database.announcementReceipt.findMany({ where: { NOT: { readAt: null } } })).map(
    ({ personId, readAt }) => `${personId} ${(readAt!.getTime() - now) / 60_000}`,
  );
const find = async (actor: Actor, need: Need) =>
  seeded.store.find(change(actor, update('x', actor.personId), {}).asker, [need]);
const minutes = (n: number): Instant => (now + n * 60_000) as Instant;

/** Tells a person what is due, as the job does. */
const tell = async (
  personId: string,
  at: Instant = now,
  level: Level = 'plenty',
): Promise<readonly unknown[]> => {
  const told: unknown[] = [];
  await notices().settle({ personId: personId as PersonId }, at, (due) => {
    const context = { now: at, zone, isHoliday: () => false, sentToday: due.sentToday, level };
    const settled = settle(due.notices, context);
    told.push(...settled.send);
    const [to] = due.addresses;
    const calls = [{ method: 'sendMessage', params: {} }];
    return { settled, messages: to ? [{ tells: settled.send, to, calls }] : [] };
  });
  return told;
};

describe('an announcement', () => {
  test('goes out at its moment to whoever has the role then, once, and is written down without its words', async () => {
    await commit(officer, [announcement({ sendAt: minutes(60) })]);
    expect(await goOut()).toBe(0);
    expect(await goOut(minutes(60))).toBe(2);
    expect(await goOut(minutes(61))).toBe(0);
    expect(await states()).toEqual(['announcement:n1:p1 pending', 'announcement:n1:p2 pending']);
    const entries = await seeded.database.auditEntry.findMany({ where: { act: 'announced' } });
    expect(entries.at(-1)).toMatchObject({ actorId: 'officer', unitId: 'tan-phu' });
    expect(JSON.stringify(entries)).not.toContain('giao ban');
  });

  test('goes to leaders where they are meant, and never to who announces it', async () => {
    await send({ roles: ['leader', 'officer'] });
    expect(await states()).toEqual(['announcement:n1:leader pending', 'announcement:n1:strange pending']);
  });

  test('goes to no unit that the officer does not look after, and from nobody who is no officer', async () => {
    const mine = { unitId: 'tay-thanh' as UnitId };
    expect(await commit(strange, [announcement({ ...mine, unitIds: ['tan-quy'] as UnitId[] })])).toBe(
      'overtaken',
    );
    expect(await commit(strange, [announcement()])).toBe('overtaken');
    expect(await commit(lan, [announcement()])).toBe('overtaken');
    await commit(officer, [announcement({ unitIds: ['tan-quy', 'elsewhere'] as UnitId[] })]);
    await goOut();
    expect(await states()).toEqual(['announcement:n1:p1 pending']);
  });

  test('is taken back before it goes, and not after', async () => {
    await commit(officer, [announcement({ sendAt: minutes(60) })]);
    const back = [{ kind: 'take-back-announcement', announcementId: 'n1' }] as const;
    expect(await commit(strange, back)).toBe('overtaken');
    expect(await commit(officer, back)).toBe('committed');
    expect(await goOut(minutes(60))).toBe(0);
    await send({ announcementId: 'n2' });
    expect(await commit(officer, [{ kind: 'take-back-announcement', announcementId: 'n2' }])).toBe(
      'overtaken',
    );
  });

  test('stays with the office: who is an officer elsewhere by now neither sees it, nor takes it back, nor has it told again', async () => {
    await commit(officer, [announcement({ sendAt: minutes(60) })]);
    await send({ announcementId: 'n2' });
    const [membership] = officer.memberships;
    const elsewhere = { ...officer, memberships: [{ ...membership!, unitId: 'tay-thanh' as UnitId }] };
    expect(await find(elsewhere, { kind: 'own-announcements' })).toEqual({ ownAnnouncements: [] });
    expect(await find(elsewhere, { kind: 'announcement', announcementId: 'n2' })).toEqual({
      announcement: null,
    });
    expect(await commit(elsewhere, [{ kind: 'take-back-announcement', announcementId: 'n1' }])).toBe(
      'overtaken',
    );
    expect(await commit(elsewhere, [{ kind: 'chase-announcement', announcementId: 'n2' }])).toBe('overtaken');
    expect([await stateOf('n1'), await stateOf('n2')]).toEqual(['scheduled', 'sent']);
  });

  test('of an officer who is none any more does not go out', async () => {
    await commit(officer, [announcement({ sendAt: minutes(60) })]);
    const { membership } = seeded.database;
    await membership.updateMany({ where: { personId: 'officer' }, data: { validTo: new Date(now) } });
    await goOut(minutes(60));
    await membership.updateMany({ where: { personId: 'officer' }, data: { validTo: null } });
    expect([await stateOf(), await states()]).toEqual(['taken-back', []]);
  });

  test('is not told to somebody who left meanwhile', async () => {
    await send();
    const { membership } = seeded.database;
    await membership.updateMany({ where: { personId: 'p2' }, data: { validTo: new Date(now) } });
    expect(await tell('p2')).toEqual([]);
    await membership.updateMany({ where: { personId: 'p2' }, data: { validTo: null } });
    expect(await states()).toContain('announcement:n1:p2 left');
  });

  test('waits for the next morning in quiet hours', async () => {
    const late = minutes(13 * 60);
    await commit(officer, [announcement({ sendAt: late })]);
    await goOut(late);
    expect(await tell('p1', late)).toEqual([]);
    expect(await tell('p1', minutes(22 * 60))).toHaveLength(1);
  });
});

describe('what goes with it', () => {
  const photo = { fileRef: 'f', uniqueRef: 'x', albumId: null, sentAs: 'photo', bytes: 10 } as const;
  const attach = (
    photoId: string,
    uniqueRef: string,
    file: { name: string; mime: string } | null = null,
  ): Effect => ({
    kind: 'attach',
    announcementId: 'n1',
    unitId,
    photoId: photoId as PhotoId,
    photo: { ...photo, uniqueRef },
    file,
  });
  const stored = {
    sha256: 'a'.repeat(64),
    bytes: 10,
    mime: 'image/jpeg',
    takenAt: null,
    place: null,
    at: now,
  };

  test('is awaited until it is stored, but no longer than a while', async () => {
    await commit(officer, [attach('f1', 'x')]);
    await commit(officer, [announcement()]);
    expect(await goOut(minutes(1))).toBe(0);
    const photos = createPhotoStore({ database: seeded.database });
    await photos.markStored('f1', stored);
    expect(await goOut(minutes(1))).toBe(2);
    expect(await tell('p1', minutes(1))).toMatchObject([
      { announcement: { files: [{ sha256: stored.sha256, fileName: null }] } },
    ]);
    await commit(officer, [{ ...attach('f2', 'y'), announcementId: 'n2' } as Effect]);
    await commit(officer, [announcement({ announcementId: 'n2' })]);
    expect(await goOut(minutes(20))).toBe(2);
  });

  test('is one where it is the same picture, and none after it was dropped', async () => {
    await commit(officer, [attach('f1', 'x')]);
    await commit(officer, [attach('f2', 'x')]);
    await commit(officer, [attach('f3', 'z', { name: 'ke-hoach.pdf', mime: 'application/pdf' })]);
    const need = { kind: 'announcement-files', announcementId: 'n1' } as const;
    const { announcementFiles } = await find(officer, need);
    expect(announcementFiles?.map(({ photoId, fileName }) => [photoId, fileName])).toEqual([
      ['f1', null],
      ['f3', 'ke-hoach.pdf'],
    ]);
    expect((await find(strange, need)).announcementFiles).toEqual([]);
    await commit(officer, [{ kind: 'detach-all', announcementId: 'n1' }]);
    expect((await find(officer, need)).announcementFiles).toEqual([]);
  });

  test('is not kept where nobody goes on with it', async () => {
    await commit(officer, [attach('f1', 'x')]);
    await goOut(minutes(6 * 24 * 60));
    expect(await seeded.database.photo.count()).toBe(1);
    await goOut(minutes(8 * 24 * 60));
    expect(await seeded.database.photo.count()).toBe(0);
  });

  test('is offered to no report', async () => {
    await commit(officer, [attach('f1', 'x')]);
    const opened = await seeded.store.open(update('look', 'officer'), '2024-03-17' as LocalDate);
    const { loosePhotos } = await find(officer, { kind: 'loose-photos', since: minutes(-60) });
    const { freshPhotos } = await find(officer, { kind: 'fresh-photos' });
    expect([opened.hasLoosePhotos, loosePhotos, freshPhotos]).toEqual([false, null, []]);
  });
});

describe('a receipt', () => {
  const read = { kind: 'note-read', announcementId: 'n1' } as const;

  test('keeps the first answer with its time', async () => {
    await send();
    await tell('p1');
    await commit(lan, [read]);
    const { asker } = change(lan, update('z'), {});
    await commit(lan, [read], { asker: { ...asker, now: minutes(5), incoming: update(`u${++updates}`) } });
    expect(await readers()).toEqual(['p1 0']);
  });

  test('is of whom it went to alone', async () => {
    await send({ unitIds: ['tan-quy'] as UnitId[] });
    await commit(strange, [read]);
    expect(await readers()).toEqual([]);
  });

  const counted = { month: '2024-03', beginsAt: now, endsAt: minutes(10_000), most: 3000, botName: 'Bot' };

  test('is any message, where messages are counted and there are no buttons; once it was told', async () => {
    await send();
    await commit(lan, [], { counted });
    expect(await readers()).toEqual([]);
    await tell('p1');
    await commit(lan, []);
    expect(await readers()).toEqual([]);
    await commit(lan, [], { counted });
    expect(await readers()).toEqual(['p1 0']);
  });

  test('of several people who write side by side is each their own', async () => {
    await send();
    await Promise.all([tell('p1'), tell('p2')]);
    const p2 = { ...lan, personId: 'p2' as PersonId, accountId: 'a-p2' } as unknown as Actor;
    await Promise.all([commit(lan, [], { counted }), commit(p2, [], { counted })]);
    expect((await readers()).toSorted()).toEqual(['p1 0', 'p2 0']);
  });

  test('is seen by who announced it, with who has none', async () => {
    await send();
    await tell('p1');
    await commit(lan, [read]);
    const { announcement: card } = await find(officer, { kind: 'announcement', announcementId: 'n1' });
    expect(card).toMatchObject({ people: 2, read: 1, isChased: false });
    expect(card?.receipts.map(({ unitName, readAt, isTold }) => [unitName, readAt !== null, isTold])).toEqual(
      [
        ['Tân Quý', true, true],
        ['Tây Thạnh', false, false],
      ],
    );
    expect((await find(strange, { kind: 'announcement', announcementId: 'n1' })).announcement).toBeNull();
  });
});

describe('who has not read it', () => {
  const chase = [{ kind: 'chase-announcement', announcementId: 'n1' }] as const;

  test('is told once more, once, and not who has read it by then', async () => {
    await send();
    await Promise.all([tell('p1'), tell('p2')]);
    await commit(lan, [{ kind: 'note-read', announcementId: 'n1' }]);
    expect(await commit(officer, chase)).toBe('committed');
    expect(await commit(officer, chase)).toBe('overtaken');
    expect((await states()).filter((one) => one.includes(':again'))).toEqual([
      'announcement:n1:p2:again pending',
    ]);
    expect(await tell('p2')).toMatchObject([{ isAgain: true }]);
  });

  test('is not told once more while the first word still waits', async () => {
    await send();
    await commit(officer, chase);
    expect((await states()).filter((one) => one.includes(':again'))).toEqual([]);
  });

  test('and reads it before that is said hears nothing', async () => {
    await send();
    await tell('p2');
    await commit(officer, chase);
    const p2 = { ...lan, personId: 'p2' as PersonId } as Actor;
    await commit(p2, [{ kind: 'note-read', announcementId: 'n1' }]);
    expect(await tell('p2')).toEqual([]);
  });
});

describe('where few messages of the month are left', () => {
  test('it waits, and who announced it hears whom it did not get to, once', async () => {
    await send();
    expect(await tell('p1', now, 'last')).toEqual([]);
    await tell('p2');
    expect(await goOut(minutes(11))).toBe(1);
    expect(await goOut(minutes(12))).toBe(0);
    expect(await tell('officer', minutes(12))).toMatchObject([
      { kind: 'announcement-held', people: 1, units: ['Tân Quý'] },
    ]);
  });

  test('nothing is said of what has got to everybody', async () => {
    await send();
    await Promise.all([tell('p1'), tell('p2')]);
    expect(await goOut(minutes(11))).toBe(0);
  });
});
