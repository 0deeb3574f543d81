import { describe, expect, test } from 'vitest';
import { understand } from '#src/domain/understand/understand.ts';
import { dayOf, differenceOf, readCorpus, seedVocabulary } from '#test/support/understand-corpus.ts';

const vocabulary = seedVocabulary();
const folder = new URL('corpus/', import.meta.url).pathname;

describe.each(['reports', 'sentences'])('%s of the corpus', (name) => {
  const lines = readCorpus(`${folder}${name}.jsonl`);

  test.each(lines.map((line) => [line.text.replace(/\n/g, ' ⏎ '), line] as const))(
    'are read as a colleague would: %s',
    (_, line) => {
      const read = understand(line.text, { vocabulary, today: dayOf(line), unitId: line.unit });
      expect(differenceOf(line, read)).toEqual({});
    },
  );
});
