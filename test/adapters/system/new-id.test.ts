import { expect, test } from 'vitest';
import { newId } from '#src/adapters/system/new-id.ts';

const ids = Array.from({ length: 20_000 }, newId);

test('an id is 12 letters and digits', () => {
  for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z]{12}$/);
});

test('no id comes twice', () => {
  expect(new Set(ids).size).toBe(ids.length);
});

test('every letter is as likely as every other', () => {
  const counts = new Map<string, number>();
  for (const letter of ids.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const expected = (ids.length * 12) / 62;
  expect(counts.size).toBe(62);
  // 62 chances to be eight deviations off: once in far more runs than there will be.
  for (const count of counts.values())
    expect(Math.abs(count - expected)).toBeLessThan(8 * Math.sqrt(expected));
});
