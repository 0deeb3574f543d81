import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#src/adapters/postgres/client.ts';
import { freshDatabase } from '#test/support/database.ts';
import { runAdmin } from '#test/support/run-admin.ts';

let env: Record<string, string>;
let folder: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  folder = await mkdtemp(join(tmpdir(), 'xung-kich-admin-'));
  env = {
    DATABASE_URL: fresh.url,
    DATA_DIR: folder,
    CLOCK_START: '2024-03-17T09:00:00+07:00',
  };
});

afterAll(async () => {
  await drop();
  await rm(folder, { recursive: true, force: true });
});

const admin = (...words: string[]) => runAdmin(env, ...words);

async function json(...words: string[]): Promise<unknown> {
  const { out } = await admin(...words, '--json');
  return JSON.parse(out);
}

describe('npm run admin', () => {
  test('checks and previews a plan against the seed before anything is loaded, but puts none in force', async () => {
    const plan = 'prisma/seed/tan-phu-2024.plan.yaml';
    const { code, out, err } = await admin('plan', 'check', plan, '--json');
    expect([code, err]).toEqual([0, expect.stringContaining('prisma/seed/')]);
    expect(JSON.parse(out)).toMatchObject({ plan: 'tan-phu-2024', obligations: 717, problems: [] });
    expect(await json('plan', 'preview', plan, '--unit', 'tan-quy')).toHaveLength(82);
    const applied = await admin('plan', 'apply', plan, '--yes');
    expect([applied.code, applied.err]).toEqual([1, expect.stringContaining('npm run admin -- seed')]);
  });

  test('loads the seed, and the second time changes nothing', async () => {
    expect(await json('seed')).toMatchObject({
      organisation: { units: 12, added: 12 },
      plans: [{ plan: 'tan-phu-2024', obligations: 717, added: 717 }],
    });
    expect(await json('seed')).toMatchObject({
      organisation: { added: 0, changed: 0 },
      forms: { added: 0, changed: 0 },
      plans: [{ added: 0, changed: 0, withdrawn: 0 }],
    });
  });

  test('prints an invite as one document', async () => {
    const invite = await json('invite', 'create', '--unit', 'tan-quy', '--role', 'secretary');
    expect(invite).toEqual({
      code: expect.stringMatching(/^\w{4}-\w{4}$/),
      unit: 'tan-quy',
      role: 'secretary',
      expiresAt: expect.stringMatching(/^2024-03-24T02:0\d/),
      links: { telegram: null },
      texts: { zalo: null },
      problem: null,
      qr: null,
    });
  });

  test('says to people by their own clock how long a code is good, and where it goes', async () => {
    const { out } = await admin('invite', 'create', '--unit', 'tan-quy', '--role', 'secretary');
    expect(out).toMatch(
      /^Code \w{4}-\w{4}: secretary of Tân Quý, good until 2024-03-24 09:0\d \(Asia\/Ho_Chi_Minh\)\.\nThe person sends that code to the bot\.$/m,
    );
  });

  test('prints a group code as one document', async () => {
    const code = await json('group', 'code', '--unit', 'tan-phu');
    expect(Object.keys(code as object)).toEqual(['code', 'unit', 'expiresAt', 'texts', 'problem']);
  });

  test('names the units that come near a wrong one, and ends with 1', async () => {
    const { code, err } = await admin('invite', 'create', '--unit', 'tan-qui', '--role', 'secretary');
    expect([code, err]).toEqual([1, expect.stringContaining('Did you mean: tan-quy (Tân Quý), ')]);
  });

  test('names the roles there are', async () => {
    const { code, err } = await admin('invite', 'create', '--unit', 'tan-quy', '--role', 'boss');
    expect([code, err.trim()]).toEqual([
      1,
      'There is no role boss. Roles: secretary, officer, leader, admin.',
    ]);
  });

  test('tells everything that is wrong with a plan, with line and column', async () => {
    const file = join(folder, 'bad.plan.yaml');
    await writeFile(
      file,
      'plan: x\ntitle: X\nunit: nowhere\nyear: 2024\nitems:\n  - id: a\n    source: II.1\n    title: A\n    short: A\n    scope: all\n    form: green-sunday\n    rule:\n      dates: [{ key: one, on: 2024-02-31 }]\n',
    );
    const { code, out } = await admin('plan', 'check', file, '--json');
    const { problems } = JSON.parse(out) as { problems: { line: number; found: string }[] };
    expect([code, problems.map(({ line, found }) => [line, found])]).toEqual([
      1,
      expect.arrayContaining([
        [3, 'nowhere'],
        [10, 'all'],
        [13, '2024-02-31'],
      ]),
    ]);
  });

  test('does not put a plan in force without being told to', async () => {
    const text = await readFile('prisma/seed/tan-phu-2024.plan.yaml', 'utf8');
    const amended = join(folder, 'amended.yaml');
    await writeFile(
      amended,
      text.replace("'155', on: 2024-09-22, title: Ngày", "'155', on: 2024-09-29, title: Ngày"),
    );
    const { code, err } = await admin('plan', 'apply', amended);
    expect([code, err]).toEqual([1, expect.stringContaining('--yes')]);
    expect(err).toContain('~ green-sunday/155: opensOn 2024-09-22 -> 2024-09-29');
    expect(err).toContain('(11 units)');
    expect(await json('plan', 'apply', 'prisma/seed/tan-phu-2024.plan.yaml', '--yes')).toMatchObject({
      added: 0,
      changed: 0,
      withdrawn: 0,
    });
  });

  test('previews a year of messages to one unit, and sends none', async () => {
    const messages = (await json(
      'plan',
      'preview',
      'prisma/seed/tan-phu-2024.plan.yaml',
      '--unit',
      'tan-quy',
    )) as {
      at: string;
    }[];
    expect(messages.find(({ at }) => at.startsWith('2024-05-25T17'))).toEqual({
      at: '2024-05-25T17:00:00+07:00',
      to: 'secretary',
      unit: 'tan-quy',
      key: 'reminder:tan-phu-2024/green-sunday/153/tan-quy:d-1@2024-05-25:secretary@tan-quy',
      text: expect.stringContaining('Chủ nhật xanh 153'),
    });
    expect(messages.map(({ at }) => at)).toEqual(messages.map(({ at }) => at).toSorted());
    expect(
      (await admin('plan', 'preview', 'prisma/seed/tan-phu-2024.plan.yaml', '--unit', 'nowhere')).err,
    ).toContain('There is no unit nowhere');
  });

  test('shows the digest without sending it', async () => {
    expect((await admin('digest', 'preview', '--unit', 'tan-phu')).out).toContain(
      'Tuần qua chưa có báo cáo nào',
    );
  });

  test('says in doctor what wants attention', async () => {
    const { code, out } = await admin('doctor', '--json');
    expect([code, (JSON.parse(out) as { warnings: string[] }).warnings[0]]).toEqual([
      1,
      expect.stringContaining('Without a secretary: Hiệp Tân'),
    ]);
  });

  test('lists in doctor who complained of late, each code with its unit and time', async () => {
    const at = new Date('2024-03-16T22:00:00+07:00');
    const database = openDatabase(env['DATABASE_URL'] ?? '', 1);
    await database.person.create({ data: { id: 'lan', name: 'Lan', createdAt: at } });
    const by = { personId: 'lan', unitId: 'tan-quy', platform: 'telegram', at };
    await database.complaint.create({ data: { id: 'c', code: 'K7QM4X', ...by } });
    await database.$disconnect();
    const { out } = await admin('doctor');
    expect(out).toContain(
      'Complaints     1 in the last 7 days:\n  K7QM4X       Tân Quý, 2024-03-16T15:00:00.000Z\n',
    );
    expect(out).not.toContain('Lan');
  });
});
