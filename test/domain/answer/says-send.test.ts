import { describe, expect, test } from 'vitest';
import { saysSend } from '#src/domain/answer/says-send.ts';

describe('says that what is shown shall be sent', () => {
  test.each([
    'gửi',
    'gui',
    'Gửi!',
    'gửi đi',
    'gửi luôn nhé',
    'dạ gửi ạ',
    'ok gửi',
    'ok gửi đi',
    'đúng rồi gửi đi bạn',
    'đúng rồi, gửi nha',
    'gửi giúp em ạ',
    'gửi báo cáo',
    'send',
  ])('%s', (text) => {
    expect(saysSend(text)).toBe(true);
  });
});

describe('says something else', () => {
  test.each([
    'gửi rồi',
    'gửi r',
    'gửi rồi nha',
    'chưa gửi',
    'đừng gửi',
    'khoan gửi',
    'gửi chưa?',
    'gửi ảnh',
    'gửi sau',
    'ok',
    'đúng rồi',
    '',
  ])('%j', (text) => {
    expect(saysSend(text)).toBe(false);
  });
});
