import { expect, test } from 'vitest';
import type { LocalDate, ObligationId, PersonId, UnitId } from '#src/domain/ids.ts';
import {
  type DutyToRemind,
  inOrderToRemind,
  peopleOf,
  standingOf,
  type WardToRemind,
} from '#src/domain/reminding/to-remind.ts';

const ward = (name: string, over: Partial<WardToRemind> = {}): WardToRemind => ({
  obligationId: `o-${name}` as ObligationId,
  unitId: name as UnitId,
  unitName: name,
  unitKind: 'ward',
  state: 'lacks',
  remindedBy: null,
  ...over,
});
const duty = (key: string, dueOn: string, wards: readonly WardToRemind[]): DutyToRemind => ({
  key,
  form: 'f',
  short: key,
  title: key,
  names: [],
  dueOn: dueOn as LocalDate,
  dueTime: null,
  wards,
});
const lan = { personId: 'lan' as PersonId, channels: [] };
const wards = [
  { unitId: 'a' as UnitId, people: [lan] },
  { unitId: 'b' as UnitId, people: [lan] },
];

test('overdue duties come first, then those that most wards lack, then what is due soonest', () => {
  const three = [ward('a'), ward('b'), ward('c')];
  const duties = [
    duty('few', '2024-03-20', [ward('a')]),
    duty('soon', '2024-03-19', three),
    duty('later', '2024-03-30', three),
    duty('late', '2024-03-10', [ward('a')]),
    duty('waits', '2024-03-10', [ward('a', { state: 'sent' })]),
  ];
  const ordered = inOrderToRemind(duties, '2024-03-18' as LocalDate).map(({ key }) => key);
  expect(ordered).toEqual(['late', 'soon', 'later', 'few']);
});

test.each([
  ['owes it', {}, 'ready'],
  ['was reminded that day', { remindedBy: 'Quang' }, 'reminded'],
  ['waits for an officer to look', { state: 'sent' }, 'sent'],
  ['waits for an answer, reminded or not', { state: 'asked', remindedBy: 'Quang' }, 'asked'],
] as const)('a ward that %s is told apart', (_, over, standing) => {
  expect(standingOf(ward('a', over), { wards })).toBe(standing);
});

test('a ward without anybody who can be reached is not reminded', () => {
  expect(standingOf(ward('c'), { wards })).toBe('nobody');
});

test('who reports for two wards is one person', () => {
  expect(peopleOf(['a', 'b'] as UnitId[], { wards })).toEqual([lan]);
});
