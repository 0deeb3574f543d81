import { describe, expect, test } from 'vitest';
import type { LocalDate } from '#src/domain/ids.ts';
import { understand } from '#src/domain/understand/understand.ts';
import { manyTimes, monotonous } from '#test/support/monotonous.ts';
import { seedVocabulary } from '#test/support/understand-corpus.ts';

const vocabulary = seedVocabulary();
describe('a message as long as a chat allows', () => {
  // A reading that hangs is ended by the runner; how long the slowest takes is told by `npm run bench -- one-liner`.
  test.each(monotonous)('of nothing but %j has no figure but its own', (part) => {
    const text = `cnx ${manyTimes(part)}`;
    const { answers } = understand(text, { vocabulary, today: '2024-03-17' as LocalDate, unitId: null });
    const foreign = Object.values(answers).filter(
      (value) => typeof value === 'number' && value > 0 && !text.includes(String(value)),
    );
    expect(foreign).toEqual([]);
  });
});
