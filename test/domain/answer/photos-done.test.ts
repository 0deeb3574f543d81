import { describe, expect, test } from 'vitest';
import { saysPhotosDone } from '#src/domain/answer/photos-done.ts';

describe('says that no more photos come', () => {
  test.each([
    'xong',
    'Xong',
    'XONG!',
    'xong rồi',
    'xong r',
    'dạ xong rồi ạ',
    'xong ảnh',
    'xong anh',
    'xong hình',
    'xong ảnh rồi nhé',
    'ảnh xong rồi',
    'đủ rồi',
    'du roi',
    'đủ ảnh rồi',
    'hết',
    'hết rồi',
    'hết ảnh rồi ạ',
    'gửi xong rồi',
    'gui xong roi',
    'gửi xong ảnh rồi',
    'gửi ảnh xong',
    'gửi ảnh xong rồi nha',
    'gửi hết rồi',
    'gửi đủ rồi đó',
    'đã gửi xong',
    'đã gửi đủ ảnh',
    'đã gửi',
    'đã gửi ảnh',
    'gửi rồi',
    'em gửi xong rồi ạ',
    'mình đã gửi hết ảnh rồi',
    'em xong rồi',
    'hoàn tất',
    'vậy thôi',
    'chỉ vậy thôi ạ',
    'bấy nhiêu thôi',
    'nhiêu đó thôi',
    'không còn ảnh nào nữa',
    'không gửi thêm nữa',
    'xong 👍',
    'done',
    "That's all",
    "I'm done",
    'xong rùi',
    'Dạ, em gửi đủ hình rồi ạ',
    'no more photos',
  ])('%s', (text) => {
    expect(saysPhotosDone(text)).toBe(true);
  });
});

describe('says something else', () => {
  test.each([
    'gửi',
    'gửi báo cáo',
    'xong hẻm 128',
    'chưa xong',
    'chưa hết',
    'không xong',
    'chưa gửi xong',
    'còn ảnh nữa',
    'để mình gửi thêm',
    'gửi thêm 2 ảnh',
    'hết pin',
    'đủ không?',
    'xong chưa?',
    'gửi được chưa',
    '3',
    '45 người',
    'ảnh',
    '',
    'hôm nay',
  ])('%j', (text) => {
    expect(saysPhotosDone(text)).toBe(false);
  });
});
