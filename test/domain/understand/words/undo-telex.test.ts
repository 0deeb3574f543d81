import { expect, test } from 'vitest';
import { undoTelex } from '#src/domain/understand/words/undo-telex.ts';

test.each([
  ['hieens', 'hiến'],
  ['taij', 'tại'],
  ['chur', 'chủ'],
  ['nguowif', 'người'],
  ['cos', 'có'],
  ['raacs', 'rấc'],
])('what a keyboard left of %j is %j', (typed, meant) => {
  expect(undoTelex(typed)).toBe(meant);
});

test.each(['hoa', 'clip', 'page', 'vneid', 'cnx', 'dvtn', 'người', 'kg', 'share', 'ban'])(
  '%j is what it is',
  (word) => {
    expect(undoTelex(word)).toBe(word);
  },
);
