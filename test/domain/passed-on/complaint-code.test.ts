import { expect, test } from 'vitest';
import { newId } from '#src/adapters/system/new-id.ts';
import { complaintCode } from '#src/domain/passed-on/complaint-code.ts';

test('has six letters and digits that nobody mistakes for each other', () => {
  for (let n = 0; n < 500; n++) expect(complaintCode(newId())).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
});

test('is always the same of one id, and another of the next', () => {
  expect(complaintCode('aB3dE6gH9jKl')).toBe(complaintCode('aB3dE6gH9jKl'));
  const codes = new Set(Array.from({ length: 500 }, () => complaintCode(newId())));
  expect(codes.size).toBe(500);
});

test('spreads over all letters in all places', () => {
  const codes = Array.from({ length: 2000 }, () => complaintCode(newId()));
  for (let place = 0; place < 6; place++)
    expect(new Set(codes.map((code) => code[place])).size).toBeGreaterThanOrEqual(25);
});
