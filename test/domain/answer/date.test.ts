import { describe, expect, test } from 'vitest';
import { parseDate } from '#src/domain/answer/date.ts';
import type { LocalDate } from '#src/domain/ids.ts';

const tuesday = '2024-03-19' as LocalDate;

/** Said on Tuesday, 19 March 2024, about something that took place. */
const understood: readonly (readonly [typed: string, on: string])[] = [
  // in figures
  ['17/3', '2024-03-17'],
  ['17/03', '2024-03-17'],
  ['17-3', '2024-03-17'],
  ['17.3', '2024-03-17'],
  ['17 / 3', '2024-03-17'],
  ['- 17/3', '2024-03-17'],
  ['-17/3', '2024-03-17'],
  ['- 17 tháng 3', '2024-03-17'],
  ['CN - 17/3', '2024-03-17'],
  ['CN-17', '2024-03-17'],
  ['1/3', '2024-03-01'],
  ['１７／３', '2024-03-17'],
  ['17/03/2024', '2024-03-17'],
  ['17/3/24', '2024-03-17'],
  ['17-3-2024', '2024-03-17'],
  ['17.3.24', '2024-03-17'],
  ['2024-03-17', '2024-03-17'],
  ['17 tháng 3', '2024-03-17'],
  ['17 thang 3 nam 2024', '2024-03-17'],
  ['17 tháng 3, 2024', '2024-03-17'],
  ['17t3', '2024-03-17'],
  ['ngày 17/3', '2024-03-17'],
  ['ngày 17', '2024-03-17'],
  ['17', '2024-03-17'],
  ['hôm 17', '2024-03-17'],
  ['mùng 5 tháng 3', '2024-03-05'],
  ['17 tháng này', '2024-03-17'],
  ['ngày 17 tháng trước', '2024-02-17'],
  ['17/3 năm ngoái', '2023-03-17'],
  ['17/3 vừa rồi', '2024-03-17'],
  ['29/2', '2024-02-29'],
  // the 31st of the last month that has one
  ['31', '2024-01-31'],
  // in words
  ['mười bảy tháng ba', '2024-03-17'],
  ['ngày mười bảy tháng ba', '2024-03-17'],
  ['mùng năm tháng ba', '2024-03-05'],
  ['hôm nay', '2024-03-19'],
  ['Hôm nay ạ', '2024-03-19'],
  ['hnay', '2024-03-19'],
  ['bữa nay', '2024-03-19'],
  ['sáng nay', '2024-03-19'],
  ['hôm qua', '2024-03-18'],
  ['hqua', '2024-03-18'],
  ['hom qua', '2024-03-18'],
  ['dạ hôm qua ạ', '2024-03-18'],
  ['tối qua', '2024-03-18'],
  ['toi qua', '2024-03-18'],
  ['chiều hôm qua', '2024-03-18'],
  ['hôm kia', '2024-03-17'],
  ['lúc nãy', '2024-03-19'],
  ['mới nãy', '2024-03-19'],
  ['vừa mới xong', '2024-03-19'],
  ['hồi sáng nay', '2024-03-19'],
  ['hôm nay luôn nhé', '2024-03-19'],
  // twice, as on a button
  ['Hôm qua, Thứ Hai 18/3', '2024-03-18'],
  ['hôm qua thứ hai', '2024-03-18'],
  ['thứ ba hôm nay', '2024-03-19'],
  ['hôm kìa', '2024-03-16'],
  ['3 ngày trước', '2024-03-16'],
  ['ba hôm trước', '2024-03-16'],
  ['cách đây 3 ngày', '2024-03-16'],
  // days to come
  ['mai', '2024-03-20'],
  ['ngày mốt', '2024-03-21'],
  ['3 ngày nữa', '2024-03-22'],
  ['24/3', '2024-03-24'],
  // weekdays
  ['chủ nhật', '2024-03-17'],
  ['CN', '2024-03-17'],
  ['thứ 7', '2024-03-16'],
  ['t7', '2024-03-16'],
  ['thứ bảy', '2024-03-16'],
  ['thứ ba', '2024-03-19'],
  ['hôm chủ nhật', '2024-03-17'],
  ['sáng chủ nhật', '2024-03-17'],
  ['chủ nhật vừa rồi', '2024-03-17'],
  ['cn vừa rồi', '2024-03-17'],
  ['chủ nhật rồi', '2024-03-17'],
  ['CN tuần trước', '2024-03-17'],
  ['thứ bảy tuần trước', '2024-03-16'],
  ['thứ ba vừa rồi', '2024-03-12'],
  ['thứ 2 tuần này', '2024-03-18'],
  ['cn tuần trước nữa', '2024-03-10'],
  ['chủ nhật 2 tuần trước', '2024-03-10'],
  ['chủ nhật này', '2024-03-24'],
  ['chủ nhật tới', '2024-03-24'],
  ['chu nhat toi', '2024-03-24'],
  ['tối chủ nhật', '2024-03-17'],
  // a weekday beside the day, times, the name of the campaign
  ['Chủ nhật 17/3', '2024-03-17'],
  ['CN, 17/3', '2024-03-17'],
  ['17/3 (chủ nhật)', '2024-03-17'],
  ['thứ 3 ngày 19 tháng 3', '2024-03-19'],
  ['hôm qua 18/3', '2024-03-18'],
  ['8h sáng 17/3', '2024-03-17'],
  ['17/3 lúc 8 giờ 30', '2024-03-17'],
  ['từ 7h đến 9h ngày 17/3', '2024-03-17'],
  ['7h30 17 tháng 3', '2024-03-17'],
  ['Chủ nhật xanh 17/3', '2024-03-17'],
  ['Chủ nhật xanh lần thứ 161 ngày 17/3', '2024-03-17'],
  ['CNX lần 152 (17/3)', '2024-03-17'],
  ['ra quân CNX 152 hôm 17/3', '2024-03-17'],
  ['Thời gian: 17/3', '2024-03-17'],
  ['TG: 07g30, 17/3/2024', '2024-03-17'],
  ['Ngày thực hiện : 17 - 3 - 2024', '2024-03-17'],
  ['7h30-9h30, ngày 17/3/2024', '2024-03-17'],
  ['17/3, tại hẻm 128', '2024-03-17'],
  ['17/3 ở khu phố 4', '2024-03-17'],
  ['17\\3', '2024-03-17'],
  // how long ago
  ['2 ngày rồi', '2024-03-17'],
  ['được 2 ngày', '2024-03-17'],
  ['được 2 hôm rồi ạ', '2024-03-17'],
  ['cách nay 2 ngày', '2024-03-17'],
  ['cach day 2 ngay', '2024-03-17'],
  ['hôm qua rồi ạ', '2024-03-18'],
  ['mới hôm qua', '2024-03-18'],
  ['hồi hôm', '2024-03-18'],
  ['hồi sáng', '2024-03-19'],
  ['hồi 17/3 á', '2024-03-17'],
  ['vừa mới xong', '2024-03-19'],
  // Tết of that year began on 10 February
  ['mùng 3 tết', '2024-02-12'],
];

const unclear: readonly (readonly [typed: string, reason: string])[] = [
  ['', 'not-a-date'],
  ['hôm bữa', 'not-a-date'],
  ['hôm trước', 'not-a-date'],
  ['chủ nhật xanh', 'not-a-date'],
  ['một', 'not-a-date'],
  ['trưa', 'not-a-date'],
  ['2024', 'not-a-date'],
  ['1.200', 'not-a-date'],
  ['17%', 'not-a-date'],
  ['hẻm 17/3', 'not-a-date'],
  ['17/3 Lê Trọng Tấn', 'not-a-date'],
  ['45 đoàn viên', 'not-a-date'],
  // a number below 0 is no day of a month
  ['-1', 'not-a-date'],
  ['-5', 'not-a-date'],
  ['−3', 'not-a-date'],
  ['–3', 'not-a-date'],
  ['－3', 'not-a-date'],
  ['➖3', 'not-a-date'],
  ['- 1', 'not-a-date'],
  ['hôm qua chủ nhật', 'several'],
  ['Hôm nay, Thứ Ba 18/3', 'several'],
  ['--1', 'not-a-date'],
  ['(-1)', 'not-a-date'],
  ['ngày -5', 'not-a-date'],
  ['-17 ạ', 'not-a-date'],
  ['+3', 'not-a-date'],
  ['1-', 'not-a-date'],
  ['17--', 'not-a-date'],
  ['âm 5', 'not-a-date'],
  ['trừ 1', 'not-a-date'],
  ['-3 ngày trước', 'not-a-date'],
  ['17/3 âm lịch', 'not-a-date'],
  ['2 ngày', 'not-a-date'],
  ['3 hôm', 'not-a-date'],
  ['mùng 8', 'not-a-date'],
  ['lần thứ 152', 'not-a-date'],
  ['hồi tối', 'several'],
  ['tuần trước', 'several'],
  ['2 tuần trước', 'several'],
  ['cuối tuần rồi', 'several'],
  ['đầu tháng', 'several'],
  ['tháng 3', 'several'],
  ['3/2024', 'several'],
  ['17 và 18/3', 'several'],
  ['17-18/3', 'several'],
  ['17,18/3', 'several'],
  ['17-18', 'several'],
  ['17/3 - 18/3', 'several'],
  ['từ 17/3 đến 18/3', 'several'],
  ['thứ 7 17/3', 'several'],
  ['hôm qua 17/3', 'several'],
];

const noSuchDay: readonly (readonly [typed: string, said: string])[] = [
  ['31/2', '31/2'],
  ['ngày 31 tháng 4', '31/4'],
  ['29/2/2023', '29/2/2023'],
  ['32/1', '32/1'],
  ['17/13', '17/13'],
  ['0/3', '0/3'],
  ['32', '32'],
];

/** Which year or month is meant where none is said. */
const nearby: readonly (readonly [
  typed: string,
  today: string,
  prefer: 'past' | 'future' | 'nearest',
  on: string,
])[] = [
  ['31/12', '2025-01-02', 'past', '2024-12-31'],
  ['28/12', '2025-01-02', 'nearest', '2024-12-28'],
  ['2/1', '2024-12-31', 'past', '2025-01-02'],
  ['5/1', '2024-12-28', 'future', '2025-01-05'],
  ['15/8', '2024-03-19', 'past', '2023-08-15'],
  ['15/8', '2024-03-19', 'nearest', '2024-08-15'],
  // said of the calendar to come, a day of last month is a mistake to point out, not next year
  ['15/2', '2024-03-19', 'future', '2024-02-15'],
  ['28', '2024-03-02', 'past', '2024-02-28'],
  ['28', '2024-03-02', 'future', '2024-03-28'],
  ['5', '2024-03-02', 'past', '2024-02-05'],
  ['5', '2024-03-02', 'nearest', '2024-03-05'],
  ['31', '2025-01-01', 'past', '2024-12-31'],
  ['1', '2024-12-31', 'future', '2025-01-01'],
  ['chủ nhật', '2024-03-17', 'past', '2024-03-17'],
  ['chủ nhật', '2024-03-17', 'future', '2024-03-17'],
  ['chủ nhật', '2024-03-18', 'future', '2024-03-24'],
  ['chủ nhật', '2024-03-22', 'nearest', '2024-03-24'],
  ['chủ nhật vừa rồi', '2024-03-17', 'past', '2024-03-10'],
  ['cn tuần trước', '2024-03-17', 'past', '2024-03-10'],
  ['chủ nhật tuần này', '2024-03-17', 'past', '2024-03-17'],
  ['hôm qua', '2025-01-01', 'past', '2024-12-31'],
  ['hôm qua', '2024-03-01', 'past', '2024-02-29'],
];

/** The old calendar is known in the weeks around Tết. */
const lunar: readonly (readonly [typed: string, today: string, on: string])[] = [
  ['mùng 8', '2026-02-24', '2026-02-24'],
  ['hôm nay mùng 8', '2026-02-24', '2026-02-24'],
  ['mùng 8 tháng giêng', '2026-02-24', '2026-02-24'],
  ['24/2 nhằm mùng 8 Tết', '2026-02-24', '2026-02-24'],
  ['6/1 âm lịch', '2026-02-24', '2026-02-22'],
  ['29/12 âl', '2026-02-24', '2026-02-16'],
  ['29 Tết', '2026-02-20', '2026-02-16'],
  ['giao thừa', '2026-02-20', '2026-02-16'],
  ['mùng 6', '2025-02-05', '2025-02-03'],
  ['mung 6 tet', '2025-02-05', '2025-02-03'],
  ['mồng sáu', '2025-02-05', '2025-02-03'],
  ['mùng 6 Tết (3/2)', '2025-02-05', '2025-02-03'],
  ['29 Tết', '2025-02-05', '2025-01-28'],
  ['23 tháng chạp', '2025-01-28', '2025-01-22'],
  ['30 Tết', '2024-02-16', '2024-02-09'],
  ['rằm tháng giêng', '2025-02-14', '2025-02-12'],
  ['ram thang gieng', '2026-03-04', '2026-03-03'],
  // a month of the new calendar beside it
  ['mùng 2 tháng 9', '2024-09-04', '2024-09-02'],
  ['mùng 8 tháng 3', '2026-03-09', '2026-03-08'],
];

/** Nobody can tell which day is meant, or the day contradicts what stands beside it. */
const lunarAsked: readonly (readonly [typed: string, today: string, reason: string])[] = [
  ['mùng 6', '2025-12-08', 'not-a-date'],
  ['mùng 8', '2024-06-09', 'not-a-date'],
  ['mùng 6 Tết', '2024-06-09', 'not-a-date'],
  ['rằm', '2024-07-22', 'not-a-date'],
  ['mùng 8 tháng 1', '2026-02-24', 'not-a-date'],
  ['mùng 6 (4/2)', '2025-02-05', 'several'],
];

describe('a day', () => {
  test.each(lunar)('%j said on %s is %s', (typed, today, on) => {
    expect(parseDate(typed, { today: today as LocalDate, prefer: 'past' })).toEqual({
      kind: 'understood',
      on,
    });
  });

  test.each(lunarAsked)('%j said on %s is unclear: %s', (typed, today, reason) => {
    expect(parseDate(typed, { today: today as LocalDate, prefer: 'past' })).toEqual({
      kind: 'unclear',
      reason,
    });
  });

  test('30 Tết is no day in a year whose last month has 29', () => {
    const read = parseDate('30 Tết', { today: '2025-02-05' as LocalDate, prefer: 'past' });
    expect(read).toMatchObject({ kind: 'unclear', reason: 'no-such-day' });
  });

  test.each(understood)('%j is %s', (typed, on) => {
    expect(parseDate(typed, { today: tuesday, prefer: 'past' })).toEqual({ kind: 'understood', on });
  });

  test.each(unclear)('%j is unclear: %s', (typed, reason) => {
    expect(parseDate(typed, { today: tuesday, prefer: 'past' })).toEqual({ kind: 'unclear', reason });
  });

  test.each(noSuchDay)('%j is no day of the calendar: %s', (typed, said) => {
    const read = parseDate(typed, { today: tuesday, prefer: 'past' });
    expect(read).toEqual({ kind: 'unclear', reason: 'no-such-day', said });
  });

  test.each(nearby)('%j said on %s, rather in the %s, is %s', (typed, today, prefer, on) => {
    expect(parseDate(typed, { today: today as LocalDate, prefer })).toEqual({ kind: 'understood', on });
  });
});

describe('29/2', () => {
  test('is no day where the nearest year has none', () => {
    const read = parseDate('29/2', { today: '2025-03-05' as LocalDate, prefer: 'past' });
    expect(read).toEqual({ kind: 'unclear', reason: 'no-such-day', said: '29/2/2025' });
  });
});

describe('a day that has to lie within a window', () => {
  const within = { from: '2024-10-15', to: '2024-11-15' } as { from: LocalDate; to: LocalDate };
  const context = { today: '2025-01-10' as LocalDate, prefer: 'past', within } as const;

  test('is sought there first', () => {
    expect(parseDate('20/10', context)).toEqual({ kind: 'understood', on: '2024-10-20' });
    const inMarch = { ...context, today: tuesday };
    expect(parseDate('20/10', inMarch)).toEqual({ kind: 'understood', on: '2024-10-20' });
  });

  test('is out of range when no reading lies there, and is named', () => {
    expect(parseDate('20/12', context)).toEqual({
      kind: 'unclear',
      reason: 'out-of-range',
      on: '2024-12-20',
    });
    expect(parseDate('20/10/2023', context)).toEqual({
      kind: 'unclear',
      reason: 'out-of-range',
      on: '2023-10-20',
    });
    expect(parseDate('hôm qua', context)).toEqual({
      kind: 'unclear',
      reason: 'out-of-range',
      on: '2025-01-09',
    });
  });

  test('may be its first or its last day', () => {
    expect(parseDate('15/10', context)).toEqual({ kind: 'understood', on: '2024-10-15' });
    expect(parseDate('15/11', context)).toEqual({ kind: 'understood', on: '2024-11-15' });
  });
});

test('a year far away is a slip of the finger', () => {
  const read = parseDate('17/3/1024', { today: tuesday, prefer: 'past' });
  expect(read).toEqual({ kind: 'unclear', reason: 'out-of-range', on: '1024-03-17' });
});
