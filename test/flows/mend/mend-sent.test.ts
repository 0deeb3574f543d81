import { describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { draftOf } from '#test/support/flow-facts.ts';
import { seedForm, takeStep, types } from '#test/support/take-step.ts';

const now = Date.UTC(2024, 2, 17, 2);
const rest = { waste: null, spots: null, trees: null, photos: 4, note: null };
const answers = { date: '2024-03-17', place: 'hẻm 25', members: 45, residents: 30, ...rest };
const sentLast = draftOf(seedForm('green-sunday'), {
  status: 'submitted',
  isOpen: false,
  version: 1,
  answers,
  editedAt: (now - 3_600_000) as Instant,
});
const found = { sentLast, report: sentLast, repliedReport: sentLast, sentReport: null };
const says = (text: string, topic: Topic = idle) => takeStep(topic, types(text), { found });
const yes = { kind: 'choice', value: { pick: 'mend' } } as const;
const no = { kind: 'choice', value: { pick: 'leave' } } as const;

describe('words after sending that say otherwise than what was sent', () => {
  test.each([
    ['à nhầm 48 đv', { members: 48 }],
    ['đv 48', { members: 48 }],
    ['sửa lại giúp chị 48 đoàn viên', { members: 48 }],
    ['dân 35', { residents: 35 }],
    ['nhầm, 48 đv 35 dân', { members: 48, residents: 35 }],
    ['báo cáo hôm nay sai số dân rồi, 35 mới đúng', { residents: 35 }],
    ['quên ghi rác 120kg', { waste: 120 }],
    ['thêm 20 cây nữa em ơi', { trees: 20 }],
    ['địa điểm là hẻm 26 mới đúng', { place: 'hẻm 26' }],
    ['ngày 16/3 mới đúng', { date: '2024-03-16' }],
  ])('%s is offered, and one tap sends it', (text, changed) => {
    const { topic, keys, done } = says(text);
    expect(done).toEqual([]);
    expect(keys).toEqual(['mend-ask']);
    expect(topic).toMatchObject({ kind: 'mend', answers: changed });
    const sent = takeStep(topic, yes, { found });
    expect(sent.done).toMatchObject([{ kind: 'correct-sent', reportId: 'r1', answers: changed }]);
    expect(sent.keys[0]).toBe('receipt-changed');
    expect(sent.topic).toEqual(idle);
  });

  test.each(['đúng rồi', 'ừ', 'gửi đi'])('%s does the same as the tap', (word) => {
    expect(says(word, says('đv 48').topic).done).toMatchObject([{ kind: 'correct-sent' }]);
  });

  test.each([no, types('không'), types('thôi không'), types('để nguyên đi em'), types('khỏi sửa nha')])(
    'nothing is changed without a yes',
    (input) => {
      const left = takeStep(says('đv 48').topic, input, { found });
      expect(left.done).toEqual([]);
      expect(left.keys).toEqual(['mend-left']);
    },
  );

  test('a second one is put right together with the first', () => {
    expect(says('dân 35', says('đv 48').topic).topic).toMatchObject({
      answers: { members: 48, residents: 35 },
    });
  });

  test('an edit of the message leads to the same offer', () => {
    const text = 'cnx 17/3 hẻm 25 48 đv 30 dân';
    const { topic, keys } = takeStep(idle, { kind: 'edited', messageId: '7', text }, { found });
    expect(keys).toEqual(['mend-ask']);
    expect(topic).toMatchObject({ answers: { members: 48 } });
  });

  test('so does a reply to the receipt, whenever it comes; other words there are as any', () => {
    const repliedTo = { about: { kind: 'receipt', reportId: sentLast.id }, quote: null } as const;
    const late = { ...found, sentLast: null };
    const reply = (text: string) =>
      takeStep(idle, types(text), { found: late, repliedTo, onScreen: types(text) });
    expect(reply('dân 40 nha').topic).toMatchObject({ kind: 'mend', answers: { residents: 40 } });
    expect(reply('cảm ơn em').keys).toEqual(['welcome-thanks']);
  });

  test.each(['đv 45', 'hẻm 25', 'trời hôm nay đẹp quá', '48', 'mai họp lúc 8h nha'])(
    '%s is no correction',
    (text) => {
      expect(says(text).topic).toEqual(idle);
    },
  );

  test('who only says that something is wrong is asked what', () => {
    expect(says('sai rồi em').keys).toEqual(['mend-which']);
  });

  test('where nothing was sent of late nothing is offered', () => {
    expect(takeStep(idle, types('đv 48'), { found: { ...found, sentLast: null } }).topic).toEqual(idle);
  });

  test('where a colleague writes on it by now the words go into that', () => {
    const report = { ...sentLast, isOpen: true };
    const { done, topic } = takeStep(says('đv 48').topic, yes, { found: { ...found, report } });
    expect(done).toMatchObject([{ kind: 'answer', answers: { members: 48 } }]);
    expect(topic).toMatchObject({ kind: 'report' });
  });
});

describe('hours after a report was sent, until the end of the next day', () => {
  const late = { ...sentLast, editedAt: (now - 20 * 3_600_000) as Instant };
  const then = { ...found, sentLast: late, ownDrafts: [] };
  const saysLate = (text: string, given: object = {}) =>
    takeStep(idle, types(text), { found: { ...then, ...given } });

  test.each([
    ['đoàn viên 48', { members: 48 }],
    ['48 đv', { members: 48 }],
    ['dan 35', { residents: 35 }],
    ['rác 120kg', { waste: 120 }],
    ['báo cáo hôm qua sai số dân rồi, 35 mới đúng', { residents: 35 }],
  ])('%s is offered to be put right, and nothing is changed by it', (text, answers) => {
    const { topic, keys, done } = saysLate(text);
    expect(done).toEqual([]);
    expect(keys).toEqual(['mend-ask']);
    expect(topic).toMatchObject({ kind: 'mend', answers });
  });

  test('a second one is put right together with the first', () => {
    const { topic } = takeStep(saysLate('đv 48').topic, types('dân 35'), { found: then });
    expect(topic).toMatchObject({ answers: { members: 48, residents: 35 } });
  });

  test.each(['hẻm 26', 'sai rồi em', '👍', '48', 'đv 45', 'hôm nay mưa quá 20 bạn đi'])(
    '%s is about something else by then',
    (text) => expect(saysLate(text).topic).not.toMatchObject({ kind: 'mend' }),
  );

  test('it is about the draft, where one is being written', () => {
    const own = draftOf(seedForm('training'), { id: 'r2' as never });
    expect(saysLate('đoàn viên 48', { ownDrafts: [own] }).topic).toEqual(idle);
  });
});

describe('whoever asks after sending hears that it came', () => {
  test.each([
    '👍',
    'dạ',
    'dạ vâng ạ',
    'ok em',
    'em nhận được chưa',
    'nhận được báo cáo chưa em',
    'chị gửi rồi đó',
  ])('%s', (text) => {
    expect(says(text).keys[0]).toBe('sent-received');
  });

  test('photos that are still on their way are named', () => {
    const photos = [{ id: 'f', state: 'pending', sha256: null, isTold: true }] as never;
    const coming = { ...found, sentLast: { ...sentLast, photos } };
    expect(takeStep(idle, types('em nhận được chưa'), { found: coming }).keys).toEqual([
      'sent-received',
      'receipt-photos-coming',
    ]);
  });
});
