import { describe, expect, test } from 'vitest';
import { matchUnits } from '#src/domain/organisation/match-units.ts';

const units = [
  'Tân Quý',
  'Tân Quỳ',
  'Tân Sơn Nhì',
  'Tây Thạnh',
  'Tân Thành',
  'Sơn Kỳ',
  '5',
  '15',
  'Phường 7',
  'Quận Đoàn Tân Phú',
].map((unitName) => ({ unitName }));
const meant = (typed: string) => matchUnits(typed, units).map(({ unitName }) => unitName);

describe('the unit that a name means', () => {
  test.each<[string, readonly string[]]>([
    ['Tân Quý', ['Tân Quý']],
    ['phường Tân Quý', ['Tân Quý']],
    ['PHƯỜNG TÂN QUỲ', ['Tân Quỳ']],
    ['tan quy', ['Tân Quý', 'Tân Quỳ']],
    ['son ky', ['Sơn Kỳ']],
    ['Sơn Kỳ nhé', ['Sơn Kỳ']],
    ['sơn kỳ giúp mình ạ', ['Sơn Kỳ']],
    ['P. Sơn Kỳ', ['Sơn Kỳ']],
    ['p.sơn kỳ', ['Sơn Kỳ']],
    ['f sơn kỳ', ['Sơn Kỳ']],
    ['p. 5', ['5']],
    ['p5', ['5']],
    ['P.05', ['5']],
    ['phường 15', ['15']],
    ['phường 7', ['Phường 7']],
    ['p7', ['Phường 7']],
    ['tân phú', ['Quận Đoàn Tân Phú']],
    ['quận đoàn', ['Quận Đoàn Tân Phú']],
    ['q. tân phú', ['Quận Đoàn Tân Phú']],
  ])('“%s” is %j', (typed, names) => {
    expect(meant(typed)).toEqual(names);
  });

  test.each<[string, readonly string[]]>([
    ['tây', ['Tây Thạnh']],
    ['tân s', ['Tân Sơn Nhì']],
    ['tan th', ['Tân Thành']],
    ['son', ['Sơn Kỳ']],
    ['TSN', ['Tân Sơn Nhì']],
    ['p. tsn', ['Tân Sơn Nhì']],
    ['TT', ['Tây Thạnh', 'Tân Thành']],
    ['thạnh', ['Tây Thạnh', 'Tân Thành']],
    ['nhì', ['Tân Sơn Nhì']],
    ['tân', ['Tân Quý', 'Tân Quỳ', 'Tân Sơn Nhì', 'Tân Thành', 'Quận Đoàn Tân Phú']],
  ])('a beginning, initials or an end, “%s”, is %j', (typed, names) => {
    expect(meant(typed)).toEqual(names);
  });

  test.each(['', '   ', '?!', 'x', 't', '1', 'Bình Hưng Hòa', 'phường mình', 'tân quý còn nợ gì', '🙂'])(
    '“%s” is none',
    (typed) => {
      expect(meant(typed)).toEqual([]);
    },
  );
});
