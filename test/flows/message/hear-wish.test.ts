import { describe, expect, test } from 'vitest';
import type { Answers } from '#src/domain/report/form.ts';
import type { ObligationId } from '#src/domain/ids.ts';
import type { Stand } from '#src/flows/report/topic.ts';
import { asking, inReport, onCard, picking } from '#test/support/in-report.ts';
import { eventObligation } from '#test/support/obligations.ts';
import { greenSunday, planDuty } from '#test/support/plan-duties.ts';

const duty = (itemId: string, form: string, short: string) =>
  planDuty(eventObligation('2024-03-17', { id: itemId as ObligationId, itemId, form, short }), undefined, {
    itemShort: short,
    itemTitle: short,
  });

const unitPlan = [
  greenSunday('152', '2024-03-17'),
  greenSunday('153', '2024-03-24'),
  duty('earth-hour', 'event', 'Giờ Trái Đất'),
  duty('new-rural-day', 'event', 'Nông thôn mới Hóc Môn'),
  duty('awareness', 'legal-awareness', 'Tuyên truyền ở cơ sở'),
];

const begun: Answers = { date: '2024-03-17', place: 'hẻm 25' };
const say = (
  stand: Stand,
  text: string,
  { form = 'green-sunday', answers = begun, fewMessages = false } = {},
) =>
  inReport(stand, text, {
    form,
    answers,
    fewMessages,
    found: { unitPlan, duties: unitPlan, duty: unitPlan.at(-1) ?? null },
  });

describe('whoever asks for another report in the midst of one is offered it, and nothing is written', () => {
  test.each([
    ['báo cáo giờ trái đất', asking('members')],
    ['bao cao gio trai dat', asking('place')],
    ['thôi cho em báo cáo tuyên truyền ở cơ sở trước', asking('members')],
    ['bc nông thôn mới', onCard],
    ['báo cáo chủ nhật xanh 153', asking('members')],
  ])('%s', (text, stand) => {
    const { written, keys } = say(stand, text);
    expect(written).toEqual({});
    expect(keys).toContain('meant-wish');
  });

  test('of another duty with the same form, too', () => {
    const given = { form: 'event', answers: { date: '2024-03-23' } };
    expect(say(asking('content'), 'báo cáo nông thôn mới hóc môn', given).keys).toContain('meant-wish');
  });

  test.each(['ừ', picking('another')])(
    'and it begins when they say so; what is open stays a draft',
    (yes) => {
      const { topic } = say(asking('members'), 'báo cáo giờ trái đất');
      const { stand } = topic as Extract<typeof topic, { kind: 'report' }>;
      const { effects } = inReport(stand, yes, { found: { unitPlan, duties: unitPlan, duty: null } });
      expect(effects).not.toContainEqual(expect.objectContaining({ kind: 'discard' }));
      expect(effects).toContainEqual(expect.objectContaining({ kind: 'say' }));
    },
  );

  test.each(['không', picking('as-it-was')])('and the question stands once more when they do not', (no) => {
    const { topic } = say(asking('members'), 'báo cáo giờ trái đất');
    const { stand } = topic as Extract<typeof topic, { kind: 'report' }>;
    const after = inReport(stand, no, { answers: begun, found: { unitPlan } });
    expect(after).toMatchObject({ written: {}, stand: { at: 'question', fieldId: 'members' } });
  });

  test('at a question for words it may be the answer', () => {
    const { topic } = say(asking('place'), 'báo cáo giờ trái đất', {
      answers: { date: '2024-03-17', members: 4 },
    });
    const { stand } = topic as Extract<typeof topic, { kind: 'report' }>;
    const { written } = inReport(stand, picking('meant'), {
      answers: { date: '2024-03-17' },
      found: { unitPlan },
    });
    expect(written).toEqual({ place: 'báo cáo giờ trái đất' });
  });
});

test('a report in which nothing was said yet makes room at once', () => {
  const { effects, keys } = say(asking('place'), 'báo cáo tuyên truyền ở cơ sở', { answers: {} });
  expect(effects[0]).toMatchObject({ kind: 'discard', reportId: 'r1' });
  expect(keys).not.toContain('meant-wish');
});

describe('whoever asks for the report that is open is told so', () => {
  test.each(['báo cáo chủ nhật xanh', 'bc cnx', 'cho em báo cáo cnx'])('%s', (text) => {
    expect(say(asking('place'), text)).toMatchObject({ written: {}, stand: asking('place') });
    expect(say(asking('place'), text).keys).toContain('wish-open');
  });
});

describe('another activity that is only named in an answer is part of it', () => {
  const periodic = { form: 'periodic-report', answers: { activities: 8 } };
  const event = { form: 'event', answers: {}, fewMessages: true };
  test.each([
    ['Tuyên truyền ở cơ sở 40 người, 3 buổi', 'results', periodic],
    ['Nổi bật là Chủ nhật xanh 17/3 có 45 đoàn viên, 30 người dân', 'results', periodic],
    ['Chủ nhật xanh có 45 đoàn viên, 30 người dân, 120kg rác', 'results', periodic],
    ['hôm qua, Tuyên truyền ở cơ sở, hội trường phường, 40 người', 'date', event],
    ['Tuyên truyền ở cơ sở\nhội trường phường\n40 người', 'date', event],
  ])('%s', (text, fieldId, given) => {
    const { keys, written } = say(asking(fieldId), text, given);
    expect(keys).not.toContain('meant-other');
    expect(Object.keys(written)).not.toEqual([]);
  });
});

describe('a report of its own right is asked about all the same', () => {
  const periodic = { form: 'periodic-report', answers: { activities: 8 } };
  const event = { form: 'event', answers: {}, fewMessages: true };
  test.each([
    ['CNX 17/3 45 đv', 'results', periodic],
    ['Chủ nhật xanh 17/3 hẻm 25 45 đoàn viên 30 người dân', 'results', periodic],
    ['CNX 17/3 hẻm 25 45 đv', 'date', event],
    ['CNX, 17/3, hẻm 25, 45 đv', 'date', event],
  ])('%s', (text, fieldId, given) => {
    expect(say(asking(fieldId), text, given)).toMatchObject({ written: {}, stand: { at: 'meant' } });
  });
});
