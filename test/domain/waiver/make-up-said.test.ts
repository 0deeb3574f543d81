import { describe, expect, test } from 'vitest';
import type { LocalDate } from '#src/domain/ids.ts';
import { readMakeUp, readMakeUpDay, saysWhy } from '#src/domain/waiver/make-up-said.ts';

/** A Sunday. */
const today = '2024-03-17' as LocalDate;

describe('a wish for another day', () => {
  test.each([
    ['làm bù ngày 24/3', '2024-03-24'],
    ['lam bu ngay 24/3', '2024-03-24'],
    ['CNX làm bù 24.3 nhé', '2024-03-24'],
    ['dời sang CN tuần sau', '2024-03-24'],
    ['xin dời cnx sang chủ nhật tới vì mưa', '2024-03-24'],
    ['hoãn cnx 17/3 dời sang 24/3', '2024-03-24'],
    ['mưa quá, phường em xin dời qua 23/3 ạ', '2024-03-23'],
    ['tổ chức bù vào thứ bảy 23/3', '2024-03-23'],
    ['làm bù cnx 152 vào sáng chủ nhật 24/3 do mưa lớn', '2024-03-24'],
    ['bù ngày mai', '2024-03-18'],
    ['xin phép lùi lại ngày 24', '2024-03-24'],
    ['làm bù ngày 10/3', '2024-03-10'],
  ])('%s names it', (text, on) => {
    expect(readMakeUp(text, today)).toEqual({ kind: 'day', on });
  });

  test.each(['làm bù', 'xin làm bù', 'cho em làm bù với', 'tổ chức bù được không', 'làm bù tuần sau'])(
    '%s names none',
    (text) => {
      expect(readMakeUp(text, today)).toEqual({ kind: 'no-day' });
    },
  );

  test.each([
    'xin hoãn cnx',
    'mưa quá, dời qua tuần sau',
    'xin dời 2 tuần',
    'đổi sang tháng 4',
    'cnx 24/3 45 đoàn viên',
    'phường em đã làm bù 24/3 45 bạn',
    'bù lại được 45 bạn',
    'hạn 24/3 hả em',
    '',
  ])('%s is none', (text) => {
    expect(readMakeUp(text, today)).toEqual({ kind: 'nothing' });
  });
});

describe('a day that is asked for', () => {
  test.each([
    ['24/3', '2024-03-24'],
    ['vào CN 24/3 nhé', '2024-03-24'],
    ['CN tuần sau', '2024-03-24'],
    ['làm bù ngày 24/3', '2024-03-24'],
    ['phường em chọn thứ bảy 23/3', '2024-03-23'],
  ])('is read from %s', (text, on) => {
    expect(readMakeUpDay(text, today)).toEqual({ kind: 'understood', on });
  });

  test.each(['để mình xem đã', 'tuần sau', 'ok', '👍', 'hết mưa thì làm'])('is not in %s', (text) => {
    expect(readMakeUpDay(text, today).kind).toBe('unclear');
  });
});

describe('why another day is wanted', () => {
  test.each(['mưa lớn quá, xin dời sang 24/3', 'làm bù 24/3 vì trùng lễ hội'])('is said by %s', (text) => {
    expect(saysWhy(text)).toBe(true);
  });

  test.each([
    'làm bù ngày 24/3',
    'xin dời cnx sang CN tuần sau nhé',
    'cho phường em làm bù chủ nhật xanh 152 vào 24/3 ạ',
  ])('is not said by %s', (text) => {
    expect(saysWhy(text)).toBe(false);
  });
});
