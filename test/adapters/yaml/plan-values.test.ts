import { describe, expect, test } from 'vitest';
import { goodPlan as good, problemsOf } from '#test/support/plan-file.ts';

describe('a bad value is named with its place:', () => {
  test.each<[what: string, from: string, to: string, problem: string]>([
    [
      '31 February',
      'on: 2024-07-21',
      'on: 2024-02-31',
      '15:29 found 2024-02-31, expected a day that exists: 2024-02 has 29 days',
    ],
    [
      'a 30th in February',
      'from: 2024-10-15',
      'from: 2024-02-30',
      '27:29 found 2024-02-30, expected a day that exists: 2024-02 has 29 days',
    ],
    [
      'a 13th month',
      'on: 2024-07-21',
      'on: 2024-13-01',
      '15:29 found 2024-13-01, expected a month from 01 to 12',
    ],
    [
      'a day written the other way',
      'on: 2024-07-21',
      'on: 21/7/2024',
      '15:29 found 21/7/2024, expected a day such as 2024-03-17',
    ],
    [
      'a day in another year',
      'on: 2024-07-21',
      'on: 2023-07-21',
      '15:29 found 2023-07-21, expected a day in 2024, the year of the plan',
    ],
    [
      'a window to another year',
      'to: 2024-11-15',
      'to: 2025-11-15',
      '27:45 found 2025-11-15, expected a day in 2024, the year of the plan',
    ],
    [
      'a window that ends before it begins',
      'to: 2024-11-15',
      'to: 2024-10-14',
      '27:45 found 2024-10-14, expected a day not before 2024-10-15',
    ],
    [
      'a number without end, told once',
      'atLeast: 1',
      'atLeast: 99999999999999999999',
      '27:66 found 99999999999999999999, expected a number from 1 to 10000',
    ],
    [
      'a reminder at night',
      "time: '17:00'",
      "time: '21:00'",
      "26:56 found '21:00', expected a time from 07:00 to 20:59, when people may be reminded",
    ],
    ['nothing to reach', 'atLeast: 1', 'atLeast: 0', '27:66 found 0, expected a number from 1 to 10000'],
    [
      'an unknown unit',
      'unit: tan-phu',
      'unit: tan-fu',
      '3:7 found tan-fu, expected the id of a unit: tan-phu, tan-quy, ben-nghe',
    ],
    [
      'an unknown form',
      'form: green-sunday',
      'form: green',
      '11:11 found green, expected the id of a form: green-sunday, activity, calendar',
    ],
    [
      'an id that is there already',
      'id: law-day',
      'id: green-sunday',
      '17:9 found green-sunday, expected id: each once; line 6 has it already',
    ],
    [
      'a key that is there already',
      "key: '155'",
      "key: '154'",
      "16:18 found '154', expected key: each once; line 15 has it already",
    ],
    [
      'a day that is there already',
      'on: 2024-09-22',
      'on: 2024-07-21',
      '16:29 found 2024-07-21, expected on: each once; line 15 has it already',
    ],
    [
      'a number for a key',
      "key: '154'",
      'key: 154',
      "15:18 found 154, expected a key in quotes, of small letters, digits and dashes: '152'",
    ],
    [
      'a number for a title',
      'title: Kế hoạch năm 2024',
      'title: 2024',
      "2:8 found 2024, expected a text, in quotes: '2024'",
    ],
    ['no title', 'title: Kế hoạch năm 2024', 'title:', '2:7 found nothing, expected a text'],
    ['a missing key', '    scope: each\n', '', '6:5 found no scope, expected scope: each, together or own'],
    [
      'an unknown key',
      'graceDays: 2',
      'grace: 2',
      '12:5 found the key grace, expected one of the keys id, source, title, short, aliases, scope, form, alsoForms, photos, graceDays, due, review, lockDays, locksOn, reading, ladder, rule',
    ],
    [
      'a key twice',
      'year: 2024\n',
      'year: 2024\nyear: 2024\n',
      '5:1 found a key that is there already, expected each key once',
    ],
    [
      'no rule',
      '{ window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }',
      '{}',
      '27:11 found {}, expected exactly one of dates, window, nthWeekday, before, every, sum, share, continuing',
    ],
    [
      'a rule that there is not',
      '{ window: {',
      '{ widow: {',
      '27:13 found the key widow, expected one of the keys dates, window, nthWeekday, before, every, sum, share, continuing',
    ],
    [
      'a list without dates',
      "dates:\n        - { key: '154', on: 2024-07-21 }\n        - { key: '155', on: 2024-09-22, title: Lần thứ 155, short: CNX 155 }",
      'dates: []',
      '14:14 found [], expected at least one of dates',
    ],
    ['a sixth Sunday', 'nth: 2', 'nth: 6', '34:32 found 6, expected a number from 1 to 5'],
    [
      'a weekday in Vietnamese',
      'weekday: sunday',
      'weekday: chủ nhật',
      '34:44 found chủ nhật, expected one of monday, tuesday, wednesday, thursday, friday, saturday, sunday',
    ],
    [
      'a name too long for a button',
      'short: CNX 155',
      `short: ${'x'.repeat(31)}`,
      `16:68 found ${'x'.repeat(31)}, expected at most 30 characters: it stands on a button`,
    ],
    [
      'a paragraph in Arabic figures',
      'source: II.1.1',
      'source: 2.1.1',
      '18:13 found 2.1.1, expected a paragraph of the document, such as II.2.2.2',
    ],
    [
      'a scope that there is not',
      'scope: own',
      'scope: all',
      '32:12 found all, expected each, together or own',
    ],
    ['half a day of grace', 'graceDays: 2', 'graceDays: 0.5', '12:16 found 0.5, expected days from 0 to 366'],
    [
      'too many photos',
      'photos: 3',
      'photos: 21',
      '23:13 found 21, expected a number of photos from 0 to 20',
    ],
    [
      'a time that no clock shows',
      "time: '17:00'",
      "time: '24:00'",
      "26:56 found '24:00', expected a time from 07:00 to 20:59, when people may be reminded",
    ],
    [
      'a zone that there is not',
      'year: 2024',
      'year: 2024\nzone: Asia/Tan_Phu',
      '5:7 found Asia/Tan_Phu, expected a time zone such as Asia/Ho_Chi_Minh',
    ],
    [
      'a review that is neither asked for nor not',
      'year: 2024',
      'year: 2024\nreview: { required: sometimes }',
      '5:21 found sometimes, expected true or false',
    ],
    [
      'a time at night to tell officers',
      'year: 2024',
      "year: 2024\nreview: { tellAt: ['11:30', '21:30'] }",
      "5:29 found '21:30', expected a time from 07:00 to 20:59, when people may be reminded",
    ],
    [
      'a time twice',
      'year: 2024',
      "year: 2024\nreview: { tellAt: ['11:30', '11:30'] }",
      "5:19 found ['11:30', '11:30'], expected each time once",
    ],
    [
      'a review of an item that says nothing',
      '    source: II.1.1',
      '    review: {}\n    source: II.1.1',
      '18:13 found no required, expected required: true or false',
    ],
    ['a year of two figures', 'year: 2024', 'year: 24', '4:7 found 24, expected a year such as 2024'],
    [
      'a tab',
      '    source: II.1.1',
      '\tsource: II.1.1',
      '18:1 found a tab, expected spaces: YAML takes no tab for indenting',
    ],
    [
      'a colon in a text',
      'title: Chủ nhật thứ hai',
      'title: Chủ nhật: thứ hai',
      '30:12 found a map where a text began, expected quotes around a text with a colon in it, or the indent of its neighbours; what follows was not read',
    ],
    [
      'a quote that does not end',
      "key: '155'",
      "key: '155",
      "16:76 found Missing closing 'quote, expected YAML as in docs/plan-format.md; what follows was not read",
    ],
    [
      'an item for wards that there are not',
      'unit: tan-phu',
      'unit: ben-nghe',
      '10:12 found each, expected somebody to ask: a ward below ben-nghe does not exist on its days',
    ],
  ])('%s', (_, from, to, problem) => {
    expect(good).toContain(from);
    expect(problemsOf(good.replace(from, to))).toEqual([problem]);
  });
});
