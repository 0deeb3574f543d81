import { describe, expect, test } from 'vitest';
import { asking, inReport, picking } from '#test/support/in-report.ts';

const day = { date: '2024-03-17' };
/** Where a platform counts messages: everything that is open is asked at once. */
const together = (text: string, answers: Record<string, string | number | null> = day) =>
  inReport(asking(answers['place'] === undefined ? 'place' : 'members'), text, {
    answers,
    fewMessages: true,
  });

describe('one message answers what was asked for together, by names, by units, and in the order of the questions', () => {
  test.each([
    ['45, 30, 120kg, hẻm 25', { members: 45, residents: 30, waste: 120, place: 'hẻm 25' }],
    ['hẻm 25\n45\n30\n120kg', { members: 45, residents: 30, waste: 120, place: 'hẻm 25' }],
    ['hẻm 25, 45, 30', { members: 45, residents: 30, waste: null, place: 'hẻm 25' }],
    ['hem 25, 45 dv, 30 dan, 120', { members: 45, residents: 30, waste: 120 }],
    ['30 dân, 45, hẻm 25', { members: 45, residents: 30, place: 'hẻm 25' }],
    ['hẻm 25, khoảng 40, không', { members: 40, residents: 0, place: 'hẻm 25' }],
    ['hẻm 25, 45, 30, 120kg, trồng 5 cây', { members: 45, residents: 30, waste: 120, trees: 5 }],
    ['hẻm 25, 45 người, 30 người', { members: 45, residents: 30, place: 'hẻm 25' }],
    ['hẻm 25 45 đv 30 dân ngày 16/3', { date: '2024-03-16', members: 45, residents: 30 }],
  ])('%j', (text, answers) => {
    expect(together(text)).toMatchObject({ written: answers, stand: { at: 'card' } });
    expect(together(text).keys).toContain('card-ask-photos');
  });
});

describe('what may be left out is not asked for once the rest is there', () => {
  test('and stands on the card as left out', () => {
    const { written } = together('hẻm 25, 45, 30');
    expect(written).toMatchObject({ waste: null, spots: null, trees: null, note: null });
  });

  test('but is asked for along with what is lacking', () => {
    const { written, stand } = together('hẻm 25, 45');
    expect(written).toEqual({ place: 'hẻm 25', members: 45 });
    expect(stand).toMatchObject({ at: 'question', fieldId: 'residents' });
  });

  test('nor where nothing else is open and there is none', () => {
    const answers = { ...day, place: 'hẻm 25', members: 45, residents: 30 };
    const { written, keys } = inReport(asking('waste'), 'không', { answers, fewMessages: true });
    expect(written).toEqual({ waste: null, spots: null, trees: null, note: null });
    expect(keys).toContain('card-ask-photos');
  });
});

describe('one answer at a time will do as well', () => {
  test('words alone are the place', () => {
    expect(together('trước cổng nhà thờ')).toMatchObject({
      written: { place: 'trước cổng nhà thờ' },
      stand: { fieldId: 'members' },
    });
  });

  test.each(['45 người', 'khoảng 45 người ạ', 'xong rồi nhé, 45 người'])(
    '%s are of the first question for people',
    (text) => {
      expect(together(text, { ...day, place: 'hẻm 25' })).toMatchObject({
        written: { members: 45 },
        stand: { fieldId: 'residents' },
      });
    },
  );

  test('a figure alone is the first one that is asked for', () => {
    expect(together('45', { ...day, place: 'hẻm 25' })).toMatchObject({
      written: { members: 45 },
      stand: { fieldId: 'residents' },
    });
  });
});

describe('a number alone, where several answers are asked for,', () => {
  const placed = { ...day, place: 'hẻm 25' };
  const said = { saidIn: { '5': 'place' } };
  const figuresOnly = { ...placed, members: 45, residents: 30 };

  test('is asked about where it is as small as the number of a choice, and words are asked for first', () => {
    const { written, keys } = inReport(asking('content'), '1', {
      form: 'event',
      answers: day,
      fewMessages: true,
    });
    expect(written).toEqual({});
    expect(keys).toContain('together-left');
  });

  test.each([
    ['1, of members or residents behind a place', 'place', day, '1'],
    ['45, of the same', 'place', day, '45'],
    ['3, of whatever may be added', 'waste', figuresOnly, '3'],
  ])('is asked about and not written: %s', (_, fieldId, answers, text) => {
    const { written, keys } = inReport(asking(fieldId), text, { answers, fewMessages: true });
    expect(written).toEqual({});
    expect(keys).toContain('together-left');
  });

  test.each([
    ['45, where figures come first', 'green-sunday', 'members', placed, {}, '45', { members: 45 }],
    ['1, where figures come first,', 'green-sunday', 'members', placed, {}, '1', { members: 1 }],
    ['25, where it is the only figure', 'event', 'content', day, {}, '25', { people: 25 }],
    ['8, the first that is asked', 'periodic-report', 'activities', {}, {}, '8', { activities: 8 }],
    ['3, in the midst of it', 'event', 'content', day, said, '3', { people: 3 }],
  ])('is the answer where it can be but one: %s', (_, form, fieldId, answers, topic, text, written) => {
    const given = { form, answers, topic, fewMessages: true };
    expect(inReport(asking(fieldId), text, given).written).toEqual(written);
  });
});

describe('nothing is guessed', () => {
  test('a figure that belongs to nothing is named', () => {
    expect(together('hẻm 25, 45, 30, 120, 3, 5, 9').keys).toContain('together-left');
  });

  test.each(['ok', 'gửi ảnh ở đâu vậy em?', 'ủa'])('%s is no place', (text) => {
    expect(together(text).written['place']).toBeUndefined();
  });

  test('a line of the card is asked for by itself', () => {
    const stand = { ...asking('members'), leadsTo: 'card' } as const;
    expect(inReport(stand, '48', { fewMessages: true })).toMatchObject({
      written: { members: 48 },
      stand: { at: 'card' },
    });
  });
});

test('the way back from what is asked first leads to the list, and no draft is left of a report that says nothing', () => {
  const back = { kind: 'report-list', at: 'duties', page: 0 } as const;
  const { effects } = inReport(asking('place'), picking('back'), {
    answers: {},
    topic: { back },
    fewMessages: true,
  });
  expect(effects).toContainEqual({ kind: 'discard', reportId: 'r1' });
});

describe('a line of the card is named by its number', () => {
  test.each([
    ['sửa 3', 'members'],
    ['Sua dong 4', 'residents'],
    ['đổi 2 nhé', 'place'],
    ['sửa 8', 'photos'],
  ])('%s', (text, fieldId) => {
    expect(inReport({ at: 'card' }, text).stand).toMatchObject({ at: 'question', fieldId, leadsTo: 'card' });
  });

  test('a number beyond them is none', () => {
    expect(inReport({ at: 'card' }, 'sửa 48').stand).not.toMatchObject({ at: 'question' });
  });
});
