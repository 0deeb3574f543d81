import { describe, expect, test } from 'vitest';
import { noteFrom } from '#src/domain/understand/note-from.ts';

describe('what was not read becomes the note where it says something to a reader:', () => {
  test.each([
    ['a sentence', ['có công an phường cùng làm'], 'có công an phường cùng làm'],
    ['something counted that the form does not ask', ['5 CCB', 'gỡ 350 tờ'], '5 CCB; gỡ 350 tờ'],
    ['an abbreviation of the trade', ['(XHH)'], 'XHH'],
    ['a bracket', ['(vượt chỉ tiêu 30)'], 'vượt chỉ tiêu 30'],
    ['half a bracket', ['phối hợp Hội Phụ nữ)'], 'phối hợp Hội Phụ nữ'],
  ])('%s', (_, unread, note) => {
    expect(noteFrom(unread)).toBe(note);
  });

  test.each([
    ['verbs and units around figures', ['gom dk', 'bao x', 'hốt được', 'phần']],
    ['hints of what was read or left out', ['sđt', 'về', '152', '(20']],
    ['who speaks', ['tụi em làm', 'chi đoàn em làm', 'nha c, e có']],
    ['a greeting and thanks', ['Dạ em chào anh chị, em là Lan bí thư', 'Em cảm ơn']],
    [
      'the head of a letter',
      [
        'ĐOÀN PHƯỜNG TÂN QUÝ',
        'Ban Thường vụ Đoàn phường Tân Quý báo cáo kết quả tổ chức',
        'Kính gửi Quận Đoàn',
      ],
    ],
  ])('nothing of %s', (_, unread) => {
    expect(noteFrom(unread)).toBe('');
  });
});
