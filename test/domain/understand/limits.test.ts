import { describe, expect, test } from 'vitest';
import type { LocalDate } from '#src/domain/ids.ts';
import { understand } from '#src/domain/understand/understand.ts';
import { seedVocabulary } from '#test/support/understand-corpus.ts';

const vocabulary = seedVocabulary();
/** The longest message a chat carries. */
const longest = 4096;
const atMostMs = 1500;

const parts = [
  '1',
  '1,',
  '1.',
  '(',
  ')',
  '(1) ',
  '12 ',
  '1/1 ',
  '1-',
  ':',
  '.',
  '…',
  ', ',
  '\n',
  '\t|',
  '@',
  'a@',
  '#',
  '-',
  '= ',
  'x',
  'cnx ',
  '12 đv ',
  'dân ',
  'hẻm 1 ',
  'ngày ',
  'ngày 1/1 ',
  'một ',
  'mỗi ',
  'trong đó 5 ',
  'phường: ',
  'Lê ',
  'mùng ',
  '"',
];

describe('a message as long as a chat allows', () => {
  test.each(parts)('of nothing but %j is read in bounded time', (part) => {
    const text = part.repeat(Math.ceil(longest / part.length)).slice(0, longest);
    const began = performance.now();
    understand(`cnx ${text}`, { vocabulary, today: '2024-03-17' as LocalDate, unitId: null });
    expect(performance.now() - began).toBeLessThan(atMostMs);
  });
});
