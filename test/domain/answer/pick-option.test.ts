import { describe, expect, test } from 'vitest';
import { pickOption } from '#src/domain/answer/pick-option.ts';

const options = [
  {
    id: 'traffic',
    label: { vi: 'An toàn giao thông', en: 'Traffic safety' },
    aliases: ['atgt', 'mũ bảo hiểm'],
  },
  { id: 'drugs', label: { vi: 'Phòng, chống ma túy' }, aliases: ['ma túy', 'pcmt'] },
  { id: 'cyber', label: { vi: 'An ninh mạng' }, aliases: ['an toàn thông tin', 'lừa đảo qua mạng'] },
  { id: 'loan', label: { vi: 'Vay vốn' } },
];

describe('a choice', () => {
  test.each([
    ['An toàn giao thông', 'traffic'],
    ['an toan giao thong nha', 'traffic'],
    ['luật giao thông', 'traffic'],
    ['giao thông', 'traffic'],
    ['ATGT', 'traffic'],
    ['Traffic safety', 'traffic'],
    ['phòng chống tệ nạn ma tuý', 'drugs'],
    ['PC ma túy', 'drugs'],
    ['vay vốn 10 triệu', 'loan'],
  ])('%j is %s', (typed, id) => {
    const picked = pickOption(typed, options);
    expect(picked.kind === 'picked' ? picked.id : picked.kind).toBe(id);
  });

  test.each([['ma túy và an ninh mạng'], ['an toàn'], ['atgt, pcmt']])('%j is several', (typed) => {
    expect(pickOption(typed, options)).toEqual({ kind: 'several' });
  });

  test.each([['mt'], ['phòng cháy chữa cháy'], ['phòng chống tệ nạn xã hội'], ['']])(
    '%j is none of them',
    (typed) => {
      expect(pickOption(typed, options)).toEqual({ kind: 'none' });
    },
  );
});
