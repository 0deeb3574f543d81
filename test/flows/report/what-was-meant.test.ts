import { describe, expect, test } from 'vitest';
import type { Meant, Stand } from '#src/flows/report/topic.ts';
import { allAnswered, asking, inReport, onCard, picking } from '#test/support/in-report.ts';

const meant = (of: Meant['of'], back: Meant['back'] = { at: 'card' }): Stand => ({ at: 'meant', of, back });
const story = { text: 'có 5 bạn đoàn trường', messageId: '6' };
const figures = meant({ what: 'figures', answers: { members: 5 }, ...story });
const sum = meant({ what: 'sum', answers: { members: 50 }, isMore: true, text: 'thêm 5 đv', messageId: '6' });
const emptied = meant({ what: 'emptied', fieldIds: ['waste'] });

describe('what was meant is written once it is said', () => {
  test.each([
    [figures, picking('meant'), { members: 5 }],
    [figures, picking('into-note'), { note: story.text }],
    [figures, picking('as-it-was'), {}],
    [sum, picking('meant'), { members: 50 }],
    [sum, 'đúng rồi', { members: 50 }],
    [sum, 'không', {}],
    [emptied, picking('meant'), { waste: null }],
    [emptied, 'ừ', { waste: null }],
    [emptied, 'không', {}],
  ])('case %#', (stand, input, answers) => {
    expect(inReport(stand, input)).toMatchObject({ written: answers, stand: onCard });
  });

  test('a question that was asked meanwhile is asked again, unless that answered it', () => {
    const back = asking('residents') as Meant['back'];
    const other = meant(
      { what: 'sum', answers: { members: 50 }, isMore: true, text: '', messageId: null },
      back,
    );
    const answers = { date: '2024-03-17', place: 'hẻm 25', members: 45 };
    expect(inReport(other, picking('meant'), { answers }).stand).toEqual(back);
    const own = meant({ what: 'figures', answers: { residents: 5 }, ...story }, back);
    expect(inReport(own, picking('meant'), { answers }).stand).toEqual(asking('waste'));
  });

  test('whoever says something else is heard as before', () => {
    expect(inReport(sum, 'dân 35')).toMatchObject({ written: { residents: 35 }, stand: onCard });
    expect(inReport(figures, 'gửi')).not.toMatchObject({ stand: figures });
  });

  test('a choice of another screen is asked again', () => {
    expect(inReport(emptied, picking('into-note'))).toMatchObject({ written: {}, stand: emptied });
  });
});

describe('a message of another report is asked about', () => {
  test.each([
    'đô thị văn minh hôm qua, xóa quảng cáo rao vặt đường Lê Trọng Tấn, 20 bạn',
    'hiến máu 15/3 hội trường phường 60 người',
    'CNX hôm nay hẻm 70 15 đv 5 dân',
    'hẻm 70, 15 đv, 5 dân',
  ])('%s', (text) => {
    for (const stand of [onCard, asking('note'), asking('trees')])
      expect(inReport(stand, text)).toMatchObject({
        written: {},
        keys: ['meant-other'],
        stand: { at: 'meant', of: { what: 'other', text }, back: stand },
      });
  });

  test.each([
    'CNX hôm nay hẻm 25 48 đv 20 dân',
    'CNX hôm nay hẻm 70 45 đv 20 dân',
    'hẻm 70',
    'hẻm 70, 45 đv',
    'đv 48, dân 35',
  ])('one that repeats what stands, or says but one thing, is of this one: %s', (text) => {
    expect(inReport(onCard, text).keys).not.toContain('meant-other');
  });

  const of = {
    what: 'other',
    text: 'CNX hôm nay hẻm 70 15 đv 5 dân',
    messageId: '6',
    on: '2024-03-17' as never,
  } as const;

  test.each([picking('another'), 'đúng rồi'])(
    'the new one begins with what was said, and the open one stays',
    (input) => {
      const { effects, topic } = inReport(meant(of), input);
      expect(effects).toMatchObject([
        {
          kind: 'start-report',
          formId: 'green-sunday',
          answers: { place: 'hẻm 70', members: 15, residents: 5 },
        },
        { kind: 'say' },
      ]);
      expect(topic).toMatchObject({ kind: 'report', reportId: 'new-1' });
    },
  );

  test.each([picking('meant'), 'không'])('or it corrects this one after all', (input) => {
    expect(inReport(meant(of), input)).toMatchObject({
      written: { place: 'hẻm 70', members: 15, residents: 5 },
      stand: onCard,
    });
  });
});

describe('an edit of a message changes what it says otherwise, and nothing else', () => {
  const gave = { date: '2024-03-17', place: 'hẻm 25', members: 45, residents: 20, waste: 120 };
  const topic = { saidIn: { '3': '~all' }, gave: { '3': gave } };
  const edit = (text: string, answers = allAnswered) =>
    inReport(onCard, { kind: 'edited', messageId: '3', text }, { topic, answers });

  test('what was put right since stays', () => {
    const { written, topic: next } = edit('CNX hôm nay hẻm 25 45 đv 25 dân 120kg', {
      ...allAnswered,
      members: 48,
    });
    expect(written).toEqual({ residents: 25 });
    expect(next).toMatchObject({ saidIn: { '3': '~all' }, gave: { '3': { members: 45, residents: 25 } } });
  });

  test('a line that stands in it no more may be emptied, which is asked', () => {
    expect(edit('CNX hôm nay hẻm 25 45 đv 25 dân')).toMatchObject({
      written: { residents: 25 },
      stand: { at: 'meant', of: { what: 'emptied', fieldIds: ['waste'] } },
    });
  });

  test('one that is needed stays, and that is said', () => {
    expect(edit('CNX hôm nay hẻm 25 45 đv 120kg')).toMatchObject({ written: {}, stand: onCard });
    expect(edit('CNX hôm nay hẻm 25 45 đv 120kg').keys).toContain('answer-stays');
  });

  test('what was given another way since is not asked about', () => {
    expect(edit('CNX hôm nay hẻm 25 45 đv 20 dân', { ...allAnswered, waste: 90 })).toMatchObject({
      written: {},
      stand: onCard,
    });
  });

  test('a message of before it was remembered is read as a whole', () => {
    const answers = { ...allAnswered, members: 48 };
    const old = { topic: { saidIn: { '3': '~all' } }, answers };
    const text = 'CNX hôm nay hẻm 25 45 đv 20 dân 120kg';
    expect(inReport(onCard, { kind: 'edited', messageId: '3', text }, old).written).toEqual({ members: 45 });
  });
});
