import { describe, expect, test } from 'vitest';
import type { ObligationId } from '#src/domain/ids.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { allAnswered, asking, inReport, onCard } from '#test/support/in-report.ts';
import { eventObligation } from '#test/support/obligations.ts';
import { planDuty } from '#test/support/plan-duties.ts';
import { takeStep, types } from '#test/support/take-step.ts';

const earthHour = planDuty(
  eventObligation('2024-03-23', {
    id: 'eh' as ObligationId,
    itemId: 'earth-hour',
    form: 'event',
    short: 'Giờ Trái Đất',
  }),
  undefined,
  { itemShort: 'Giờ Trái Đất', itemTitle: 'Giờ Trái Đất' },
);
const sunday = planDuty(eventObligation('2024-03-17'));
const village = planDuty(
  eventObligation('2024-03-17', {
    id: 'ntm' as ObligationId,
    itemId: 'ntm',
    form: 'event',
    short: 'Nông thôn mới',
  }),
  undefined,
  { itemShort: 'Nông thôn mới', itemTitle: 'Nông thôn mới' },
);
const found = { unitPlan: [sunday, village, earthHour], duties: [sunday, village] };
const keysOf = (text: string, topic: Topic = idle) => takeStep(topic, types(text), { found }).keys;

describe('what is said in passing, in short words and without diacritics, has an answer', () => {
  test.each([
    ['e ơi', 'greeting'],
    ['có ai k', 'greeting'],
    ['xin lỗi gửi nhầm', 'nod-sorry'],
    ['bữa h c bận quá chưa báo dc', 'nod-promised'],
    ['ck c đang bệnh, mai c gửi nha', 'nod-promised'],
    ['gửi ảnh qua đâu', 'ask-photos-where'],
    ['làm r mà chưa chụp hình', 'ask-photos-where'],
    ['c báo trễ dc k', 'ask-late'],
    ['xóa báo cáo này giúp c', 'ask-delete'],
    ['cho a xin mẫu', 'how-to-report'],
    ['a k biết báo sao', 'how-to-report'],
    ['nghỉ việc rồi đừng nhắn nữa', 'officer-nobody'],
    ['mai làm ở kênh tân hóa nha', 'message-day-to-come'],
    ['mai phường a có 50 đv', 'message-day-to-come'],
  ])('%s', (text, key) => {
    expect(keysOf(text)).toContain(key);
  });
});

test('when a duty is, is said of that duty, not of all that have its form', () => {
  const { said } = takeStep(idle, types('giờ trái đất là ngày mấy v e'), { found });
  expect(JSON.stringify(said)).toContain('Giờ Trái Đất');
  expect(JSON.stringify(said)).not.toContain('Nông thôn mới');
});

test('a report that is only asked for begins with the list, and no figures are spoken of', () => {
  const keys = keysOf('e gửi c cái mẫu báo cáo');
  expect(keys).toContain('report-which');
  expect(keys).not.toContain('message-which');
});

describe('an event that does not take place needs no name about its day', () => {
  test.each(['mưa quá dời qua tuần sau', 'hoãn lại tuần sau nha'])('%s', (text) => {
    expect(takeStep(idle, types(text), { found }).topic.kind).toBe('waiver');
  });

  test('nor is anything asked where there is none about that day', () => {
    const later = { unitPlan: [earthHour], duties: [] };
    expect(takeStep(idle, types('mưa quá dời qua tuần sau'), { found: later }).topic).toEqual(idle);
  });
});

describe('beside a list what is not understood is told so in a line, and the list is not shown again', () => {
  const list: Topic = { kind: 'report-list', at: 'duties', page: 0 };
  test.each(['cho chị xem con mèo', 'hôm bữa vui ghê'])('%s', (text) => {
    const { keys, topic } = takeStep(list, types(text), { found });
    expect([keys, topic]).toEqual([['not-understood-list'], list]);
  });
});

describe('who puts it off at a question is waited for, and nothing is written', () => {
  test.each(['e ơi c đang họp tí c báo nha', 'chiều họp xong chị báo nha', 'tối nay em tổng hợp rồi gửi'])(
    '%s',
    (text) => {
      for (const fewMessages of [false, true]) {
        const answers = { date: '2024-03-17' };
        const { written, keys } = inReport(asking('place'), text, { answers, fewMessages });
        expect([written, keys[0]]).toEqual([{}, 'take-your-time']);
      }
    },
  );

  test('and so is a nod', () => {
    const given = { answers: { date: '2024-03-17' }, fewMessages: true };
    expect(inReport(asking('place'), 'dạ em biết rồi', given)).toMatchObject({ written: {} });
  });
});

describe('a question about the bot is no answer to one of its questions', () => {
  test.each([
    ['gửi ảnh qua đâu', 'ask-photos-where'],
    ['c báo trễ dc k', 'ask-late'],
  ])('%s', (text, key) => {
    const { written, keys } = inReport(asking('place'), text, { answers: { date: '2024-03-17' }, found });
    expect([written, keys]).toEqual([{}, [key]]);
  });
});

describe('under the card', () => {
  test.each(['gửi luôn đi e', 'ok e', 'thấy đúng r đó', 'đúng r', 'dc r gửi đi e'])('%s sends it', (text) => {
    // No photo came, which sending says.
    expect(inReport(onCard, text, { found: { duties: [] } }).keys[0]).toBe('card-incomplete');
  });

  test('a number alone is the line of that number, where lines have numbers', () => {
    const given = { answers: allAnswered, fewMessages: true };
    expect(inReport(onCard, '3', given).stand).toMatchObject({ at: 'question', fieldId: 'members' });
    expect(inReport(onCard, '48', given).stand).toEqual(onCard);
    expect(inReport(onCard, '3', { answers: allAnswered }).stand).toEqual(onCard);
  });
});
