import { describe, expect, test } from 'vitest';
import { dutiesNamed, isExtendLine, readExtendLine, wardsNamed } from '#src/domain/extension/extend-line.ts';
import type { ExtendableDuty } from '#src/domain/extension/extension.ts';
import type { UnitId } from '#src/domain/ids.ts';

describe('one line that extends', () => {
  test.each<[typed: string, about: string, wards: string, until: string, reason: string]>([
    ['gia hạn CNX 152 cho tân quý đến 25/3 vì mưa', 'CNX 152', 'tân quý', '25/3', 'mưa'],
    ['gia han cnx 152 cho tan quy den 25/3 vi mua', 'cnx 152', 'tan quy', '25/3', 'mua'],
    ['Gia hạn đô thị văn minh đến hết tháng', 'đô thị văn minh', '', 'hết tháng', ''],
    ['gia han do thi van minh cho tat ca cac phuong', 'do thi van minh', 'tat ca cac phuong', '', ''],
    [
      'gia hạn cho Tân Quý, Tân Thành CNX 152 thêm 3 ngày do mưa lớn, cho kịp',
      '',
      'Tân Quý, Tân Thành CNX 152',
      'thêm 3 ngày',
      'mưa lớn, cho kịp',
    ],
    ['gia hạn CNX 152 3 ngày', 'CNX 152', '', '3 ngày', ''],
    ['gia hạn CNX 152 +7 ngày', 'CNX 152', '', '+7 ngày', ''],
    ['gia hạn chủ nhật xanh 152 tới chủ nhật tới lý do: mưa', 'chủ nhật xanh 152', '', 'chủ nhật tới', 'mưa'],
    [
      'gia hạn CNX 152 của p. Tân Quý sang thứ 6 tuần sau vì cả phường tập huấn đến 22/3.',
      'CNX 152',
      'p. Tân Quý',
      'thứ 6 tuần sau',
      'cả phường tập huấn đến 22/3',
    ],
    ['gia hạn điểm đen rác thải', 'điểm đen rác thải', '', '', ''],
    ['gia hạn', '', '', '', ''],
  ])('%s', (typed, about, wards, until, reason) => {
    expect(isExtendLine(typed)).toBe(true);
    expect(readExtendLine(typed)).toEqual({ about, wards, until, reason });
  });

  test.each(['phường xin gia hạn được không', 'CNX 152 cho tân quý', 'gia hạnh phúc'])(
    '%s is none',
    (typed) => {
      expect(isExtendLine(typed)).toBe(false);
    },
  );
});

describe('the wards of a line', () => {
  const wards = [
    ['tan-quy', 'Tân Quý'],
    ['tan-thanh', 'Tân Thành'],
    ['tay-thanh', 'Tây Thạnh'],
  ].map(([unitId, unitName = '']) => ({ unitId: unitId as UnitId, unitName }));

  test.each<[typed: string, which: unknown, unknown: readonly string[], beside: string]>([
    ['tân quý', ['tan-quy'], [], ''],
    ['p. tan quy va tay thanh', ['tan-quy', 'tay-thanh'], [], ''],
    ['Tân Quý, Tân Quý', ['tan-quy'], [], ''],
    ['Tân Quý CNX 152', ['tan-quy'], [], 'CNX 152'],
    ['tân quý, phú lâm', ['tan-quy'], ['phú lâm'], ''],
    ['phú lâm', null, ['phú lâm'], ''],
    ['tây phong', null, ['tây phong'], ''],
    ['tất cả các phường', 'all', [], ''],
    ['cả quận', 'all', [], ''],
    ['các phường còn thiếu', 'lacking', [], ''],
    ['phường chưa nộp', 'lacking', [], ''],
    ['', null, [], ''],
  ])('%s', (typed, which, unknown, beside) => {
    expect(wardsNamed(typed, wards)).toEqual({ which, unknown, beside });
  });
});

describe('the duty of a line', () => {
  const duty = (
    itemId: string,
    occurrence: string,
    short: string,
    names: readonly string[],
    form = 'event',
  ) => ({ itemId, occurrence, short, names, form, wards: [] }) as unknown as ExtendableDuty;
  const duties = [
    duty('green-sunday', '152', 'Chủ nhật xanh 152', ['Chủ nhật xanh'], 'green-sunday'),
    duty('green-sunday', '153', 'Chủ nhật xanh 153', ['Chủ nhật xanh'], 'green-sunday'),
    duty('monthly', '2024-03', 'Công tác tháng 3', ['Công tác'], 'periodic'),
    duty('monthly', '2024-10', 'Công tác tháng 10', ['Công tác'], 'periodic'),
    duty('urban', 'all', 'Đô thị văn minh', ['Đô thị văn minh']),
  ];
  const forms = [{ id: 'green-sunday', title: { vi: 'Chủ nhật xanh' }, aliases: ['cnx'] }];

  test.each<[typed: string, named: readonly string[]]>([
    ['CNX 152', ['152']],
    ['cnx lần thứ 153', ['153']],
    ['chu nhat xanh 152', ['152']],
    ['chủ nhật xanh', ['152', '153']],
    ['công tác tháng 3', ['2024-03']],
    ['cong tac t10', ['2024-10']],
    ['do thi van minh', ['all']],
    ['hội trại', []],
    ['', []],
  ])('%s', (typed, named) => {
    expect(dutiesNamed(typed, duties, forms).map(({ occurrence }) => occurrence)).toEqual(named);
  });
});
