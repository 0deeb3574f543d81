import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '#test/support/database.ts';
import { runAdmin } from '#test/support/run-admin.ts';

const reform = 'prisma/seed/organisation-2025-07.yaml';
let env: Record<string, string>;
let folder: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  folder = await mkdtemp(join(tmpdir(), 'xung-kich-organisation-'));
  env = { DATABASE_URL: fresh.url, DATA_DIR: folder, CLOCK_START: '2025-07-01T09:00:00+07:00' };
  await admin('seed');
});
afterAll(async () => {
  await drop();
  await rm(folder, { recursive: true, force: true });
});

const admin = (...words: string[]) => runAdmin(env, ...words);

async function json(...words: string[]): Promise<{ code: number; document: Record<string, unknown> }> {
  const { code, out } = await admin(...words, '--json');
  return { code, document: JSON.parse(out) as Record<string, unknown> };
}

describe('npm run admin -- org', () => {
  test('check prints what a file changes of what is in force', async () => {
    const { code, document } = await json('org', 'check', reform);
    expect([code, Object.keys(document)]).toEqual([
      0,
      ['units', 'begins', 'ends', 'changed', 'successions', 'dropped', 'problems'],
    ]);
    const { units, begins, ends, successions, problems } = document as Record<string, unknown[]>;
    expect([units, begins?.length, ends?.length, successions?.length, problems]).toEqual([18, 6, 12, 21, []]);
    expect(begins).toContainEqual({
      id: 'tay-thanh-2025',
      name: 'Tây Thạnh',
      kind: 'ward',
      parent: 'ho-chi-minh-2025',
      on: '2025-07-01',
    });
    expect(successions).toContainEqual({
      from: 'son-ky',
      to: 'tay-thanh-2025',
      on: '2025-07-01',
      extent: 'part',
    });
  });

  test('check and apply tell everything that is wrong with a file, and nothing of it is taken', async () => {
    const file = join(folder, 'bad.yaml');
    await writeFile(
      file,
      `units:
  - { id: new-ward, name: Mới, kind: ward, parent: tan-phu, validFrom: 2025-02-31 }
  - { id: tan-quy, name: Tân Quý, kind: ward, parent: tan-phu, validFrom: 2003-12-02, validTo: 2025-07-01 }
  - { id: fine, name: Tốt, kind: ward, parent: tan-phu, validFrom: 2025-07-01 }
`,
    );
    const problems = [
      { line: 2, column: 72, found: '2025-02-31', expected: 'a day that exists: 2025-02 has 28 days' },
      {
        line: 3,
        column: 96,
        found: '2025-07-01',
        expected: 'a successor: no succession says what became of tan-quy',
      },
    ];
    expect(await json('org', 'check', file)).toMatchObject({ code: 1, document: { units: 0, problems } });
    expect(await json('org', 'apply', file, '--yes')).toMatchObject({ code: 1, document: { problems } });
    expect((await admin('org', 'history', '--unit', 'fine')).err).toContain('There is no unit fine');
  });

  test('apply changes nothing without being told to, and says what it would', async () => {
    const { code, err } = await admin('org', 'apply', reform);
    expect([code, err]).toEqual([1, expect.stringContaining('--yes')]);
    expect(err).toContain('- tan-quy (ward Tân Quý) ends on 2025-07-01');
    expect(err).toContain('> tan-quy becomes tan-son-nhi-2025 (part), phu-tho-hoa-2025 (part) on 2025-07-01');
  });

  test('two people applying at once put one reform in force, and again nothing changes', async () => {
    const both = await Promise.all([1, 2].map(() => json('org', 'apply', reform, '--yes')));
    const winners = both.filter(({ code }) => code === 0);
    expect(winners.length).toBeGreaterThan(0);
    expect(winners).toContainEqual(
      expect.objectContaining({
        document: expect.objectContaining({ added: 27, changed: 12, withdrawn: 0 }),
      }),
    );
    expect((await json('org', 'apply', reform)).document).toMatchObject({
      units: 18,
      begins: [],
      ends: [],
      successions: [],
      added: 0,
      changed: 0,
      withdrawn: 0,
    });
  });

  test('history shows what was done as then and as now', async () => {
    const { document } = await json('org', 'history', '--unit', 'phu-thanh-2025');
    expect(document).toMatchObject({
      today: '2025-07-01',
      unit: { id: 'phu-thanh-2025', parent: 'ho-chi-minh-2025', validTo: null },
      successors: [],
      asThen: expect.arrayContaining([expect.objectContaining({ unitId: 'hiep-tan', reports: 0, met: 0 })]),
      asNow: [{ unitId: 'phu-thanh-2025', of: ['phu-thanh-2025', 'hiep-tan', 'phu-thanh'] }],
    });
    const { out } = await admin('org', 'history', '--unit', 'tan-quy');
    expect(out).toContain('  to phu-tho-hoa-2025, part, on 2025-07-01');
    expect(out).toContain('and a part of tan-quy, in no sum');
  });

  test('the plan of the ended district stays readable, and in force as it was', async () => {
    const { document } = await json('plan', 'check', 'prisma/seed/tan-phu-2024.plan.yaml');
    expect(document['problems']).toEqual([]);
    expect(await json('plan', 'apply', 'prisma/seed/tan-phu-2024.plan.yaml')).toMatchObject({
      document: { added: 0, changed: 0, withdrawn: 0 },
    });
    expect(await json('seed')).toMatchObject({ document: { organisation: { added: 0, changed: 0 } } });
  });

  test('nobody gets a code for a unit that has ended', async () => {
    const { code, err } = await admin('invite', 'create', '--unit', 'tan-quy', '--role', 'secretary');
    expect([code, err]).toEqual([1, expect.stringContaining('phu-tho-hoa-2025')]);
    expect((await admin('group', 'code', '--unit', 'tan-phu')).err).toContain('ended on 2025-07-01');
  });
});
