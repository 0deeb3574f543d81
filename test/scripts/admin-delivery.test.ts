import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import { freshDatabase } from '#test/support/database.ts';
import { at } from '#test/support/obligations.ts';
import { runAdmin } from '#test/support/run-admin.ts';
import { addSecretary } from '#test/support/seeded-store.ts';

let env: Record<string, string>;
let folder: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  folder = await mkdtemp(join(tmpdir(), 'xung-kich-delivery-'));
  env = { DATABASE_URL: fresh.url, DATA_DIR: folder, CLOCK_START: '2024-03-17T09:00:00+07:00' };
  await runAdmin(env, 'seed');
  const database = openDatabase(fresh.url, 2);
  await addSecretary(database, 'lan', 'tan-quy');
  await addSecretary(database, 'minh', 'tay-thanh');
  await tell(database, 'lan', 'tan-quy', { state: 'sent' });
  await tell(database, 'minh', 'tay-thanh', { state: 'failed', error: 'Bad Request: chat not found' });
  await database.$disconnect();
});
afterAll(async () => {
  await drop();
  await rm(folder, { recursive: true, force: true });
});

/** Somebody was told something this morning, and the platform did as it says. */
async function tell(database: Database, personId: string, unitId: string, message: object): Promise<void> {
  const account = await database.account.findFirstOrThrow({ where: { personId } });
  const { platform, bot, externalId: chatId } = account;
  const told = new Date(at('2024-03-17 07:00'));
  const of = { platform, bot, chatId, call: {}, cause: `notices:${personId}`, leasedUntil: told };
  await database.message.create({ data: { id: personId, ...of, createdAt: told, ...message } });
  const when = { dueAt: told, settledAt: told, expiresAt: new Date(at('2024-03-18 07:00')) };
  const notice = { id: personId, key: personId, kind: 'reminder', personId, unitId, messageId: personId };
  await database.notice.create({ data: { ...notice, ...when, state: 'sent' } });
}

const admin = (line: string) => runAdmin(env, ...line.split(' '));
const json = async (line: string) => JSON.parse((await admin(`${line} --json`)).out) as unknown;

describe('admin delivery list', () => {
  test('says of each notice what became of it, and why in the words of the platform', async () => {
    expect(await json('delivery list')).toMatchObject([
      {
        to: 'Nguyễn Thị Lan',
        unitId: 'tan-quy',
        fate: 'sent',
        why: null,
        settledAt: '2024-03-17T00:00:00.000Z',
      },
      { unitId: 'tay-thanh', platform: 'telegram', fate: 'failed', why: 'Bad Request: chat not found' },
    ]);
    const { out, code } = await admin('delivery list --unit tay-thanh');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^2024-03-17 07:00 \(Asia\/Ho_Chi_Minh\) {2}failed: reminder for Tây Thạnh \(.+, telegram\): Bad Request: chat not found\n$/,
    );
  });

  test.each([
    ['--fate failed', ['tay-thanh']],
    ['--fate read', []],
    ['--unit tan-quy', ['tan-quy']],
    ['--unit tan-phu', ['tan-quy', 'tay-thanh']],
    ['--since 2024-03-18', []],
    ['--since 2024-03-17', ['tan-quy', 'tay-thanh']],
  ])('with %s tells of %j', async (options, units) => {
    const listed = (await json(`delivery list ${options}`)) as { unitId: string }[];
    expect(listed.map(({ unitId }) => unitId)).toEqual(units);
  });

  test('says so where there is nothing', async () => {
    expect((await admin('delivery list --since 2024-03-18')).out).toBe('No such notice since 2024-03-18.\n');
  });

  test.each([
    ['--fate lost', /--fate lost: there is no such fate. There are: waiting, sent, read, failed/],
    ['--since tomorrow', /--since tomorrow: there is no such day/],
    ['--unit tan-qui', /There is no unit tan-qui. Did you mean: tan-quy/],
  ])('refuses %s', async (options, words) => {
    const { code, err } = await admin(`delivery list ${options}`);
    expect(code).toBe(1);
    expect(err).toMatch(words);
  });
});

describe('admin doctor', () => {
  test('counts what became of the notices of 7 days, and names the wards that are not reached', async () => {
    expect(await json('doctor')).toMatchObject({
      deliveriesLately: { sent: 1, failed: 1 },
      wardsInTrouble: [{ unitId: 'tay-thanh', kind: 'failed', since: '2024-03-17T00:00:00.000Z' }],
    });
    const { out } = await admin('doctor');
    expect(out).toContain('Delivery       1 sent, 1 failed (last 7 days)\n');
    expect(out).toMatch(
      /Not reached, as what is told there does not arrive .*: Tây Thạnh \(since 2024-03-17 07:00/,
    );
  });
});
