import { describe, expect, test } from 'vitest';
import { fileKinds, problemLines } from '#test/support/file-kinds.ts';

/** The text in quotes, written as escapes where it cannot stand in a file. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(/[\uD800-\uDFFF]/g, (half) =>
    text.isWellFormed() ? half : `\\u${half.charCodeAt(0).toString(16)}`,
  );
}

describe.each(fileKinds)('$name', ({ good, read, texts }) => {
  const withText = (old: string, text: string): string => {
    const end = old.endsWith('\n') ? '\n' : '';
    expect(good).toContain(old);
    return good.replace(old, `${quoted(text)}${end}`);
  };

  test.each(texts)('takes of %s (%s) at most %i characters, as people count them', (_, old, most) => {
    expect(problemLines(read(withText(old, 'ế'.repeat(most))))).toEqual([]);
    expect(problemLines(read(withText(old, 'ế'.normalize('NFD').repeat(most))))).toEqual([]);
    const [problem, ...more] = problemLines(read(withText(old, 'ế'.repeat(most + 1))));
    expect([problem, more]).toEqual([expect.stringContaining(`expected at most ${most} characters`), []]);
    expect(problemLines(read(withText(old, `e${'\u0301'.repeat(10_000)}`)))).toHaveLength(1);
  });

  test.each<[what: string, text: string, problem: string]>([
    ['NUL', 'a\0b', 'found U+0000, a control character, expected a text without it'],
    ['half of an emoji', 'a\uD83Cb', 'found U+D83C, half of a character, expected the whole character'],
    ['an escape sequence', 'a\x1b[1mb', 'found U+001B, a control character, expected a text without it'],
    [
      'a lost letter',
      'Ng\uFFFDy',
      'found U+FFFD, where a letter was lost, expected the letter: write it anew, and save the file as UTF-8',
    ],
    [
      'a space of no width',
      'Tân\u200BQuý',
      'found U+200B, which nobody sees, expected a text that shows all that is in it',
    ],
    [
      'nothing but a filler',
      '\u3164',
      'found U+3164, which nobody sees, expected a text that shows all that is in it',
    ],
    [
      'a turn of direction',
      'a\u202Eb',
      'found U+202E, which nobody sees, expected a text that shows all that is in it',
    ],
  ])('takes no text with %s', (_, text, problem) => {
    for (const [, old] of texts)
      expect(problemLines(read(withText(old, text)))).toEqual([expect.stringContaining(problem)]);
  });

  test('takes lines in questions and remarks alone', () => {
    const several = /a question|how it was read/;
    const taken = texts.filter(([, old]) => problemLines(read(withText(old, 'một\nhai'))).length === 0);
    expect(taken).toEqual(texts.filter(([what]) => several.test(what)));
  });
});

test('a character is told where it stands, also between quotes; one written as an escape where the text begins', () => {
  const { good, read } = fileKinds[0]!;
  const told = (title: string) => problemLines(read(good.replace('Kế hoạch năm 2024', title)));
  expect(told('Kế hoạch\u200B năm')).toEqual([expect.stringMatching(/^2:16 found U\+200B/)]);
  expect(told("'Kế hoạch\u200B năm'")).toEqual([expect.stringMatching(/^2:17 found U\+200B/)]);
  expect(told('"Kế hoạch\\u200B năm"')).toEqual([expect.stringMatching(/^2:8 found U\+200B/)]);
});

test('emoji of several parts are texts', () => {
  const { good, read } = fileKinds[0]!;
  expect(problemLines(read(good.replace('Kế hoạch năm 2024', 'Vì ❤️ 👩‍🌾')))).toEqual([]);
});

test('names are compared as they are composed', () => {
  const { good, read } = fileKinds[1]!;
  const twin = '  - { id: tan-quy-2, name: Tân Quý, kind: ward, parent: tan-phu, validFrom: 2003-12-02 }\n';
  expect(problemLines(read(good + twin.normalize('NFD')))).toEqual([
    expect.stringContaining('a name of its own: tan-quy (line 3) has it'),
  ]);
});
