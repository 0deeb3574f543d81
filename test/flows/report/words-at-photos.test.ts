import { describe, expect, test } from 'vitest';
import { draftOf } from '#test/support/flow-facts.ts';
import { askedFor, seedForm, takeStep, types } from '#test/support/take-step.ts';

const answers = {
  date: '2024-03-17',
  place: 'hẻm 25',
  members: 45,
  residents: 30,
  waste: null,
  spots: null,
  trees: null,
  note: null,
};
const report = draftOf(seedForm('green-sunday'), { answers });
const says = (text: string) => takeStep(askedFor('photos'), types(text), { report });

describe('words where photos are asked for', () => {
  test.each([
    ['đv 48', { members: 48 }],
    ['à nhầm 48 đv', { members: 48 }],
    ['sai rồi 48 đv', { members: 48 }],
    ['48 đoàn viên mới đúng', { members: 48 }],
    ['20 cây', { trees: 20 }],
    ['120kg rác', { waste: 120 }],
    ['trồng 20 cây, 150kg rác', { trees: 20, waste: 150 }],
    ['ghi chú: có công an phường phối hợp', { note: 'có công an phường phối hợp' }],
    ['ghi thêm 120kg rác nha em', { waste: 120 }],
  ])('%s is written beside, and the photos are asked for once more', (text, written) => {
    const { answers: given, topic, keys } = says(text);
    expect(given).toEqual(written);
    expect(topic).toMatchObject({ stand: { at: 'question', fieldId: 'photos' } });
    expect(keys).not.toContain('photos-wanted');
    expect(keys.at(-1)).toBe('ask-photos');
  });

  test.each([
    ['4 bao rác', 'waste', '120kg'],
    ['45 đv 54 đv', 'members', '54'],
    ['30-40 dân', 'residents', '35'],
  ])('%s is unclear: that line is asked, and then the photos', (text, fieldId, answer) => {
    const { topic, keys, answers: promised } = says(text);
    expect(keys[0]).toBe('heard-unsure');
    expect(topic).toMatchObject({ stand: { at: 'question', fieldId } });
    const asked = draftOf(seedForm('green-sunday'), { answers: { ...answers, ...promised } });
    expect(takeStep(topic, types(answer), { report: asked }).topic).toMatchObject({
      stand: { fieldId: 'photos' },
    });
  });

  test('an edit of what said nothing to us is read anew', () => {
    const { topic } = says('dv');
    const edited = takeStep(topic, { kind: 'edited', messageId: '7', text: 'đv 48' }, { report });
    expect(edited.answers).toEqual({ members: 48 });
  });

  test.each(['sai số dân', 'sửa lại số dân giúp', 'sai chỗ số dân rồi em'])(
    '%s asks that line again, and then goes on to the photos',
    (text) => {
      const { topic } = says(text);
      expect(topic).toMatchObject({ stand: { at: 'question', fieldId: 'residents', leadsTo: 'next' } });
      expect(takeStep(topic, types('35'), { report }).topic).toMatchObject({ stand: { fieldId: 'photos' } });
    },
  );

  test.each([
    ['gửi qua zalo được không', 'photos-help-elsewhere'],
    ['chị gửi qua zl nha', 'photos-help-elsewhere'],
    ['mạng yếu quá', 'photos-help-network'],
    ['mang cham qua em oi', 'photos-help-network'],
    ['gửi video được k', 'photos-help-video'],
    ['có clip được không em', 'photos-help-video'],
  ])('%s is helped in a line', (text, key) => {
    const { keys, answers: given, topic } = says(text);
    expect(keys[0]).toBe(key);
    expect(given).toEqual({});
    expect(topic).toMatchObject({ stand: { fieldId: 'photos' } });
  });

  test.each([
    'chỉ có 1 ảnh thôi em',
    'có 1 tấm hình thôi',
    'không còn ảnh nào nữa',
    'hết ảnh rồi em, không có hình nào nữa',
  ])('%s keeps the draft, as where there is no photo', (text) => {
    const { keys, topic } = says(text);
    expect(keys[0]).toBe('draft-kept-photos');
    expect(topic).toMatchObject({ kind: 'idle' });
  });

  test.each(['trời đẹp', 'ảnh đẹp không bạn', 'gửi kiểu gì', 'vậy được không bạn'])(
    '%s says nothing of the report: nothing is written',
    (text) => {
      const { answers: given, topic } = says(text);
      expect(given).toEqual({});
      expect(topic).toMatchObject({ stand: { fieldId: 'photos' } });
    },
  );
});
