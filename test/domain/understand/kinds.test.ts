import { describe, expect, test } from 'vitest';
import type { LocalDate } from '#src/domain/ids.ts';
import { understand } from '#src/domain/understand/understand.ts';
import { seedVocabulary } from '#test/support/understand-corpus.ts';

const vocabulary = seedVocabulary();

function read(text: string) {
  return understand(text, { vocabulary, today: '2024-03-20' as LocalDate, unitId: 'tan-quy' });
}

describe('a message is', () => {
  test.each([
    ['report', 'the bare name of an activity', 'bc cnx'],
    ['report', 'figures, whatever is asked beside them', 'cnx 17/3 45 đv 30 dân, gửi đc chưa ạ'],
    ['report', 'thanks and the wish to report', 'cảm ơn em, cho báo cáo chủ nhật xanh luôn'],
    ['question', 'a question about an activity', 'hạn nộp CNX khi nào'],
    ['greeting', 'a greeting', 'chào em'],
    ['other', 'that nothing was done at all', 'tuần này không có hoạt động gì hết em'],
    ['question', 'whether nothing is on', 'không có hoạt động gì hết hả em'],
    ['complaint', 'being reminded of what was sent', 'chị gửi rồi mà sao còn nhắc'],
    ['thanks', 'thanks', 'cảm ơn em nhiều nha'],
    ['complaint', 'a complaint', 'bot lỗi rồi'],
    ['complaint', 'thanks that are none', 'cảm ơn bot đã làm mất hết hình của tui'],
    ['answer', 'a number', '45'],
    ['answer', 'a place', 'công viên Gò Dầu'],
    ['other', 'an announcement', 'mời anh chị dự lễ ra quân CNX ngày 24/3'],
    ['other', 'a test', 'test CNX 45 đv 30 dân'],
  ])('%s: %s', (kind, _, text) => {
    expect(read(text).kind).toBe(kind);
  });
});

describe('the form is', () => {
  test('told of a question, too', () => {
    expect(read('hạn nộp CNX khi nào')).toMatchObject({ form: 'green-sunday', answers: {}, asks: [] });
  });

  test('asked for where none was named', () => {
    expect(read('hôm qua 45 đoàn viên, 30 dân, hẻm 25')).toMatchObject({
      kind: 'report',
      form: null,
      asks: ['form'],
    });
  });

  test('asked for where two activities are told of', () => {
    expect(read('CNX 17/3 45 đv, tập huấn 16/3 30 người').asks).toEqual(['form']);
  });

  test('the first, where another is only mentioned', () => {
    expect(read('Tập huấn 16/3 về chủ nhật xanh, 30 người').form).toBe('training');
  });
});

test('another unit than that of the writer is asked about', () => {
  expect(read('Phường Sơn Kỳ báo cáo CNX 17/3 45 đv').asks).toContain('unit');
});

test('what nothing was read from is kept as it was typed', () => {
  expect(read('CNX 17/3 45 đv, trời mưa lớn quá').unread).toEqual(['trời mưa lớn quá']);
});
