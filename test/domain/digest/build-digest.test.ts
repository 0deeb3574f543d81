import { describe, expect, test } from 'vitest';
import { buildDigest } from '#src/domain/digest/build-digest.ts';
import type { CountedReport, DigestFacts, FollowedObligation } from '#src/domain/digest/digest-facts.ts';
import type { Answers } from '#src/domain/report/form.ts';
import type { GroupId, UnitId } from '#src/domain/ids.ts';
import type { Obligation } from '#src/domain/obligation/obligation.ts';
import { at, eventObligation, on, windowObligation, zone } from '#test/support/obligations.ts';
import { greenSundayForm } from '#test/support/green-sunday-form.ts';

const names = { 'tan-quy': 'Tân Quý', 'son-ky': 'Sơn Kỳ', 'tan-phu': 'Quận Đoàn Tân Phú' } as const;
type Place = keyof typeof names;

function followed(unit: Place, obligation: Obligation, metOn: string | null = null): FollowedObligation {
  const progress = {
    reports: metOn ? obligation.atLeast : 0,
    amount: metOn ? obligation.atLeast : 0,
    metOn: metOn ? on(metOn) : null,
  };
  return { ...obligation, unitId: unit as UnitId, unitName: names[unit], progress };
}

function report(unit: Place, answers: Answers, over: Partial<CountedReport> = {}): CountedReport {
  return { unitId: unit as UnitId, formId: 'green-sunday', formVersion: 1, answers, ...over };
}

function digest(now: string, facts: Partial<DigestFacts>, week: 'last-week' | 'this-week' = 'last-week') {
  const wards = (['tan-quy', 'son-ky'] as const).map((id) => ({
    id: id as UnitId,
    name: names[id],
    kind: 'ward' as const,
  }));
  const whole = {
    groupId: 'g' as GroupId,
    unitName: names['tan-phu'],
    unitKind: 'district' as const,
    units: wards,
    obligations: [],
    parts: [],
    reports: [],
    forms: [greenSundayForm],
    ...facts,
  };
  return buildDigest(whole, { now: at(now), zone, week });
}

const sunday = eventObligation('2024-03-17');
const standings = (obligations: readonly FollowedObligation[], now = '2024-03-18 07:30') =>
  digest(now, { obligations }).standings.map(
    ({ unitName, met, expected, overdue }) =>
      `${unitName} ${met}/${expected}${overdue > 0 ? ` late ${overdue}` : ''}`,
  );

describe('the headline', () => {
  test('sums what was answered, over all reports', () => {
    const reports = [
      report('tan-quy', { members: 45, residents: 30, waste: 120.5, trees: 3 }),
      report('son-ky', { members: 20, residents: 0, waste: null }),
    ];
    const {
      figures,
      reports: count,
      unitsReporting,
      units,
      unitsKind,
    } = digest('2024-03-18 07:30', { reports });
    expect(figures.map(({ name, value }) => [name, value])).toEqual([
      ['people', 95],
      ['wasteKg', 120.5],
      ['trees', 3],
    ]);
    expect({ count, unitsReporting, units, unitsKind }).toEqual({
      count: 2,
      unitsReporting: 2,
      units: 2,
      unitsKind: 'ward',
    });
  });

  test('knows 0 from not answered', () => {
    const { figures } = digest('2024-03-18 07:30', {
      reports: [report('tan-quy', { waste: 0, trees: null })],
    });
    expect(figures.map(({ name, value }) => [name, value])).toEqual([['wasteKg', 0]]);
  });

  test('reads a report by the form of its version', () => {
    const renamed = {
      ...greenSundayForm,
      version: 2,
      fields: greenSundayForm.fields.map((field) => ({ ...field, id: `new-${field.id}` })),
    };
    const { figures } = digest('2024-03-18 07:30', {
      forms: [greenSundayForm, renamed],
      reports: [
        report('tan-quy', { trees: 3 }),
        report('son-ky', { 'new-trees': 4, trees: 100 }, { formVersion: 2 }),
      ],
    });
    expect(figures.map(({ name, value }) => [name, value])).toEqual([['trees', 7]]);
  });

  test('counts the district’s own report, but not the district as one of its wards', () => {
    const { reports, unitsReporting } = digest('2024-03-18 07:30', {
      reports: [report('tan-phu', {}), report('tan-quy', {}), report('tan-quy', {})],
    });
    expect({ reports, unitsReporting }).toEqual({ reports: 3, unitsReporting: 1 });
  });
});

describe('what was extended', () => {
  const longer = { ...sunday, dueOn: on('2024-03-25'), extendedFrom: on('2024-03-19') };
  const both = [followed('tan-quy', longer), followed('son-ky', sunday)];

  test('is no longer late, and late after the new day', () => {
    expect(digest('2024-03-25 07:30', { obligations: both }).overdue.map(({ unitName }) => unitName)).toEqual(
      ['Sơn Kỳ'],
    );
    expect(digest('2024-03-27 07:30', { obligations: both }).overdue).toMatchObject([
      { unitName: 'Sơn Kỳ', dueOn: '2024-03-19' },
      { unitName: 'Tân Quý', dueOn: '2024-03-25', extendedFrom: '2024-03-19' },
    ]);
  });

  test('comes in a line of its own, on its own day', () => {
    expect(digest('2024-03-18 07:30', { obligations: both }).coming).toEqual([
      { short: 'Chủ nhật xanh 152', on: '2024-03-19', isEvent: false, dueTime: null, units: 1 },
      {
        short: 'Chủ nhật xanh 152',
        on: '2024-03-25',
        isEvent: false,
        dueTime: null,
        extendedFrom: '2024-03-19',
        units: 1,
      },
    ]);
  });
});

describe('a ward’s standing', () => {
  test('puts the most complete first', () => {
    expect(standings([followed('son-ky', sunday), followed('tan-quy', sunday, '2024-03-17')])).toEqual([
      'Tân Quý 1/1',
      'Sơn Kỳ 0/1',
    ]);
  });

  test.each([
    ['expects an event from its day on', [followed('tan-quy', sunday)], '2024-03-17 07:00', 'Tân Quý 0/1'],
    ['does not expect one to come', [followed('tan-quy', sunday)], '2024-03-16 23:00', 'Tân Quý 0/0'],
    [
      'calls it late once the last day in time is over',
      [followed('tan-quy', sunday)],
      '2024-03-20 00:00',
      'Tân Quý 0/1 late 1',
    ],
    [
      'does not expect a window that is open',
      [followed('tan-quy', windowObligation('2024-12-31'))],
      '2024-03-18 07:30',
      'Tân Quý 0/0',
    ],
    [
      'counts a window met early',
      [followed('tan-quy', windowObligation('2024-12-31'), '2024-03-01')],
      '2024-03-18 07:30',
      'Tân Quý 1/1',
    ],
    [
      'counts what was met late as met',
      [followed('tan-quy', sunday, '2024-03-25')],
      '2024-03-26 07:30',
      'Tân Quý 1/1',
    ],
    [
      'no longer calls late what has locked',
      [followed('tan-quy', { ...sunday, locksOn: on('2024-03-22') })],
      '2024-03-25 07:30',
      'Tân Quý 0/1',
    ],
  ])('%s', (_, obligations, now, expected) => {
    expect(standings(obligations, now)).toContain(expected);
  });

  test('never passes what is expected', () => {
    const many = ['2024-02-25', '2024-03-03', '2024-03-10'].map((day) =>
      followed('tan-quy', eventObligation(day), day),
    );
    for (const { met, expected } of digest('2024-03-05 07:30', { obligations: many }).standings)
      expect(met).toBeLessThanOrEqual(expected);
  });

  test('leaves out what the district owes', () => {
    expect(standings([followed('tan-phu', sunday)])).toEqual(['Sơn Kỳ 0/0', 'Tân Quý 0/0']);
  });
});

describe('who is overdue', () => {
  test('stands there from the first day late, the longest first, the district with the wards', () => {
    const obligations = [
      followed('tan-quy', sunday),
      followed('son-ky', eventObligation('2024-02-25')),
      followed('tan-phu', windowObligation('2024-03-01')),
    ];
    const { overdue } = digest('2024-03-20 07:30', { obligations });
    expect(overdue.map(({ unitName, dueOn }) => `${unitName} ${dueOn}`)).toEqual([
      'Sơn Kỳ 2024-02-27',
      'Quận Đoàn Tân Phú 2024-03-01',
      'Tân Quý 2024-03-19',
    ]);
  });

  test('does not stand there on the last day in time', () => {
    expect(digest('2024-03-19 23:59', { obligations: [followed('tan-quy', sunday)] }).overdue).toEqual([]);
  });
});

describe('a deadline with an hour', () => {
  const hourly = (text: string) => {
    const obligations = [followed('tan-quy', windowObligation('2024-03-19', { dueTime: '16:00' }))];
    const { overdue, coming, standings } = digest(text, { obligations });
    return {
      overdue: overdue.map(({ dueOn, dueTime }) => `${dueOn} ${dueTime}`),
      coming: coming.map(({ on: day, dueTime }) => `${day} ${dueTime}`),
      expected: standings.find(({ unitName }) => unitName === 'Tân Quý')?.expected,
    };
  };

  test('comes until then, and is overdue and expected from then on', () => {
    expect(hourly('2024-03-19 15:59')).toEqual({ overdue: [], coming: ['2024-03-19 16:00'], expected: 0 });
    expect(hourly('2024-03-19 16:00')).toEqual({ overdue: ['2024-03-19 16:00'], coming: [], expected: 1 });
  });
});

describe('what comes', () => {
  const coming = (now: string, obligations: readonly FollowedObligation[]) =>
    digest(now, { obligations }).coming.map(({ short, on: day, units }) => `${day} ${units} ${short}`);

  test('is one line for all units that have not met it', () => {
    expect(coming('2024-03-11 07:30', [followed('tan-quy', sunday), followed('son-ky', sunday)])).toEqual([
      '2024-03-17 2 Chủ nhật xanh 152',
    ]);
    expect(coming('2024-03-11 07:30', [followed('tan-quy', sunday, '2024-03-10')])).toEqual([]);
  });

  test.each([
    ['is told on its day', '2024-03-17 07:30', 1],
    ['is told a week before', '2024-03-10 07:30', 1],
    ['is not told earlier', '2024-03-09 07:30', 0],
    ['is told until the last day in time', '2024-03-19 07:30', 1],
    ['is not told once it is late', '2024-03-20 07:30', 0],
  ])('%s', (_, now, lines) => {
    expect(coming(now, [followed('tan-quy', sunday)])).toHaveLength(lines);
  });

  test('is told by its last day in time once it was held', () => {
    const { coming: lines } = digest('2024-03-18 07:30', { obligations: [followed('tan-quy', sunday)] });
    expect(lines).toMatchObject([{ on: '2024-03-19', isEvent: false, units: 1 }]);
  });

  test('begins with the soonest, an event by its day, a window by its last', () => {
    const obligations = [followed('tan-quy', sunday), followed('tan-quy', windowObligation('2024-03-15'))];
    expect(coming('2024-03-11 07:30', obligations).map((line) => line.slice(0, 10))).toEqual([
      '2024-03-15',
      '2024-03-17',
    ]);
  });
});

describe('wards of which nothing was heard', () => {
  const gone = (unitName: string, since: string) => ({
    unitName,
    owes: true,
    leftOn: null,
    lookedAfterSince: on('2024-01-01'),
    secretaries: [{ seenAt: null, blockedSince: at(since), failedSince: null, reminders: [] }],
  });
  const wards = [gone('Tân Quý', '2024-03-14 09:00'), gone('Sơn Kỳ', '2024-03-16 09:00')];

  test('are named from the third day on', () => {
    expect(digest('2024-03-18 07:30', { wards }).troubled).toEqual([
      { unitName: 'Tân Quý', kind: 'blocked' },
    ]);
    expect(digest('2024-03-16 07:30', { wards })).not.toHaveProperty('troubled');
  });

  test('are not named for days that were holidays', () => {
    const facts = { wards };
    const when = { now: at('2024-03-17 07:30'), zone, week: 'last-week' } as const;
    const whole = {
      groupId: 'g' as GroupId,
      unitName: '',
      unitKind: 'district',
      units: [],
      obligations: [],
    } as const;
    const built = (isHoliday: (day: string) => boolean) =>
      buildDigest({ ...whole, parts: [], reports: [], forms: [], ...facts }, { ...when, isHoliday }).troubled;
    expect(built(() => false)).toHaveLength(1);
    expect(built((day) => day === '2024-03-16')).toBeUndefined();
  });
});

describe('what wards ask for', () => {
  const asking = (over: object): FollowedObligation => {
    const one = followed('tan-quy', sunday);
    return { ...one, progress: { ...one.progress, waiver: 'asked', ...over } };
  };

  test('is counted as long as it waits, and not once it was reported', () => {
    expect(digest('2024-03-18 07:30', { obligations: [asking({})] }).requests).toBe(1);
    expect(digest('2024-03-18 07:30', { obligations: [asking({ amount: 1 })] }).requests).toBeUndefined();
  });

  test('and was granted for another day comes on that day, by its wards alone', () => {
    const madeUp = { ...eventObligation('2024-03-24'), madeUpOn: on('2024-03-24') };
    const obligations = [
      followed('tan-quy', { ...madeUp, occurrence: sunday.occurrence }),
      followed('son-ky', sunday),
    ];
    const { coming } = digest('2024-03-18 07:30', { obligations });
    expect(coming.map((line) => [line.on, line.madeUpBy])).toEqual([
      ['2024-03-19', undefined],
      ['2024-03-24', ['Tân Quý']],
    ]);
  });

  test('and is late on the other day is late since that one', () => {
    const madeUp = { ...eventObligation('2024-03-24'), madeUpOn: on('2024-03-24') };
    const { overdue } = digest('2024-03-28 07:30', { obligations: [followed('tan-quy', madeUp)] });
    expect(overdue).toMatchObject([{ unitName: 'Tân Quý', dueOn: '2024-03-26', madeUpOn: '2024-03-24' }]);
  });
});
