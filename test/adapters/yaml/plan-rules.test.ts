import { describe, expect, test } from 'vitest';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import type { Field } from '#src/domain/report/form.ts';
import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';

const district: Unit = {
  id: 'tan-phu' as UnitId,
  name: 'Tân Phú',
  kind: 'district',
  parentId: null,
  validFrom: '2003-12-02' as LocalDate,
  validTo: null,
};
const units = [
  district,
  { ...district, id: 'tan-quy' as UnitId, kind: 'ward', parentId: district.id } as const,
];
const said = { label: { vi: 'x' }, ask: { vi: 'x?' } };
const note: Field = { ...said, id: 'note', kind: 'text', maxLength: 100 };
const fields: readonly Field[] = [
  { ...said, id: 'date', kind: 'date' },
  { ...said, id: 'trees', kind: 'count', max: 100 },
  { ...said, id: 'waste', kind: 'quantity', unit: 'kg', max: 100 },
  note,
  { ...said, id: 'photos', kind: 'photos', min: 1, max: 20 },
];
const forms = [
  { id: 'activity', fields },
  { id: 'law-talk', fields: fields.slice(0, 2) },
  { id: 'helped', fields: fields.slice(0, 2), sensitive: true },
  { id: 'calendar', fields: [note] },
];

describe('what cannot be done, or means nothing, is named with its place («):', () => {
  test.each<[what: string, item: string, found: string, expected: string]>([
    [
      'a share of the district itself',
      'scope: «own\nrule: { share: { percent: 100, from: 2024-01-01, to: 2024-12-31 } }',
      'own',
      'each: a share is one of units that each do their part',
    ],
    [
      'a share of all together',
      'scope: «together\nrule: { share: { percent: 50, from: 2024-01-01, to: 2024-12-31 } }',
      'together',
      'each: a share is one of units that each do their part',
    ],
    [
      'more than all units',
      'rule: { share: { percent: «101, from: 2024-01-01, to: 2024-12-31 } }',
      '101',
      'a percentage from 1 to 100',
    ],
    [
      'a share in a window that ends before it begins',
      'rule: { share: { percent: 50, from: 2024-03-01, to: «2024-02-29 } }',
      '2024-02-29',
      'a day not before 2024-03-01',
    ],
    [
      'a sum of each without what each owes',
      'rule: { sum: «{ field: trees, atLeast: 11, from: 2024-01-01, to: 2024-12-31 } }',
      'no eachAtLeast',
      'eachAtLeast: what each ward owes, as the scope is each; or the scope together',
    ],
    [
      'a sum of the district with what each owes',
      'scope: own\nrule: { sum: { field: trees, atLeast: 11, eachAtLeast: «1, from: 2024-01-01, to: 2024-12-31 } }',
      '1',
      'the scope each, where every ward owes a part',
    ],
    [
      'more by each ward than by all',
      'rule: { sum: { field: trees, atLeast: 11, eachAtLeast: «12, from: 2024-01-01, to: 2024-12-31 } }',
      '12',
      'at most atLeast, 11: a ward owes no more than all together',
    ],
    [
      'a sum of nothing',
      'scope: own\nrule: { sum: { field: trees, atLeast: «0, from: 2024-01-01, to: 2024-12-31 } }',
      '0',
      'a number from 1 to 1000000',
    ],
    [
      'a sum over a field that there is not',
      'scope: own\nrule: { sum: { field: «helped, atLeast: 1, from: 2024-01-01, to: 2024-12-31 } }',
      'helped',
      'a number field of activity: trees, waste',
    ],
    [
      'a sum over a text',
      'scope: own\nrule: { sum: { field: «note, atLeast: 1, from: 2024-01-01, to: 2024-12-31 } }',
      'note',
      'a number field of activity: trees, waste',
    ],
    [
      'a sum over a form without numbers',
      'scope: own\nform: calendar\nrule: { sum: { field: «note, atLeast: 1, from: 2024-01-01, to: 2024-12-31 } }',
      'note',
      'a form with numbers: calendar has none',
    ],
    [
      'a window counted by a form that asks for no day',
      'form: «calendar\nrule: { window: { from: 2024-01-01, to: 2024-12-31, atLeast: 1 } }',
      'calendar',
      'a form with a date field: a report counts by the day it happened',
    ],
    [
      'photos that the form does not ask for',
      'form: calendar\nphotos: «2\nrule: { continuing: true }',
      '2',
      'none: its form asks for none',
    ],
    [
      'a 30th of February to hand in before',
      'rule: { before: { on: «2024-02-30 } }',
      '2024-02-30',
      'a day that exists: 2024-02 has 29 days',
    ],
    [
      'something to hand in before it opens',
      'rule: { before: { on: «2024-05-20, from: 2024-05-20 } }',
      '2024-05-20',
      'a day after 2024-05-20',
    ],
    [
      'something to hand in before the year begins',
      'rule: { before: { on: «2024-01-01 } }',
      '2024-01-01',
      'a day after 2024-01-01, when it opens',
    ],
    [
      'a 32nd of the month',
      'rule: { every: { period: month, dueDay: «32 } }',
      '32',
      'a day of the month from 1 to 31',
    ],
    [
      'a period that there is not',
      'rule: { every: { period: «quarter, dueDay: 1 } }',
      'quarter',
      'month, half-year or year',
    ],
    [
      'half-years in a time that holds none',
      'rule: { every: «{ period: half-year, dueDay: 1, from: 2024-02-01, to: 2024-11-30 } }',
      '{ period: half-year, dueDay: 1, from: 2024-02-01, to: 2024-11-30 }',
      'at least one whole half-year from `from` to `to`',
    ],
    [
      'a second Sunday in a time that holds none',
      'rule: { nthWeekday: «{ nth: 2, weekday: sunday, from: 2024-05-13, to: 2024-06-08 } }',
      '{ nth: 2, weekday: sunday, from: 2024-05-13, to: 2024-06-08 }',
      'at least one such day from `from` to `to`',
    ],
    [
      'two rules at once',
      "rule: «{ continuing: true, dates: [{ key: 'a', on: 2024-05-01 }] }",
      "{ continuing: true, dates: [{ key: 'a', on: 2024-05-01 }] }",
      'exactly one of dates, window, nthWeekday, before, every, sum, share, continuing',
    ],
    ['not all the year', 'rule: { continuing: «false }', 'false', 'true'],
    [
      'a reminder of what goes on all the year',
      "ladder: «[{ key: a, anchor: due, offsetDays: 0, time: '08:00', to: leader }]\nrule: { continuing: true }",
      "[{ key: a, anchor: due, offsetDays: 0, time: '08:00', to: leader }]",
      'no ladder: what goes on all the year is not reminded of',
    ],
    [
      'a lock before the time is over',
      'locksOn: «2024-11-15\nrule: { window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }',
      '2024-11-15',
      'a day after 2024-11-15, the last one in time',
    ],
    [
      'a lock before the grace is over',
      'graceDays: 3\nlocksOn: «2024-11-18\nrule: { window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }',
      '2024-11-18',
      'a day after 2024-11-18, the last one in time',
    ],
    [
      'two locks',
      'lockDays: 3\nlocksOn: «2024-12-01\nrule: { window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }',
      '2024-12-01',
      'either lockDays or locksOn',
    ],
    ...['7', "'07:59'", "'24:00'", "'16h'", "'4:00'"].map((at): [string, string, string, string] => [
      `an hour ${at} that is none, or before the morning’s reminder`,
      `due: { at: «${at} }\nrule: { before: { on: 2024-05-20 } }`,
      at,
      "a time in quotes from '08:00' to '23:59', after the morning's reminder",
    ]),
    [
      'a deadline that says nothing',
      'due: «{}\nrule: { before: { on: 2024-05-20 } }',
      '{}',
      'on, at or both',
    ],
    [
      'a last day before the event',
      "rule: { dates: [{ key: '152', on: 2024-03-17, due: { on: «2024-03-16 } }] }",
      '2024-03-16',
      'a day not before 2024-03-17',
    ],
    [
      'a last day before the only event',
      "due: { on: «2024-03-16 }\nrule: { dates: [{ key: '152', on: 2024-03-17 }] }",
      '2024-03-16',
      'a day not before 2024-03-17',
    ],
    [
      'a last day before the window ends',
      'due: { on: «2024-11-14 }\nrule: { window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }',
      '2024-11-14',
      'a day not before 2024-11-15',
    ],
    [
      'one last day of several events',
      "due: { on: «2024-05-30 }\nrule: { dates: [{ key: '152', on: 2024-03-17 }, { key: '153', on: 2024-05-26 }] }",
      '2024-05-30',
      'only `at`: of several days each has its own `due: { on }`',
    ],
    [
      'a last day of what the rule gives one',
      'due: { on: «2024-05-30 }\nrule: { before: { on: 2024-05-20 } }',
      '2024-05-30',
      'only `at`: the rule before says the day',
    ],
    [
      'a last day and days of grace',
      'graceDays: «2\ndue: { on: 2024-11-20 }\nrule: { window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }',
      '2',
      'either graceDays or the last day in due',
    ],
    [
      'a deadline of what goes on all the year',
      "due: «{ at: '16:00' }\nrule: { continuing: true }",
      "{ at: '16:00' }",
      'no deadline: what goes on all the year is never due',
    ],
    [
      'a reminder unless something else happened',
      "ladder: [{ key: a, anchor: due, offsetDays: 0, time: '08:00', to: leader, unless: «done }]\nrule: { before: { on: 2024-05-20 } }",
      'done',
      'reported, or left out',
    ],
    [
      'a period of what has none',
      'short: «Tháng {period}\nrule: { before: { on: 2024-05-20 } }',
      'Tháng {period}',
      'no braces: {period} is for every and nthWeekday',
    ],
    [
      'another form that is its own',
      'alsoForms: [«activity]\nrule: { window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }',
      'activity',
      'another form than its own, whose reports count anyway',
    ],
    [
      'another form that nobody knows',
      'alsoForms: [«law]\nrule: { window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }',
      'law',
      'the id of a form: activity, law-talk, helped, calendar',
    ],
    [
      'another form twice',
      'alsoForms: [law-talk, «law-talk]\nrule: { window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }',
      'law-talk',
      'each form once',
    ],
    [
      'another form without a day',
      'alsoForms: [«calendar]\nrule: { window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }',
      'calendar',
      'a form with a date field: a report counts by the day it happened',
    ],
    [
      'another form without the photos that are wanted',
      'photos: 2\nalsoForms: [«law-talk]\nrule: { window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }',
      'law-talk',
      'a form that asks for photos, as the item needs some',
    ],
    [
      'another form without what is summed up',
      'scope: together\nalsoForms: [«law-talk]\nrule: { sum: { field: waste, atLeast: 100, from: 2024-01-01, to: 2024-12-31 } }',
      'law-talk',
      'a number field of law-talk: trees',
    ],
    [
      'another form for what is owed by nobody',
      'alsoForms: [«law-talk]\nrule: { continuing: true }',
      'law-talk',
      'no other form: what goes on all the year is not owed',
    ],
    [
      'another form that takes names and photos, where its own is sensitive',
      'form: helped\nalsoForms: [«law-talk]\nrule: { window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }',
      'law-talk',
      'a sensitive form, as its own is: such a report holds counts and areas only',
    ],
    [
      'braces that mean nothing',
      'short: «Tháng {month}\nrule: { every: { period: month, dueDay: 25 } }',
      'Tháng {month}',
      'no braces but {period}',
    ],
  ])('%s', (_, item, found, expected) => {
    const marked = planOf(item);
    const before = marked.slice(0, marked.indexOf('«')).split('\n');
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    expect(problemsOf(marked.replace('«', ''))).toContainEqual({ ...place, found, expected });
  });
});

test.each([
  'rule: { share: { percent: 100, from: 2024-12-31, to: 2024-12-31 } }',
  'rule: { sum: { field: trees, atLeast: 11, eachAtLeast: 11, from: 2024-01-01, to: 2024-12-31 } }',
  'scope: together\nrule: { sum: { field: waste, atLeast: 100, from: 2024-01-01, to: 2024-12-31 } }',
  'alsoForms: [law-talk]\nrule: { window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }',
  'rule: { before: { on: 2024-01-02 } }',
  'rule: { every: { period: half-year, dueDay: 31, to: 2024-06-30 } }',
  'form: calendar\nrule: { every: { period: year, dueDay: 1 } }',
  'form: calendar\nrule: { continuing: true }',
  'locksOn: 2024-11-16\nrule: { window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }',
  'locksOn: 2024-06-01\nrule: { continuing: true }',
  'title: Báo cáo tháng {period}\nrule: { every: { period: month, dueDay: 25 } }',
])('this can be done: %s', (item) => {
  expect(problemsOf(planOf(item))).toEqual([]);
});

/** A plan of one item; the keys given take the place of the usual ones. */
function planOf(item: string): string {
  const keys = [...item.matchAll(/^\w+(?=:)/gm)].map(([key]) => key);
  const usual = ['id: one', 'source: II.1', 'title: Việc', 'short: Việc', 'scope: each', 'form: activity'];
  const kept = usual.filter((line) => !keys.some((key) => line.startsWith(`${key}:`)));
  const lines = [...kept, ...item.split('\n')].map(
    (line, index) => `${index === 0 ? '  - ' : '    '}${line}`,
  );
  return ['plan: p', 'title: Kế hoạch', 'unit: tan-phu', 'year: 2024', 'items:', ...lines, ''].join('\n');
}

function problemsOf(text: string): readonly unknown[] {
  const read = readPlan(text, { units, forms });
  return read.kind === 'ok' ? [] : read.problems;
}
