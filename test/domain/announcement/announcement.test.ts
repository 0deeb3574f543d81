import { describe, expect, test } from 'vitest';
import { type AnnouncedUnit, messagesEach, recipientsOf } from '#src/domain/announcement/announcement.ts';
import { countPlaces } from '#src/domain/allowance/messages-counted.ts';
import type { Instant, PersonId, UnitId } from '#src/domain/ids.ts';
import type { Role } from '#src/domain/organisation/organisation.ts';

const person = (id: string, ...roles: readonly Role[]) => ({ personId: id as PersonId, roles, channels: [] });
const unit = (id: string, people: AnnouncedUnit['people'], isOwn = false): AnnouncedUnit => ({
  unitId: id as UnitId,
  unitName: id,
  unitKind: isOwn ? 'district' : 'ward',
  isOwn,
  people,
});
const audience = [
  unit('a', [person('lan', 'secretary'), person('an', 'leader')]),
  unit('b', [person('lan', 'secretary'), person('minh', 'secretary')]),
  unit('c', []),
  unit('own', [person('dũng', 'leader'), person('quang', 'admin')], true),
];
const idsOf = (...given: Parameters<typeof recipientsOf>) =>
  recipientsOf(...given).people.map(({ personId }) => personId);

describe('an announcement', () => {
  test('goes to each person once, whatever their units', () => {
    expect(idsOf(audience, { roles: ['secretary'], unitIds: null })).toEqual(['lan', 'minh']);
  });

  test('goes to the units that were picked alone, and to leaders and officers of one’s own', () => {
    const unitIds = ['a'] as UnitId[];
    expect(idsOf(audience, { roles: ['secretary'], unitIds })).toEqual(['lan']);
    expect(idsOf(audience, { roles: ['leader', 'officer'], unitIds })).toEqual(['an', 'dũng', 'quang']);
  });

  test('to nobody is to nobody', () => {
    expect(idsOf(audience, { roles: [], unitIds: null })).toEqual([]);
    expect(idsOf([], { roles: ['secretary'], unitIds: null })).toEqual([]);
  });

  test('names wards without a secretary, and not those without a leader', () => {
    const empty = (role: 'secretary' | 'leader') =>
      recipientsOf(audience, { roles: [role], unitIds: null }).empty.map(({ unitId }) => unitId);
    expect(empty('secretary')).toEqual(['c']);
    expect(empty('leader')).toEqual([]);
  });
});

const photo = { fileName: null };
const file = { fileName: 'ke-hoach.pdf' };

test.each([
  ['a line', 'Họp lúc 8h', [], 1],
  ['two photos beside it', 'Họp lúc 8h', [photo, photo], 3],
  ['a file, which is a link behind the text', 'Họp lúc 8h', [file], 1],
  ['4,000 characters', 'dài '.repeat(1000), [], 3],
])('where messages are counted %s take', (_, text, files, messages) => {
  expect(messagesEach(text, files)).toBe(messages);
});

test('whoever is told where nothing is counted costs nothing, and whom no bot of ours reaches neither', () => {
  const channel = (platform: string, isReachable = true) => ({
    accountId: platform,
    platform,
    bot: '1',
    isReachable,
    isPreferred: false,
    wroteAt: null,
  });
  const people = [
    { channels: [channel('zalo')] },
    { channels: [channel('telegram')] },
    { channels: [channel('telegram'), { ...channel('zalo'), isPreferred: true }] },
    { channels: [channel('zalo', false)] },
    { channels: [channel('unknown')] },
  ];
  const allowance = { messagesAMonth: 3000, people: 50, groups: 3, zone: 'Asia/Ho_Chi_Minh' };
  const bots = [
    { platform: 'zalo', bot: '1', allowance },
    { platform: 'telegram', bot: '1', allowance: null },
  ];
  expect(countPlaces(people, bots, 0 as Instant)).toEqual({ counted: 2, free: 1, unreached: 2 });
});
