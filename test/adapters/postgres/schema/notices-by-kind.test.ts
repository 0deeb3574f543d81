import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import { migrate, migrationsFolder } from '#src/adapters/postgres/schema/migrate.ts';
import type { GroupId, Instant, PersonId } from '#src/domain/ids.ts';
import { settle } from '#src/domain/notice/settle.ts';
import type { Addressee } from '#src/domain/notice/notice.ts';
import { freshDatabase, type FreshDatabase, runOn } from '#test/support/database.ts';
import { localTime } from '#test/support/local-time.ts';
import { at, zone } from '#test/support/obligations.ts';

/** What a release before these had: requests are excuses, and only keys say what a notice is about. */
const lastBefore = '20261123213609_loose_photos';
const now = at('2024-03-18 09:00');
const lan = { personId: 'lan' as PersonId };
const huong = { personId: 'huong' as PersonId };
const group = (id: string): Addressee => ({ groupId: id as GroupId });

let fresh: FreshDatabase;
let database: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  await runOn(fresh.url, 'drop schema public cascade; create schema public');
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await cp(migrationsFolder, folder, { recursive: true });
  for (const name of await readdir(folder))
    if (/^\d{14}_/.test(name) && name > lastBefore) await rm(join(folder, name), { recursive: true });
  await migrate(fresh.url, folder);
  await rm(folder, { recursive: true });
  await runOn(fresh.url, world);
  await runOn(fresh.url, oldNotices);
  await migrate(fresh.url);
  database = openDatabase(fresh.url, 3);
});
afterAll(async () => {
  await database.$disconnect();
  await fresh.drop();
});

const notices = () => createNoticeStore({ database, zone });

/** Tells what is due, each notice in a message of its own; the keys of what was told. */
async function tell(addressee: Addressee, moment: Instant): Promise<readonly string[]> {
  const told: string[] = [];
  await notices().settle(addressee, moment, ({ notices: due, addresses: [to], sentToday }) => {
    const settled = settle(due, { now: moment, zone, isHoliday: () => false, sentToday });
    told.push(...settled.send.map(({ id }) => id));
    const calls = [{ method: 'sendMessage', params: {} }];
    return { settled, messages: to ? settled.send.map((one) => ({ tells: [one], to, calls })) : [] };
  });
  return Promise.all(
    told.map(async (id) => (await database.notice.findUniqueOrThrow({ where: { id } })).key),
  );
}

const states = async () =>
  Object.fromEntries(
    (await database.notice.findMany({ where: { state: 'pending' }, orderBy: { key: 'asc' } })).map(
      ({ key, dueAt }) => [key, localTime(dueAt.getTime() as Instant)],
    ),
  );

test('what each notice of the old release is about stands in its columns', async () => {
  const rows = await database.notice.findMany({ orderBy: { key: 'asc' } });
  expect(
    rows.map(({ key, kind, waiverId, isAgain, on }) =>
      [key, kind, waiverId, isAgain ? 'again' : null, on?.toISOString().slice(0, 10)]
        .filter(Boolean)
        .join(' '),
    ),
  ).toEqual([
    'digest:g:2024-W11 digest 2024-03-11',
    'digest:g:2024-W12 digest 2024-03-18',
    'escalation:o1:late-3@2024-03-18:huong escalation 2024-03-18',
    'group-unit-ended:h:son-ky group-unit-ended',
    'reminder:o1:d0@2024-03-17:lan reminder 2024-03-17',
    'reminder:o1:last@2024-03-18:lan reminder 2024-03-18',
    'unit-ended:huong:son-ky unit-ended',
    'unit-ended:lan:son-ky unit-ended',
    'verdict:e0 verdict e0',
    'verdict:e3 verdict e3',
    'waiver-asked:e0:huong waiver-asked e0',
    'waiver-asked:e1:huong waiver-asked e1',
    'waiver-asked:e1:huong:again waiver-asked e1 again',
    'waiver-asked:e2:huong waiver-asked e2',
  ]);
});

test('who asks again counts from the first message; before it was sent there is nothing to ask again', async () => {
  expect(await states()).toMatchObject({ 'waiver-asked:e1:huong:again': '2024-03-19 08:00' });
  expect(await states()).not.toHaveProperty('waiver-asked:e2:huong:again');
});

test('every pending one is settled, none that was sent is told again', async () => {
  expect(await tell(lan, now)).toEqual([
    'reminder:o1:last@2024-03-18:lan',
    'verdict:e3',
    'unit-ended:lan:son-ky',
  ]);
  expect(await tell(huong, now)).toEqual(['escalation:o1:late-3@2024-03-18:huong', 'waiver-asked:e2:huong']);
  expect(await tell(group('g'), now)).toEqual(['digest:g:2024-W12']);
  expect(await tell(group('h'), now)).toEqual(['group-unit-ended:h:son-ky']);
  expect(await states()).toEqual({
    'waiver-asked:e1:huong:again': '2024-03-19 08:00',
    'waiver-asked:e2:huong:again': '2024-03-20 07:00',
  });
  expect(await tell(huong, at('2024-03-20 07:00'))).toEqual([
    'waiver-asked:e1:huong:again',
    'waiver-asked:e2:huong:again',
  ]);
});

test('the planner finds by their keys that they are there', async () => {
  expect(await notices().planEndings(now)).toBe(0);
  expect(await notices().planDigests(now)).toBe(0);
  expect(await notices().planReminders(now)).toBe(0);
  const rung = await database.obligation.findUniqueOrThrow({ where: { id: 'o1' } });
  expect(rung.nextRungAt).toBeNull();
});

const world = `
  INSERT INTO unit (id, name, kind, parent_id, valid_from, valid_to) VALUES
    ('tan-phu', 'Quận Đoàn Tân Phú', 'district', NULL, '2003-12-02', NULL),
    ('tan-quy', 'Tân Quý', 'ward', 'tan-phu', '2003-12-02', NULL),
    ('son-ky', 'Sơn Kỳ', 'ward', 'tan-phu', '2003-12-02', '2024-03-18');
  INSERT INTO person (id, name, created_at) VALUES ('lan', 'Lan', now()), ('huong', 'Hương', now());
  INSERT INTO account (id, platform, bot, external_id, person_id, created_at) VALUES
    ('a1', 'telegram', '1', 'lan', 'lan', now()), ('a2', 'telegram', '1', 'huong', 'huong', now());
  INSERT INTO membership (id, person_id, unit_id, role, valid_from) VALUES
    ('m1', 'lan', 'tan-quy', 'secretary', '2024-01-01'), ('m2', 'lan', 'son-ky', 'secretary', '2024-01-01'),
    ('m3', 'huong', 'tan-phu', 'officer', '2024-01-01'), ('m4', 'huong', 'son-ky', 'secretary', '2024-01-01');
  INSERT INTO chat_group (id, platform, bot, chat_id, title, unit_id, linked_at, next_digest_at) VALUES
    ('g', 'telegram', '1', '-1', 'Lãnh đạo', 'tan-phu', now(), '2024-03-18T07:30:00+07:00'),
    ('h', 'telegram', '1', '-2', 'Sơn Kỳ', 'son-ky', now(), '2024-03-18T07:00:00+07:00');
  INSERT INTO plan (id, unit_id, title, year, zone, revision, specification, applied_at) VALUES
    ('p', 'tan-phu', 'Kế hoạch', 2024, '${zone}', 1, '{}', now());
  INSERT INTO obligation (id, key, plan_id, item_id, source, occurrence, unit_id, scope, title, short, form, opens_on, event_on, due_on,
    counts_from, counts_to, at_least, ladder, next_rung_at)
  SELECT id, id, 'p', 'i', 'II.1', id, 'tan-quy', 'each', id, id, 'f', '2024-03-17', '2024-03-17', '2024-03-19', '2024-03-16', '2024-03-19', 1,
    ladder::jsonb, CASE id WHEN 'o1' THEN '2024-03-18T08:00:00+07:00'::timestamptz END
  FROM (VALUES ('o0', '[]'), ('o1', '[{ "key": "last", "anchor": "event", "offsetDays": 1, "time": "08:00", "to": "secretary" }]'),
    ('o2', '[]'), ('o3', '[]'), ('o4', '[]')) AS o(id, ladder);
  INSERT INTO excuse (id, obligation_id, unit_id, asked_by_id, reason, asked_at, state)
  SELECT e, o, 'tan-quy', 'lan', 'mưa lớn', '2024-03-16T22:00:00+07:00', state
  FROM (VALUES ('e0', 'o0', 'declined'), ('e1', 'o2', 'asked'), ('e2', 'o3', 'asked'), ('e3', 'o4', 'granted')) AS e(e, o, state);`;

const oldNotices = `
  INSERT INTO notice (id, key, kind, rung, person_id, group_id, unit_id, obligation_id, due_at, expires_at, state, settled_at)
  SELECT key, key, kind, rung, person, grp, unit, obligation, (due || '+07:00')::timestamptz, '2024-04-30', state,
    CASE state WHEN 'sent' THEN (due || '+07:00')::timestamptz END
  FROM (VALUES
    ('reminder:o1:d0@2024-03-17:lan', 'reminder', 'd0', 'lan', NULL, 'tan-quy', 'o1', '2024-03-17T07:00', 'sent'),
    ('reminder:o1:last@2024-03-18:lan', 'reminder', 'last', 'lan', NULL, 'tan-quy', 'o1', '2024-03-18T08:00', 'pending'),
    ('escalation:o1:late-3@2024-03-18:huong', 'escalation', 'late-3', 'huong', NULL, 'tan-quy', 'o1', '2024-03-18T08:00', 'pending'),
    ('excuse:e0:huong', 'excuse', NULL, 'huong', NULL, 'tan-quy', 'o0', '2024-03-16T12:00', 'sent'),
    ('verdict:e0', 'verdict', NULL, 'lan', NULL, 'tan-quy', 'o0', '2024-03-16T13:00', 'sent'),
    ('excuse:e1:huong', 'excuse', NULL, 'huong', NULL, 'tan-quy', 'o2', '2024-03-17T07:00', 'sent'),
    ('excuse:e1:huong:again', 'excuse', NULL, 'huong', NULL, 'tan-quy', 'o2', '2024-03-18T08:00', 'pending'),
    ('excuse:e2:huong', 'excuse', NULL, 'huong', NULL, 'tan-quy', 'o3', '2024-03-18T07:00', 'pending'),
    ('excuse:e2:huong:again', 'excuse', NULL, 'huong', NULL, 'tan-quy', 'o3', '2024-03-18T08:00', 'pending'),
    ('verdict:e3', 'verdict', NULL, 'lan', NULL, 'tan-quy', 'o4', '2024-03-18T08:30', 'pending'),
    ('unit-ended:huong:son-ky', 'unit-ended', NULL, 'huong', NULL, 'son-ky', NULL, '2024-03-18T07:00', 'sent'),
    ('unit-ended:lan:son-ky', 'unit-ended', NULL, 'lan', NULL, 'son-ky', NULL, '2024-03-18T07:00', 'pending'),
    ('digest:g:2024-W11', 'digest', NULL, NULL, 'g', 'tan-phu', NULL, '2024-03-11T07:30', 'sent'),
    ('digest:g:2024-W12', 'digest', NULL, NULL, 'g', 'tan-phu', NULL, '2024-03-18T07:30', 'pending'),
    ('unit-ended:h:son-ky', 'unit-ended', NULL, NULL, 'h', 'son-ky', NULL, '2024-03-18T07:00', 'pending')
  ) AS n(key, kind, rung, person, grp, unit, obligation, due, state);`;
