import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#src/adapters/postgres/client.ts';
import { freshDatabase } from '#test/support/database.ts';
import { runAdmin } from '#test/support/run-admin.ts';
import { addSecretary } from '#test/support/seeded-store.ts';

let env: Record<string, string>;
let folder: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  folder = await mkdtemp(join(tmpdir(), 'xung-kich-people-'));
  env = { DATABASE_URL: fresh.url, DATA_DIR: folder, CLOCK_START: '2024-03-17T09:00:00+07:00' };
  await runAdmin(env, 'seed');
  const database = openDatabase(fresh.url, 2);
  await addSecretary(database, 'lan', 'tan-quy');
  await addSecretary(database, 'minh', 'tay-thanh');
  await database.unit.create({
    data: { id: 'quan-khac', name: 'Quận Khác', kind: 'district', validFrom: new Date('2000-01-01') },
  });
  await addSecretary(database, 'xa', 'quan-khac');
  await addSecretary(database, 'hoa', 'tan-son-nhi');
  await database.$disconnect();
});
afterAll(async () => {
  await drop();
  await rm(folder, { recursive: true, force: true });
});

const admin = (line: string, ...words: string[]) => runAdmin(env, ...line.split(' '), ...words);
async function json<Shape>(line: string, ...words: string[]): Promise<Shape> {
  return JSON.parse((await admin(line, ...words, '--json')).out) as Shape;
}
const why = ['--reason', 'chuyển công tác'];

interface Listed {
  readonly unit: string;
  readonly people: readonly { readonly person: string; readonly roles: readonly object[] }[];
}
const peopleOf = async (unit: string) =>
  (await json<Listed[]>(`person list --unit ${unit}`))[0]?.people ?? [];

describe('admin person', () => {
  test('lists who is where, with the ids that other commands take', async () => {
    expect(await peopleOf('tan-quy')).toEqual([
      {
        person: 'lan',
        name: 'Nguyễn Thị Lan',
        roles: [{ role: 'secretary', since: '2024-03-17', until: null }],
        platforms: ['telegram'],
        isReachable: true,
        lastSeenAt: null,
      },
    ]);
    const { out } = await admin('person list --unit tan-quy');
    expect(out).toBe(
      'tan-quy (Tân Quý)\n  lan  Nguyễn Thị Lan: secretary since 2024-03-17; telegram; never wrote\n',
    );
  });

  test('gives somebody one more role, once', async () => {
    expect(await json('person add --person lan --unit hiep-tan --role secretary')).toMatchObject({
      person: 'lan',
      unit: 'hiep-tan',
      since: '2024-03-17',
    });
    const again = await admin('person add --person lan --unit hiep-tan --role secretary');
    expect([again.code, again.err]).toEqual([1, 'lan is secretary of hiep-tan already.\n']);
  });

  test('moves a role into another unit', async () => {
    expect(await json('person move --person lan --unit hiep-tan --to phu-trung', ...why)).toMatchObject({
      from: 'hiep-tan',
      to: 'phu-trung',
    });
    expect(await peopleOf('hiep-tan')).toEqual([]);
    expect(await peopleOf('phu-trung')).toMatchObject([{ person: 'lan' }]);
  });

  test('hands a ward over to somebody, when its role moves and when it ends', async () => {
    await admin('person add --person hoa --unit phu-tho-hoa --role secretary');
    const moved = await json(
      'person move --person hoa --unit phu-tho-hoa --to hoa-thanh --hand-over-to lan',
      ...why,
    );
    expect(moved).toMatchObject({ from: 'phu-tho-hoa', to: 'hoa-thanh', handedOverTo: 'lan' });
    expect(await peopleOf('phu-tho-hoa')).toMatchObject([{ person: 'lan' }]);
    expect(await peopleOf('hoa-thanh')).toMatchObject([{ person: 'hoa' }]);
    const { code, out } = await admin(
      'person end --person lan --unit phu-tho-hoa --hand-over-to hoa',
      ...why,
    );
    expect([code, out]).toEqual([
      0,
      'Nguyễn Thị Lan is secretary of Phú Thọ Hòa no more, now. They are told.\n' +
        'Nguyễn Thị Lan takes over from today on, with drafts and open requests. They are told.\n',
    ]);
    expect(await peopleOf('phu-tho-hoa')).toMatchObject([{ person: 'hoa' }]);
  });

  test.each([
    ['lan', '--hand-over-to lan: Nguyễn Thị Lan cannot take over from themselves. Name somebody else.\n'],
    [
      'ai-do',
      '--hand-over-to ai-do: nobody of that id has a role. See `person list`, or invite them: `invite create --unit tan-quy`.\n',
    ],
    [
      'xa',
      '--hand-over-to xa: Nguyễn Thị Lan has a role in quan-khac only, which is not beside tan-quy. Give them a role there first: `person add`.\n',
    ],
  ])('hands nothing over to %s', async (to, sentence) => {
    const { code, err } = await admin(`person end --person lan --unit tan-quy --hand-over-to ${to}`, ...why);
    expect([code, err]).toEqual([1, sentence]);
    expect(await peopleOf('tan-quy')).toMatchObject([{ person: 'lan' }]);
  });

  test('hands over today, and on no other day', async () => {
    const { code, err } = await admin(
      'person end --person lan --unit tan-quy --hand-over-to minh --on 2024-06-30',
      ...why,
    );
    expect([code, err]).toEqual([1, '--hand-over-to: a role is handed over today. Leave --on out.\n']);
  });

  test('ends a role on a day, and then at once', async () => {
    await admin('person end --person lan --unit phu-trung --on 2024-06-30', ...why);
    expect(await peopleOf('phu-trung')).toMatchObject([{ roles: [{ until: '2024-06-30' }] }]);
    const { code, out } = await admin('person end --person lan --unit phu-trung', ...why);
    expect([code, out]).toEqual([
      0,
      'Nguyễn Thị Lan is secretary of Phú Trung no more, now. They are told.\n',
    ]);
    expect(await peopleOf('phu-trung')).toEqual([]);
  });

  test.each([
    [
      'person end --person nobody --unit tan-quy',
      'There is nobody nobody in tan-quy. There are: lan (Nguyễn Thị Lan).',
    ],
    ['person end --person minh --unit tan-quy', 'minh has no role in tan-quy, but in tay-thanh.'],
    [
      'person end --person lan --unit tan-quy --role leader',
      'Nguyễn Thị Lan is no leader of tan-quy, but secretary.',
    ],
    [
      'person end --person lan --unit tan-quy --on 2024-02-31',
      '--on 2024-02-31: there is no such day. Write it like 2024-06-30.',
    ],
    [
      'person end --person lan --unit tan-quy --on 2024-03-01',
      '--on 2024-03-01: that day is over. Choose 2024-03-17 or a later one.',
    ],
    [
      'person move --person lan --unit tan-quy --to tan-quy',
      '--to tan-quy: Nguyễn Thị Lan is there already.',
    ],
  ])('says what is wrong with %s', async (line, message) => {
    const { code, err } = await admin(line, ...why);
    expect([code, err.trim()]).toEqual([1, message]);
  });

  test('wants a reason in words for what is taken away', async () => {
    const without = await admin('person end --person lan --unit tan-quy');
    expect([without.code, without.err]).toEqual([1, expect.stringContaining('--reason')]);
    const empty = await admin('person end --person lan --unit tan-quy', '--reason', ' … ');
    expect([empty.code, empty.err]).toEqual([1, expect.stringContaining('--reason: say why in some words')]);
  });

  test('sends to an invite whoever is not there yet', async () => {
    const { code, err } = await admin('person add --person nobody --unit tan-quy --role leader');
    expect([code, err]).toEqual([1, expect.stringContaining('invite create --unit tan-quy --role leader')]);
  });
});

interface Invite {
  readonly id: string;
  readonly state: string;
}

describe('admin invite', () => {
  test('calls an invite back, once', async () => {
    await admin('invite create --unit tan-thanh --role secretary');
    const [invite] = await json<Invite[]>('invite list --unit tan-thanh');
    const id = invite?.id ?? '';
    const revoked = await admin(`invite revoke ${id}`, ...why);
    expect([revoked.code, revoked.out]).toEqual([0, `Invite ${id} cannot be used any more.\n`]);
    expect(await json('invite list --unit tan-thanh')).toEqual([]);
    expect(await json('invite list --unit tan-thanh --all')).toMatchObject([{ id, state: 'revoked' }]);
    const again = await admin(`invite revoke ${id}`, ...why);
    expect([again.code, again.err.trim()]).toEqual([1, `Invite ${id} is revoked already.`]);
  });

  test('says so where there is none of that id', async () => {
    const { code, err } = await admin('invite revoke K7QM-4XRT', ...why);
    expect([code, err]).toEqual([1, expect.stringContaining('There is no invite K7QM-4XRT')]);
  });

  test('writes one sheet with an invitation for each ward, and none over another', async () => {
    const out = join(folder, 'sheet');
    const made = await json<{ file: string; invitations: { unit: string; code: string }[] }>(
      'invite create --all-wards --role secretary --out',
      out,
    );
    expect(made.invitations).toHaveLength(11);
    const sheet = await readFile(made.file, 'utf8');
    expect(made.invitations.filter(({ code }) => !sheet.includes(code))).toEqual([]);
    expect(sheet.match(/<svg/g)).toHaveLength(11);
    expect(sheet).toContain('<h2>bí thư Đoàn phường Tân Quý</h2>');
    const again = await admin('invite create --all-wards --role secretary --out', out);
    expect([again.code, again.err]).toEqual([
      1,
      expect.stringContaining('there is an invitations.html already'),
    ]);
  });

  test('wants to know where the sheet goes, and which unit an invite is for', async () => {
    const noFolder = await admin('invite create --all-wards --role secretary');
    expect([noFolder.code, noFolder.err]).toEqual([1, expect.stringContaining('--out')]);
    const noUnit = await admin('invite create --role secretary');
    expect([noUnit.code, noUnit.err]).toEqual([1, expect.stringContaining('--unit')]);
  });
});

interface Entry {
  readonly act: string;
  readonly via: string;
  readonly reason: string | null;
}

describe('admin audit', () => {
  test('has everything that was done here, with its reason', async () => {
    const entries = await json<Entry[]>('audit');
    const acts = new Set(entries.map(({ act }) => act));
    expect([...acts].sort()).toEqual([
      'invite-made',
      'invite-revoked',
      'organisation-applied',
      'plan-applied',
      'role-ended',
      'role-given',
      'role-moved',
      'ward-handed-over',
    ]);
    expect(entries.filter(({ via }) => via !== 'admin')).toEqual([]);
    // What was done in the same moment of the clock comes in any order.
    expect(entries).toContainEqual(
      expect.objectContaining({
        act: 'role-moved',
        reason: 'chuyển công tác',
        unitId: 'hiep-tan',
        personName: 'Nguyễn Thị Lan',
      }),
    );
  });

  test('keeps to a unit and those below it, and to what was done since a day', async () => {
    const ofWard = await json<Entry[]>('audit --unit hiep-tan');
    expect(ofWard.map(({ act }) => act)).toContain('role-moved');
    expect(ofWard.map(({ act }) => act)).not.toContain('role-ended');
    expect(await json('audit --since 2024-03-18')).toEqual([]);
    const { code, err } = await admin('audit --since tomorrow');
    expect([code, err.trim()]).toEqual([
      1,
      '--since tomorrow: there is no such day. Write it like 2024-03-17.',
    ]);
  });
});
