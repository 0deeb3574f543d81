import { expect, test } from 'vitest';
import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Organisation } from '#src/domain/organisation/organisation.ts';
import { overlay } from '#src/domain/organisation/organisation-difference.ts';
import { unitHistory, unitsOfHistory } from '#src/domain/organisation/unit-history.ts';
import { organisationFile } from '#test/support/organisation-file.ts';

const before = await organisationFile('organisation');
const after = overlay(before, await organisationFile('organisation-2025-07', before));
/** Every unit has as many reports as its name has letters, so that sums can be told apart. */
const counts = after.units.map(({ id }) => ({ unitId: id, reports: id.length, obligations: 2, met: 1 }));

function historyOf(id: string, today = '2025-07-01', organisation: Organisation = after) {
  const unit = organisation.units.find((one) => one.id === id);
  if (!unit) throw new Error(`no unit ${id}`);
  return unitHistory(unit, { ...organisation, today: today as LocalDate }, counts);
}

const short = ({ unitId, reports }: { unitId: UnitId; reports: number }) => `${unitId} ${reports}`;

test('a new ward adds up what came into it wholly, and lists what came in part', () => {
  const { predecessors, asThen: then, asNow: now } = historyOf('tan-phu-2025');
  expect(predecessors.map(({ from, extent }) => `${from} ${extent}`)).toEqual([
    'phu-trung whole',
    'hoa-thanh whole',
    'tan-thoi-hoa part',
    'tan-thanh part',
    'tan-phu part',
  ]);
  expect(now).toMatchObject([
    { unitId: 'tan-phu-2025', of: ['tan-phu-2025', 'phu-trung', 'hoa-thanh'], reports: 12 + 9 + 9, met: 3 },
  ]);
  expect(now[0]?.parts.map(short)).toEqual(['tan-thoi-hoa 12', 'tan-thanh 9', 'tan-phu 7']);
  expect(then.map(short)).toContain('hoa-thanh 9');
});

test('an old ward is shown in every ward that has a part of it, and added to none', () => {
  const { successors, asNow: now } = historyOf('tan-quy');
  expect(successors.map(({ to, extent }) => `${to} ${extent}`)).toEqual([
    'tan-son-nhi-2025 part',
    'phu-tho-hoa-2025 part',
  ]);
  expect(now.map(({ unitId, parts }) => [unitId, parts.some((one) => one.unitId === 'tan-quy')])).toEqual([
    ['tan-son-nhi-2025', true],
    ['phu-tho-hoa-2025', true],
  ]);
  expect(now.some(({ of }) => of.includes('tan-quy' as UnitId))).toBe(false);
});

test('before the day, as now is as then', () => {
  const { asThen: then, asNow: now } = historyOf('tan-quy', '2025-06-30');
  expect([then.map(short), now.map(short)]).toEqual([['tan-quy 7'], ['tan-quy 7']]);
});

test('wholly into one that came wholly into another is wholly; with a part on the way it is a part', () => {
  const unit = (id: string, from: string, to: string | null) => ({
    id: id as UnitId,
    name: id,
    kind: 'ward' as const,
    parentId: null,
    validFrom: from as LocalDate,
    validTo: to as LocalDate | null,
  });
  const succession = (from: string, to: string, on: string, extent: 'whole' | 'part') => ({
    from: from as UnitId,
    to: to as UnitId,
    on: on as LocalDate,
    extent,
  });
  const organisation = {
    units: [
      unit('a', '2000-01-01', '2010-01-01'),
      unit('b', '2000-01-01', '2010-01-01'),
      unit('c', '2010-01-01', '2020-01-01'),
      unit('d', '2020-01-01', null),
    ],
    successions: [
      succession('a', 'c', '2010-01-01', 'whole'),
      succession('b', 'c', '2010-01-01', 'part'),
      succession('c', 'd', '2020-01-01', 'whole'),
    ],
  };
  const everything = { ...organisation, today: '2024-01-01' as LocalDate };
  expect(unitsOfHistory('a' as UnitId, everything)).toEqual(['a', 'd', 'c', 'b']);
  const [now] = historyOf('a', '2024-01-01', organisation).asNow;
  expect([now?.of, now?.parts.map(({ unitId }) => unitId)]).toEqual([['d', 'c', 'a'], ['b']]);
});
