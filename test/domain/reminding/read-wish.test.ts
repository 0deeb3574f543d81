import { expect, test } from 'vitest';
import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import { readRemindWish } from '#src/domain/reminding/read-wish.ts';
import type { DutyToRemind } from '#src/domain/reminding/to-remind.ts';

const duty = (key: string, form: string, short: string, names: readonly string[]): DutyToRemind => ({
  key,
  form,
  short,
  title: short,
  names,
  dueOn: '2024-03-19' as LocalDate,
  dueTime: null,
  wards: [],
});

const duties = [
  duty('cnx-152', 'green-sunday', 'Chủ nhật xanh 152', ['Chủ nhật xanh']),
  duty('cnx-153', 'green-sunday', 'Chủ nhật xanh 153', ['Chủ nhật xanh']),
  duty('law', 'legal-awareness', 'Tuyên truyền pháp luật quý I', ['Tuyên truyền pháp luật']),
];
const units = ['Tân Quý', 'Tây Thạnh', 'Tân Sơn Nhì', 'Sơn Kỳ', 'Phú Thọ Hòa', '5'].map((unitName) => ({
  unitId: unitName as UnitId,
  unitName,
}));
const names = new Map([['green-sunday', ['Chủ nhật xanh', 'CNX']]]);

test.each([
  ['cnx 152', ['cnx-152'], [], null],
  ['CNX 153 Tân Quý', ['cnx-153'], ['Tân Quý'], null],
  ['tân quý nộp tuyên truyền', ['law'], ['Tân Quý'], null],
  ['phường tan son nhi và Sơn Kỳ báo cáo chủ nhật xanh 152', ['cnx-152'], ['Tân Sơn Nhì', 'Sơn Kỳ'], null],
  ['p5 nộp cnx 152', ['cnx-152'], ['5'], null],
  ['các phường làm chủ nhật xanh', ['cnx-152', 'cnx-153'], [], null],
  ['cnx 152: trước 17:30 nhé', ['cnx-152'], [], 'trước 17:30 nhé'],
  ['phú thọ hòa', [], ['Phú Thọ Hòa'], null],
])('reads “nhắc %s”', (said, keys, wards, line) => {
  const wish = readRemindWish(said, duties, units, names);
  expect(wish?.duties.map(({ key }) => key)).toEqual(keys);
  expect([...(wish?.unitIds ?? [])].sort()).toEqual([...wards].sort());
  expect([wish?.line, wish?.isUnknown]).toEqual([line, false]);
});

test('knows a ward beside a duty that there is none of', () => {
  expect(readRemindWish('tân quý nộp quyết toán', duties, units, names)).toEqual({
    duties: [],
    isUnknown: true,
    unitIds: ['Tân Quý'],
    line: null,
  });
});

test.each(['lại giúp mình', 'mình mai họp', 'cán bộ gọi lại', 'nhé', ''])(
  'reads nothing in “nhắc %s”',
  (said) => {
    expect(readRemindWish(said, duties, units, names)).toBeNull();
  },
);
