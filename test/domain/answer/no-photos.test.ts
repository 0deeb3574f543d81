import { describe, expect, test } from 'vitest';
import { saysNoPhotos, saysPhotosLater } from '#src/domain/answer/no-photos.ts';

describe('where photos are wanted', () => {
  test.each([
    'không có ảnh',
    'k có hình',
    'khong co anh',
    'chưa có ảnh ạ',
    'quên chụp rồi',
    'dạ em quên chụp hình',
    'lỡ xóa hết ảnh rồi',
    'không chụp được hình nào',
    'không có',
    'bỏ qua',
  ])('%j says that there are none', (typed) => {
    expect(saysNoPhotos(typed)).toBe(true);
  });

  test.each([
    'xong',
    'hết pin',
    'chờ xíu còn nữa',
    'chưa gửi xong ảnh',
    'không gửi được ảnh',
    'hình như chưa có',
    'không có ảnh thì sao?',
    'khong phai anh oi',
    'ảnh mờ quá không rõ',
    '45',
  ])('%j does not', (typed) => {
    expect(saysNoPhotos(typed)).toBe(false);
  });

  test.each(['để sau đi', 'tối em gửi', 'lát nữa gửi ạ', 'có gì gửi sau nha'])(
    '%j says that they come later',
    (typed) => {
      expect(saysPhotosLater(typed)).toBe(true);
    },
  );
});

test.each(['mai gửi ảnh', 'em gửi ảnh sau', 'bổ sung ảnh sau nha', 'chưa có hình, gửi sau'])(
  '%j says that photos come later, too',
  (typed) => {
    expect(saysPhotosLater(typed)).toBe(true);
  },
);

test.each(['gửi rồi', 'chiều gửi rồi mà', 'gửi xong rồi ạ', 'xong', 'gửi sau được không?'])(
  '%j promises nothing',
  (typed) => {
    expect(saysPhotosLater(typed)).toBe(false);
  },
);
