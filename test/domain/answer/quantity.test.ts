import { describe, expect, test } from 'vitest';
import { parseQuantity } from '#src/domain/answer/quantity.ts';
import type { QuantityUnit } from '#src/domain/answer/quantity-units.ts';

const understood: readonly (readonly [typed: string, unit: QuantityUnit, value: number])[] = [
  ['120', 'kg', 120],
  ['120kg', 'kg', 120],
  ['120 KG rác', 'kg', 120],
  ['120 ký', 'kg', 120],
  ['120 kí lô', 'kg', 120],
  ['120 cân', 'kg', 120],
  ['thu gom được 120kg rác thải', 'kg', 120],
  ['12,5 kg', 'kg', 12.5],
  ['1.500 kg', 'kg', 1500],
  ['1,500 kg', 'kg', 1500],
  ['1.5 tấn', 'kg', 1500],
  ['1,5 tấn', 'kg', 1500],
  ['0,5 tấn', 'kg', 500],
  ['0.500 tấn', 'kg', 500],
  ['1.500 tấn', 'kg', 1_500_000],
  ['2 tạ', 'kg', 200],
  ['3 yến', 'kg', 30],
  ['500g', 'kg', 0.5],
  ['3 lạng', 'kg', 0.3],
  ['nửa tấn', 'kg', 500],
  ['nua ta', 'kg', 50],
  ['tấn rưỡi', 'kg', 1500],
  ['một tấn rưỡi', 'kg', 1500],
  ['2 tan ruoi', 'kg', 2500],
  ['1 tấn 2', 'kg', 1200],
  ['tấn hai', 'kg', 1200],
  ['1 tấn 200', 'kg', 1200],
  ['1 tấn 200 ký', 'kg', 1200],
  ['1 tấn 2 tạ 50kg', 'kg', 1250],
  ['2 tạ 5', 'kg', 250],
  ['hai trăm ký', 'kg', 200],
  ['trăm rưỡi ký', 'kg', 150],
  ['không có', 'kg', 0],
  ['0 kg', 'kg', 0],
  ['500 mét', 'm', 500],
  ['1,2km', 'm', 1200],
  ['1km5', 'm', 1500],
  ['3 cây số', 'm', 3000],
  ['1m75', 'm', 1.75],
  ['2 mét rưỡi', 'm', 2.5],
  ['120m2', 'm2', 120],
  ['120 m²', 'm2', 120],
  ['120 mét vuông', 'm2', 120],
  ['2ha', 'm2', 20_000],
  ['0,5 km2', 'm2', 500_000],
  ['500k', 'vnd', 500_000],
  ['500 ngàn đồng ạ', 'vnd', 500_000],
  ['50.000', 'vnd', 50_000],
  ['1.200.000đ', 'vnd', 1_200_000],
  ['1.200.000 VNĐ', 'vnd', 1_200_000],
  ['2tr', 'vnd', 2_000_000],
  ['2tr5', 'vnd', 2_500_000],
  ['1tr250', 'vnd', 1_250_000],
  ['2 triệu 500', 'vnd', 2_500_000],
  ['2 triệu 500 nghìn', 'vnd', 2_500_000],
  ['2 triệu rưỡi', 'vnd', 2_500_000],
  ['triệu rưỡi', 'vnd', 1_500_000],
  ['nửa triệu', 'vnd', 500_000],
  ['hai triệu năm trăm nghìn', 'vnd', 2_500_000],
  ['5 củ', 'vnd', 5_000_000],
  ['1 tỷ 2', 'vnd', 1_200_000_000],
];

const approximate: readonly (readonly [typed: string, unit: QuantityUnit, value: number])[] = [
  ['khoảng 120kg', 'kg', 120],
  ['gần 2 tạ', 'kg', 200],
  ['hơn tấn', 'kg', 1000],
  ['khoảng nửa tấn', 'kg', 500],
  ['120kg trở lên', 'kg', 120],
];

const unclear: readonly (readonly [typed: string, unit: QuantityUnit, reason: string])[] = [
  ['nhiều rác lắm', 'kg', 'not-a-number'],
  ['vài tấn', 'kg', 'not-a-number'],
  ['tấn', 'kg', 'not-a-number'],
  ['nửa', 'kg', 'not-a-number'],
  ['chưa cân', 'kg', 'not-a-number'],
  ['không cân', 'kg', 'not-a-number'],
  ['-5kg', 'kg', 'negative'],
  ['−120', 'kg', 'negative'],
  ['--5', 'kg', 'negative'],
  ['(-5kg)', 'kg', 'negative'],
  ['-nửa tấn', 'kg', 'negative'],
  ['-tấn rưỡi', 'kg', 'negative'],
  ['âm năm ký', 'kg', 'negative'],
  ['trừ 5kg', 'kg', 'negative'],
  ['-1,5 tấn', 'kg', 'negative'],
  ['120-', 'kg', 'not-a-number'],
  ['9999999999999', 'kg', 'too-large'],
  ['100-120kg', 'kg', 'several'],
  ['100 đến 120 ký', 'kg', 'several'],
  ['120kg rác, 20kg nhựa', 'kg', 'several'],
  ['1 tấn và 2 tạ', 'kg', 'several'],
  ['5 tấn 3 tấn', 'kg', 'several'],
  ['1 tấn 25', 'kg', 'several'],
  ['1,5 tấn rưỡi', 'kg', 'several'],
  ['2 bao 50kg', 'kg', 'several'],
  ['2tr50', 'vnd', 'several'],
  ['hai triệu năm trăm', 'vnd', 'several'],
];

const wrongUnit: readonly (readonly [typed: string, unit: QuantityUnit, said: string])[] = [
  ['2 bao', 'kg', 'bao'],
  ['20 bao rác', 'kg', 'bao'],
  ['3 khối', 'kg', 'khối'],
  ['120 người', 'kg', 'người'],
  ['5k', 'kg', 'k'],
  ['120%', 'kg', '%'],
  ['120m2', 'm', 'm2'],
  ['120m', 'm2', 'm'],
  ['3 sào', 'm2', 'sào'],
  ['50 usd', 'vnd', 'usd'],
];

describe('an amount', () => {
  test.each(understood)('%j in %s is %d', (typed, unit, value) => {
    expect(parseQuantity(typed, unit)).toEqual({ kind: 'understood', value, approximate: false });
  });

  test.each(approximate)('%j in %s is about %d', (typed, unit, value) => {
    expect(parseQuantity(typed, unit)).toEqual({ kind: 'understood', value, approximate: true });
  });

  test.each(unclear)('%j in %s is unclear: %s', (typed, unit, reason) => {
    expect(parseQuantity(typed, unit)).toEqual({ kind: 'unclear', reason });
  });

  test.each(wrongUnit)('%j in %s has the wrong unit, %j', (typed, unit, said) => {
    expect(parseQuantity(typed, unit)).toEqual({ kind: 'unclear', reason: 'wrong-unit', said });
  });
});
