import { expect, test } from 'vitest';
import { readSendTime } from '#src/domain/announcement/send-time.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { at, zone } from '#test/support/obligations.ts';

/** Monday, in the afternoon. */
const now = at('2024-03-18 15:00');
const given = { now, today: '2024-03-18' as LocalDate, zone, isHoliday: (on: string) => on === '2024-03-21' };

test.each([
  ['7h sáng mai', '2024-03-19 07:00'],
  ['mai 7h', '2024-03-19 07:00'],
  ['19h30 tối nay', '2024-03-18 19:30'],
  ['7h30 tối', '2024-03-18 19:30'],
  ['7 giờ rưỡi tối nay', '2024-03-18 19:30'],
  ['17:00', '2024-03-18 17:00'],
  ['gửi lúc 5h chiều nay nhé', '2024-03-18 17:00'],
  ['8h', '2024-03-19 08:00'],
  ['8h thứ tư', '2024-03-20 08:00'],
  ['8h thứ hai', '2024-03-25 08:00'],
  ['8h thứ ba tuần sau', '2024-03-26 08:00'],
  ['9h cn', '2024-03-24 09:00'],
  ['17:00 20/3', '2024-03-20 17:00'],
  ['17h ngày 1/4', '2024-04-01 17:00'],
])('reads “%s”', (said, moment) => {
  expect(readSendTime(said, given)).toEqual({ kind: 'understood', at: at(moment), isMoved: false });
});

test.each([
  ['22h', '2024-03-19 07:00'],
  ['6h sáng mai', '2024-03-19 07:00'],
  ['9h thứ năm', '2024-03-22 07:00'],
])('moves “%s” out of quiet hours and holidays', (said, moment) => {
  expect(readSendTime(said, given)).toEqual({ kind: 'understood', at: at(moment), isMoved: true });
});

test.each([
  ['sáng mai', 'no-time'],
  ['25h', 'no-time'],
  ['7h75', 'no-time'],
  ['8h hôm nào rảnh', 'no-time'],
  ['8h sáng nay', 'past'],
  ['8h 17/3/2024', 'past'],
  ['8h 1/12', 'too-far'],
])('asks again for “%s”', (said, reason) => {
  expect(readSendTime(said, given)).toEqual({ kind: 'unclear', reason });
});
