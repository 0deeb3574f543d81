import { describe, expect, test } from 'vitest';
import type { LocalDate, PlanId, UnitId } from '#src/domain/ids.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';
import type { Plan, PlanItem, Rule } from '#src/domain/plan/plan.ts';
import { on } from '#test/support/obligations.ts';
import { compilePlan, defaultLadder } from '#src/domain/plan/compile-plan.ts';

const district = unit('tan-phu', { kind: 'district', parentId: null });
const wards = [unit('tan-quy'), unit('tay-thanh')];
const greenSunday: Rule = {
  kind: 'dates',
  dates: [
    { key: '154', on: day('2024-07-21') },
    { key: '155', on: day('2024-09-22'), title: 'Ngày Chủ nhật xanh lần thứ 155', short: 'CNX 155' },
  ],
};
const lawDay: Rule = { kind: 'window', from: day('2024-10-15'), to: day('2024-11-15'), atLeast: 2 };

describe('a fixed date', () => {
  test('gives every ward its own obligation, in the order of the file', () => {
    expect(keys(greenSunday)).toEqual([
      'p/item/154/tan-quy',
      'p/item/154/tay-thanh',
      'p/item/155/tan-quy',
      'p/item/155/tay-thanh',
    ]);
  });

  test('opens on the day, is due after the grace, and counts what was held from the day before to two days after', () => {
    expect(compile({ rule: greenSunday, graceDays: 2 })[2]).toMatchObject({
      opensOn: '2024-09-22',
      eventOn: '2024-09-22',
      dueOn: '2024-09-24',
      countsFrom: '2024-09-21',
      countsTo: '2024-09-24',
      atLeast: 1,
    });
  });

  test('may have a title of its own, and has the one of its item otherwise', () => {
    const named = compile({ rule: greenSunday }).map(({ title, short }) => `${title} · ${short}`);
    expect(named[0]).toBe('Việc · Việc');
    expect(named[2]).toBe('Ngày Chủ nhật xanh lần thứ 155 · CNX 155');
  });

  test.each([
    { on: '2024-02-28', countsFrom: '2024-02-27', dueOn: '2024-03-01', why: 'over the leap day' },
    { on: '2024-02-29', countsFrom: '2024-02-28', dueOn: '2024-03-02', why: 'on the leap day' },
    { on: '2023-02-28', countsFrom: '2023-02-27', dueOn: '2023-03-02', why: 'in a year without one' },
    { on: '2024-03-01', countsFrom: '2024-02-29', dueOn: '2024-03-03', why: 'on the first of a month' },
    { on: '2024-04-30', countsFrom: '2024-04-29', dueOn: '2024-05-02', why: 'at the end of a month' },
    { on: '2024-12-31', countsFrom: '2024-12-30', dueOn: '2025-01-02', why: 'at the end of the year' },
  ])('$why has days that the calendar has', ({ on, countsFrom, dueOn }) => {
    const rule: Rule = { kind: 'dates', dates: [{ key: 'k', on: day(on) }] };
    expect(compile({ rule, graceDays: 2 })[0]).toMatchObject({ countsFrom, dueOn, countsTo: dueOn });
  });
});

describe('a window', () => {
  test('is one obligation without an event day, open from its first day to its last', () => {
    expect(compile({ rule: lawDay, scope: 'together' })).toEqual([
      expect.objectContaining({
        key: 'p/item/all/tan-phu',
        opensOn: '2024-10-15',
        eventOn: null,
        dueOn: '2024-11-15',
        countsFrom: '2024-10-15',
        countsTo: '2024-11-15',
        atLeast: 2,
      }),
    ]);
  });

  test('leaves the grace for the report, not for the activity', () => {
    expect(compile({ rule: lawDay, graceDays: 3 })[0]).toMatchObject({
      dueOn: '2024-11-18',
      countsTo: '2024-11-15',
    });
  });
});

test('a weekday of every month gives one obligation a month, named after it', () => {
  const drafts = compile({ rule: { kind: 'nthWeekday', nth: 2, weekday: 7 }, scope: 'own' });
  expect(drafts).toHaveLength(12);
  expect(drafts[2]).toMatchObject({
    key: 'p/item/2024-03/tan-phu',
    eventOn: '2024-03-10',
    opensOn: '2024-03-10',
  });
});

describe('the units asked', () => {
  test.each([
    { scope: 'each' as const, asked: ['tan-quy', 'tay-thanh'] },
    { scope: 'together' as const, asked: ['tan-phu'] },
    { scope: 'own' as const, asked: ['tan-phu'] },
  ])('of scope $scope are $asked', ({ scope, asked }) => {
    expect(compile({ rule: lawDay, scope }).map(({ unitId }) => unitId)).toEqual(asked);
  });

  test('are the wards of the unit that issues the plan: no school, and no ward of another district', () => {
    const units = [
      district,
      ...wards,
      unit('thpt-tay-thanh', { kind: 'school' }),
      unit('ben-nghe', { parentId: id('quan-1') }),
    ];
    expect(compile({ rule: lawDay }, units).map(({ unitId }) => unitId)).toEqual(['tan-quy', 'tay-thanh']);
  });

  test.each([
    { life: ['2024-09-22', null], asked: 1, why: 'begins on the day' },
    { life: ['2024-09-23', null], asked: 0, why: 'begins a day later' },
    { life: ['2003-12-02', '2024-09-22'], asked: 0, why: 'is no more on the day' },
    { life: ['2003-12-02', '2024-09-23'], asked: 1, why: 'lives its last day' },
  ])('on a date: a ward that $why', ({ life: [from, to], asked }) => {
    const rule: Rule = { kind: 'dates', dates: [{ key: 'k', on: day('2024-09-22') }] };
    expect(
      compile({ rule }, [district, unit('w', { validFrom: day(from ?? ''), validTo: to ? day(to) : null })]),
    ).toHaveLength(asked);
  });

  test('of a window are those of its last day, also when the grace runs on after it', () => {
    const old = unit('son-ky', { validTo: day('2024-11-15') });
    const last = unit('tan-thanh', { validTo: day('2024-11-16') });
    const fresh = unit('tan-son', { validFrom: day('2024-11-15') });
    const asked = compile({ rule: lawDay, graceDays: 5 }, [district, old, last, fresh]);
    expect(asked.map(({ unitId }) => unitId)).toEqual(['tan-thanh', 'tan-son']);
  });

  test('do not include a district that is no more', () => {
    const ended = { ...district, validTo: day('2024-07-01') };
    expect(compile({ rule: lawDay, scope: 'own' }, [ended])).toEqual([]);
  });
});

describe('the lock', () => {
  test.each([
    {
      rule: greenSunday,
      item: { lockDays: 0 },
      locksOn: '2024-07-22',
      why: '0 days after due: the day after it',
    },
    {
      rule: greenSunday,
      item: { lockDays: 10, graceDays: 2 },
      locksOn: '2024-08-03',
      why: 'ten days after the grace',
    },
    {
      rule: greenSunday,
      item: {},
      locksOn: '2025-02-01',
      why: 'a month after the year where nothing is said',
    },
    {
      rule: { kind: 'window', from: day('2024-12-01'), to: day('2024-12-31'), atLeast: 1 } as const,
      item: { graceDays: 15 },
      locksOn: '2025-02-16',
      why: 'a month after due where that is later than the year',
    },
  ])('comes $why', ({ rule, item, locksOn }) => {
    expect(compile({ rule, ...item })[0]).toMatchObject({ locksOn });
  });
});

test('an item has the default ladder, its own, or none at all', () => {
  const own = [{ key: 'd0', anchor: 'due', offsetDays: 0, time: '09:00', to: 'leader' }] as const;
  expect(compile({ rule: lawDay })[0]?.ladder).toBe(defaultLadder);
  expect(compile({ rule: lawDay, ladder: own })[0]?.ladder).toEqual(own);
  expect(compile({ rule: lawDay, ladder: [] })[0]?.ladder).toEqual([]);
});

describe('a deadline', () => {
  const dueOf = (item: Partial<PlanItem> & { rule: Rule }) =>
    compile(item).map(({ dueOn, dueTime }) => `${dueOn} ${dueTime}`)[0];
  const window = { kind: 'window', from: on('2024-03-01'), to: on('2024-03-10'), atLeast: 1 } as const;
  const one = { key: '152', on: on('2024-03-17') };

  test.each<[string, Partial<PlanItem> & { rule: Rule }, string]>([
    ['is the whole day', { rule: { kind: 'dates', dates: [one] }, graceDays: 2 }, '2024-03-19 null'],
    [
      'may have an hour',
      { rule: { kind: 'dates', dates: [one] }, graceDays: 2, due: { at: '16:00' } },
      '2024-03-19 16:00',
    ],
    [
      'may be another day',
      { rule: { kind: 'dates', dates: [one] }, due: { on: on('2024-03-20') } },
      '2024-03-20 null',
    ],
    [
      'of one day goes before that of the item',
      {
        rule: { kind: 'dates', dates: [{ ...one, due: { on: on('2024-03-18'), at: '09:00' } }] },
        due: { at: '16:00' },
      },
      '2024-03-18 09:00',
    ],
    ['of a window too', { rule: window, due: { on: on('2024-03-12'), at: '16:00' } }, '2024-03-12 16:00'],
    [
      'of what is handed in before a day has its hour on the day before',
      { rule: { kind: 'before', on: on('2024-05-20') }, due: { at: '16:00' } },
      '2024-05-19 16:00',
    ],
    [
      'of what comes every month has its hour each time',
      { rule: { kind: 'every', period: 'month', dueDay: 25 }, due: { at: '16:00' } },
      '2024-01-25 16:00',
    ],
  ])('%s', (_, item, due) => {
    expect(dueOf(item)).toBe(due);
  });
});

test('the order of the units changes no key and no value', () => {
  const sorted = (units: readonly Unit[]): unknown =>
    [...compile({ rule: greenSunday }, units)].sort((a, b) => (a.key < b.key ? -1 : 1));
  expect(sorted([...wards, district].reverse())).toEqual(sorted([district, ...wards]));
});

describe('the default ladder', () => {
  test('is a week, three days and a day before, the day itself and its evening, the last day in time, then overdue to secretary and officers', () => {
    expect(
      defaultLadder.map(
        ({ key, anchor, offsetDays, time, to }) => `${key}: ${anchor} ${offsetDays} ${time} ${to}`,
      ),
    ).toEqual([
      'd-7: event -7 07:00 secretary',
      'd-3: event -3 07:00 secretary',
      'd-1: held -1 17:00 secretary',
      'd0: held 0 07:00 secretary',
      'evening: held 0 19:30 secretary',
      'last-day: due 0 07:00 secretary',
      'late-1: due 1 07:00 secretary',
      'late-3: due 3 07:00 secretary',
      'late-3-officers: due 3 07:00 officer',
    ]);
  });

  test('has no two rungs that share a key: notices are named after them', () => {
    expect(new Set(defaultLadder.map(({ key }) => key)).size).toBe(defaultLadder.length);
  });
});

function compile(
  item: Partial<PlanItem> & { rule: Rule },
  units: readonly Unit[] = [district, ...wards],
): ReturnType<typeof compilePlan> {
  const base = {
    id: 'item',
    source: 'II.1',
    title: 'Việc',
    short: 'Việc',
    scope: 'each',
    form: 'activity',
    graceDays: 0,
  } as const;
  const plan: Plan = {
    id: 'p' as PlanId,
    title: 'Kế hoạch',
    unitId: district.id,
    year: 2024,
    zone: 'Asia/Ho_Chi_Minh',
    parts: [],
    items: [{ ...base, ...item }],
  };
  return compilePlan(plan, units);
}

function keys(rule: Rule): readonly string[] {
  return compile({ rule }).map(({ key }) => key);
}

function unit(unitId: string, rest: Partial<Unit> = {}): Unit {
  return {
    id: id(unitId),
    name: unitId,
    kind: 'ward',
    parentId: id('tan-phu'),
    validFrom: day('2003-12-02'),
    validTo: null,
    ...rest,
  };
}

function id(written: string): UnitId {
  return written as UnitId;
}

function day(written: string): LocalDate {
  return written as LocalDate;
}
