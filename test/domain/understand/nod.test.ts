import { describe, expect, test } from 'vitest';
import { readNod } from '#src/domain/understand/nod.ts';

describe('what was told is heard', () => {
  test.each([
    'dạ em biết rồi',
    'ok em',
    'vâng ạ',
    'Dạ vâng ạ',
    'oke bot',
    'ok e nhớ r',
    'đã rõ',
    'rõ rồi nha bạn',
    'da em nho roi',
    'nhận được rồi nha',
    'em đã nhận thông tin',
    'dạ em nắm rồi ạ, cảm ơn bot',
    'ừ biết r',
    'uh',
    '👍',
    '👍🏻👍🏻',
    'ok 👌',
    '🫡',
  ])('%s', (text) => {
    expect(readNod(text)).toBe('heard');
  });
});

describe('something will be done about it', () => {
  test.each([
    'mai em báo',
    'oke bot mai chị báo',
    'dạ để em nhắc mọi người',
    'lát em gửi',
    'tối nay em nộp báo cáo nha',
    'dạ chiều em gửi ảnh',
    'để em tổng hợp rồi gửi',
    'em sẽ báo cáo đúng hạn ạ',
    'bữa h c bận quá chưa báo dc',
    'ck c đang bệnh, mai c gửi nha',
    'xong em báo liền',
    'de em nhac anh em chup hinh',
  ])('%s', (text) => {
    expect(readNod(text)).toBe('promised');
  });
});

describe('it is something else', () => {
  test.each([
    'báo cáo',
    'gửi báo cáo',
    'xong rồi',
    'có',
    'không',
    'hạn khi nào vậy em',
    'mai có họp không?',
    'hẻm 25',
    '45',
    'ok 45 người',
    'em chưa nhận được',
    'gửi chưa em',
    'báo cáo chưa vậy',
    'mai cnx lúc mấy giờ',
    'sáng nay làm cnx rồi',
    '',
  ])('%j', (text) => {
    expect(readNod(text)).toBeUndefined();
  });
});
