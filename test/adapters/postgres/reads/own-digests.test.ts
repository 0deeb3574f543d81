import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDigest, findOwnDigests } from '#src/adapters/postgres/reads/find-group.ts';
import type { UnitId } from '#src/domain/ids.ts';
import type { Actor, Role } from '#src/domain/organisation/organisation.ts';
import { type NoticeBench, openNoticeBench } from '#test/support/notice-bench.ts';
import { at, zone } from '#test/support/obligations.ts';

const now = at('2024-03-20 09:00');
const roleIn = (role: Role, unitId: string, unitName: string, unitKind: 'district' | 'ward') => ({
  role,
  unitId: unitId as UnitId,
  unitName,
  unitKind,
  parentId: null,
});
const who = (...memberships: Actor['memberships']): Actor =>
  ({ personId: 'p', accountId: 'a', name: 'Hương', language: 'vi', memberships }) as unknown as Actor;
const district = (role: Role) => roleIn(role, 'tan-phu', 'Quận Đoàn Tân Phú', 'district');

let bench: NoticeBench;
beforeAll(async () => {
  bench = await openNoticeBench();
  await bench.clear();
  await bench.addGroup('g', now);
  await bench.addReport('tan-quy', null, '2024-03-18', { members: 45 });
});
afterAll(() => bench.close());
const own = (actor: Actor | null) => findOwnDigests(bench.database, { actor, now, zone });

test('an officer and a leader read what the group does, at the same moment', async () => {
  const { platform, bot, chatId } = await bench.database.group.findFirstOrThrow();
  const { groupId: _, ...inGroup } = (await findDigest(bench.database, { now, zone }, {
    platform,
    bot,
    chatId,
  } as never))!;
  for (const role of ['officer', 'leader', 'admin'] as const) {
    const digests = await own(who(district(role)));
    expect(digests).toHaveLength(1);
    expect(digests[0]).toMatchObject(inGroup);
    expect(digests[0]?.reports).toBe(1);
  }
});

test('with two roles in a unit it is told once, and a secretary and a stranger are told nothing', async () => {
  expect(await own(who(district('leader'), district('officer')))).toHaveLength(1);
  expect(await own(who(roleIn('secretary', 'tan-quy', 'Tân Quý', 'ward')))).toEqual([]);
  expect(await own(null)).toEqual([]);
});
