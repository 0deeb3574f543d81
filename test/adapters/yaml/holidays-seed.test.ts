import { describe, expect, test } from 'vitest';
import { daysBetween } from '#src/domain/calendar.ts';
import { loadHolidays } from '#src/start/load-holidays.ts';
import { on } from '#test/support/obligations.ts';

const { firstYear, lastYear, holidays } = await loadHolidays();
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);

const ofYear = (year: number, name: string) =>
  holidays.filter((one) => one.name === name && one.from.startsWith(`${year}`));

test('the holidays of 2024 to 2030 are known', () => {
  expect([firstYear, lastYear]).toEqual([2024, 2030]);
});

describe.each(years)('in %i', (year) => {
  // Bộ luật Lao động 2019, Article 112: the days that are the same each year.
  test.each([
    ['Tết Dương lịch', '01-01'],
    ['Ngày Chiến thắng', '04-30'],
    ['Ngày Quốc tế lao động', '05-01'],
  ])('%s is %s', (name, day) => {
    expect(ofYear(year, name)).toEqual([{ from: `${year}-${day}`, to: `${year}-${day}`, name }]);
  });

  test('Quốc khánh is 2 September and a day beside it', () => {
    const [national, ...more] = ofYear(year, 'Quốc khánh');
    expect(more).toEqual([]);
    expect([`${year}-09-01 ${year}-09-02`, `${year}-09-02 ${year}-09-03`]).toContain(
      `${national?.from} ${national?.to}`,
    );
  });
});

// Days of the Vietnamese calendar, as almanacs print them; `chapDays` is the length of the twelfth month before.
test.each([
  { firstOn: '2024-02-10', chapDays: 30, kingsOn: '2024-04-18' },
  { firstOn: '2025-01-29', chapDays: 29, kingsOn: '2025-04-07' },
  { firstOn: '2026-02-17', chapDays: 29, kingsOn: '2026-04-26' },
  { firstOn: '2027-02-06', chapDays: 29, kingsOn: '2027-04-16' },
  { firstOn: '2028-01-26', chapDays: 29, kingsOn: '2028-04-04' },
  { firstOn: '2029-02-13', chapDays: 29, kingsOn: '2029-04-23' },
  { firstOn: '2030-02-02', chapDays: 29, kingsOn: '2030-04-12' },
])(
  'around mùng 1 on $firstOn Tết is from 27 Chạp to mùng 6, and Giỗ Tổ on $kingsOn',
  ({ firstOn, chapDays, kingsOn }) => {
    const year = Number(firstOn.slice(0, 4));
    const [tet, ...more] = ofYear(year, 'Tết Âm lịch');
    expect(more).toEqual([]);
    expect(tet && [daysBetween(tet.from, on(firstOn)), daysBetween(on(firstOn), tet.to)]).toEqual([
      chapDays - 26,
      5,
    ]);
    expect(ofYear(year, 'Giỗ Tổ Hùng Vương').map(({ from, to }) => [from, to])).toEqual([[kingsOn, kingsOn]]);
  },
);
