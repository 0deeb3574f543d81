import { expect, test } from 'vitest';
import { tokenise } from '#src/domain/answer/tokens.ts';

function shown(text: string): readonly string[] {
  return tokenise(text).map(
    ({ kind, typed, value }) => `${kind} ${typed}${value === undefined ? '' : ` = ${value}`}`,
  );
}

test('a whole report in one message falls into words, numbers and marks', () => {
  expect(shown('CNX 17/3 45 đoàn viên 30 dân 120kg rác')).toEqual([
    'word cnx',
    'number 17 = 17',
    'mark /',
    'number 3 = 3',
    'number 45 = 45',
    'word đoàn',
    'word viên',
    'number 30 = 30',
    'word dân',
    'number 120 = 120',
    'word kg',
    'word rác',
  ]);
});

test('a number keeps its separators, and thousands are known by three figures', () => {
  expect(shown('1.200 1,5 1 200 1.200,50 0.500')).toEqual([
    'number 1.200 = 1200',
    'number 1,5 = 1.5',
    'number 1 200 = 1200',
    'number 1.200,50 = 1200.5',
    'number 0.500 = 0.5',
  ]);
});

test('what is no number has no value', () => {
  expect(shown('1.2.3 .5 1.20,300')).toEqual(['number 1.2.3', 'number .5', 'number 1.20,300']);
});

test('a line ends a number', () => {
  expect(shown('45\n300')).toEqual(['number 45 = 45', 'mark ;', 'number 300 = 300']);
});

test('m2 is one word, t7 a word and a number', () => {
  expect(shown('20m² t7')).toEqual(['number 20 = 20', 'word m2', 'word t', 'number 7 = 7']);
});
