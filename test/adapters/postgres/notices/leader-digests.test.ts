import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Instant, PersonId } from '#src/domain/ids.ts';
import { settle } from '#src/domain/notice/settle.ts';
import { type NoticeBench, openNoticeBench, sendsAll } from '#test/support/notice-bench.ts';
import { at, zone } from '#test/support/obligations.ts';

const monday = at('2024-03-18 07:30');
const groupless = [{ platform: 'telegram', bot: '1' }];

let bench: NoticeBench;
beforeAll(async () => {
  bench = await openNoticeBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.clear();
  await bench.addPerson('minh', 'leader', 'tan-phu');
  await bench.addPerson('huong', 'officer', 'tan-phu');
});

const plan = (now: Instant, bots = groupless) => bench.notices.planLeaderDigests(now, bots);

test('each leader of a unit that can have no group is owed the digest once a week', async () => {
  await bench.addPerson('quang', 'leader', 'tan-phu');
  await Promise.all([1, 2, 3].map(() => plan(monday)));
  await plan(at('2024-03-19 10:00'));
  expect(await bench.keys()).toEqual(['digest:minh:2024-W12', 'digest:quang:2024-W12']);
  await plan(at('2024-03-25 08:00'));
  expect(await bench.keys()).toContain('digest:minh:2024-W13');
});

test('before Monday’s time, and where the week is half over, nothing is owed', async () => {
  expect([await plan(at('2024-03-18 07:29')), await plan(at('2024-03-20 07:30'))]).toEqual([0, 0]);
});

test.each([
  ['a group is linked', async () => bench.addGroup('g', monday)],
  [
    'the bot may be in groups',
    async () => void (await bench.database.account.updateMany({ data: { bot: '2' } })),
  ],
  [
    'another leader uses a bot that may',
    async () => {
      await bench.addPerson('quang', 'leader', 'tan-phu');
      await bench.database.account.updateMany({ where: { personId: 'quang' }, data: { platform: 'zalo' } });
    },
  ],
  [
    'the leader came later than that Monday’s time',
    async () => void (await bench.database.account.updateMany({ data: { createdAt: new Date(monday + 1) } })),
  ],
])('where %s, nothing is owed to leaders', async (_why, arrange) => {
  await arrange();
  expect(await plan((monday + 60_000) as Instant)).toBe(0);
});

test('what a leader is owed is the digest of the unit; who leads it no more gets none', async () => {
  await bench.addPerson('quang', 'leader', 'tan-phu', { to: '2024-03-19' });
  await plan(monday);
  const read = async (personId: string, now: Instant) => {
    let told: unknown[] = [];
    await bench.notices.settle({ personId: personId as PersonId }, now, (due) => {
      const { send } = settle(due.notices, { now, zone, isHoliday: () => false, sentToday: 0 });
      told = send.map((notice) =>
        'digest' in notice ? [notice.digest.unitName, notice.digest.weekFrom] : [],
      );
      return sendsAll({ ...due, notices: send }, [{ method: 'sendMessage', params: {} }]);
    });
    return told;
  };
  expect(await read('minh', monday)).toEqual([['Quận Đoàn Tân Phú', '2024-03-11']]);
  expect(await read('minh', monday)).toEqual([]);
  expect(await read('quang', at('2024-03-19 08:00'))).toEqual([]);
});
