import { describe, expect, test } from 'vitest';
import { mayBePicture } from '#src/adapters/telegram/may-be-picture.ts';

const octets = 'application/octet-stream';

describe('may be a picture, so that its bytes decide', () => {
  test.each([
    ['image/jpeg', 'IMG_1.jpg'],
    ['image/heic', 'IMG_1.HEIC'],
    ['image/avif', 'anh'],
    ['IMAGE/WEBP', undefined],
    ['image/png', 'bao-cao.pdf'],
    [octets, 'IMG_1.jpg'],
    [octets, 'IMG_1.HEIC'],
    [octets, 'anh.avif '],
    [octets, 'anh.webp'],
    [octets, 'IMG_0001'],
    [octets, undefined],
    [`${octets}; charset=binary`, 'ảnh ngày 17.3'],
    [undefined, 'A.JPG'],
    [undefined, undefined],
    ['', ''],
    ['text/plain', 'IMG_1.jpg'],
    ['application/zip', 'anh.jpeg'],
  ])('%s %s', (type, name) => {
    expect(mayBePicture({ type, name })).toBe(true);
  });
});

describe('is no picture, whatever its bytes are', () => {
  test.each([
    ['application/pdf', 'ke-hoach.pdf'],
    ['application/pdf', undefined],
    ['text/plain', 'ghi-chu'],
    ['video/mp4', 'IMG_1.mp4'],
    ['audio/mpeg', undefined],
    ['application/zip', 'anh.zip'],
    ['image/svg+xml', 'logo.svg'],
    [octets, 'bao-cao.docx'],
    [octets, 'danh sách.XLSX'],
    [undefined, 'ke-hoach.pdf'],
    ['', 'phim.MOV'],
  ])('%s %s', (type, name) => {
    expect(mayBePicture({ type, name })).toBe(false);
  });
});
