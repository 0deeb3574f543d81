import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { openNoticeBench, type NoticeBench } from '#test/support/notice-bench.ts';
import { at } from '#test/support/obligations.ts';

let bench: NoticeBench;
beforeAll(async () => {
  bench = await openNoticeBench();
});
beforeEach(() => bench.clear());
afterAll(() => bench.close());

const since = at('2024-03-18 07:30');
const later = (minutes: number): Instant => (since + minutes * 60_000) as Instant;

/** A group of a unit whose topic was closed. */
async function troubledGroup(unitId = 'tan-phu'): Promise<void> {
  await bench.addGroup('g', later(7 * 24 * 60));
  const data = { unitId, trouble: 'topic-closed', troubleAt: new Date(since) };
  await bench.database.group.updateMany({ data });
}

async function block(person: string, from = since): Promise<void> {
  const data = { isReachable: false, unreachableAt: new Date(from) };
  await bench.database.account.updateMany({ where: { personId: person }, data });
}

/** Who is told, in the order of their names. */
async function told(): Promise<readonly (string | null)[]> {
  await bench.notices.planUnreached(later(1));
  const notices = await bench.database.notice.findMany({ orderBy: { personId: 'asc' } });
  return notices.map(({ personId }) => personId);
}

describe('of a group that is not reached', () => {
  test.each<
    [
      string,
      string,
      readonly (readonly [string, 'officer' | 'leader' | 'secretary' | 'admin', string])[],
      readonly string[],
    ]
  >([
    [
      'those hear who look after its unit',
      'tan-phu',
      [
        ['huong', 'officer', 'tan-phu'],
        ['an', 'admin', 'tan-phu'],
        ['quang', 'leader', 'tan-phu'],
        ['lan', 'secretary', 'tan-quy'],
      ],
      ['an', 'huong'],
    ],
    [
      'its leaders hear, where nobody does',
      'tan-phu',
      [
        ['quang', 'leader', 'tan-phu'],
        ['lan', 'secretary', 'tan-quy'],
      ],
      ['quang'],
    ],
    [
      'those hear who look after the unit above a ward',
      'tan-quy',
      [
        ['huong', 'officer', 'tan-phu'],
        ['lan', 'secretary', 'tan-quy'],
      ],
      ['huong'],
    ],
    ['nobody hears, where nobody looks after anything', 'tan-quy', [['lan', 'secretary', 'tan-quy']], []],
  ])('%s', async (_who, unit, people, expected) => {
    for (const [name, role, place] of people) await bench.addPerson(name, role, place);
    await troubledGroup(unit);
    expect(await told()).toEqual(expected);
  });

  test('who cannot be written to is passed over for the next', async () => {
    await bench.addPerson('huong', 'officer', 'tan-phu', { isReachable: false });
    await bench.addPerson('quang', 'leader', 'tan-phu');
    await troubledGroup();
    expect(await told()).toEqual(['quang']);
  });

  test('whose role has ended hears nothing', async () => {
    await bench.addPerson('huong', 'officer', 'tan-phu', { to: '2024-03-01' });
    await troubledGroup();
    expect(await told()).toEqual([]);
  });

  test('each hears once, however often it is planned; of another trouble, and of the same at another time, anew', async () => {
    await bench.addPerson('huong', 'officer', 'tan-phu');
    await troubledGroup();
    expect(await bench.notices.planUnreached(later(1))).toBe(1);
    expect(await bench.notices.planUnreached(later(2))).toBe(0);
    await bench.settle('huong', later(2));
    expect(await bench.notices.planUnreached(later(60))).toBe(0);
    await bench.database.group.updateMany({ data: { trouble: 'muted', troubleAt: new Date(later(90)) } });
    expect(await bench.notices.planUnreached(later(91))).toBe(1);
    await bench.database.group.updateMany({ data: { troubleAt: new Date(later(120)) } });
    expect(await bench.notices.planUnreached(later(121))).toBe(1);
    // The one that waits still is said once.
    await bench.settle('huong', later(121));
    expect(Object.values(await bench.states())).toEqual(['dropped: repeated', 'sent', 'sent']);
  });

  test('nobody hears of what is mended by then, or was so for a month', async () => {
    await bench.addPerson('huong', 'officer', 'tan-phu');
    await troubledGroup();
    await bench.notices.planUnreached(later(1));
    await bench.database.group.updateMany({ data: { trouble: null, troubleAt: null } });
    await bench.settle('huong', later(2));
    expect(Object.values(await bench.states())).toEqual(['dropped: mended']);
    await bench.clear();
    await bench.addPerson('huong', 'officer', 'tan-phu');
    await troubledGroup();
    expect(await bench.notices.planUnreached(later(31 * 24 * 60))).toBe(0);
  });

  test('it is told to a person: the group itself is owed nothing', async () => {
    await bench.addPerson('huong', 'officer', 'tan-phu');
    await troubledGroup();
    await bench.notices.planUnreached(later(1));
    expect(await bench.notices.addresseesDue(later(1))).toEqual([{ personId: 'huong' }]);
    expect(
      await bench.notices.settle({ groupId: 'g' as never }, later(1), () => {
        throw new Error('there is nothing to decide');
      }),
    ).toEqual([]);
  });
});

describe('of a person who is not reached', () => {
  test('the officers above a ward hear, ten minutes later', async () => {
    await bench.addPerson('huong', 'officer', 'tan-phu');
    await bench.addPerson('lan', 'secretary', 'tan-quy');
    await block('lan');
    expect(await told()).toEqual(['huong']);
    expect(await bench.notices.addresseesDue(later(9))).toEqual([]);
    expect(await bench.notices.addresseesDue(later(10))).toEqual([{ personId: 'huong' }]);
  });

  test('the other officers hear of one, or the leaders; nobody of themselves', async () => {
    await bench.addPerson('huong', 'officer', 'tan-phu');
    await bench.addPerson('an', 'officer', 'tan-phu');
    await bench.addPerson('quang', 'leader', 'tan-phu');
    await block('huong');
    expect(await told()).toEqual(['an']);
    await bench.database.notice.deleteMany();
    await block('an');
    expect(await told()).toEqual(['quang', 'quang']);
  });

  test('nobody hears while another account of theirs is reached, or where nobody knows since when', async () => {
    await bench.addPerson('huong', 'officer', 'tan-phu');
    await bench.addPerson('lan', 'secretary', 'tan-quy', { isReachable: false });
    await bench.addPerson('minh', 'secretary', 'son-ky');
    await block('minh');
    await bench.database.account.create({
      data: {
        id: 'zalo',
        platform: 'zalo',
        bot: '1',
        externalId: '7',
        personId: 'minh',
        createdAt: new Date(0),
      },
    });
    expect(await told()).toEqual([]);
  });
});
