import { describe, expect, test } from 'vitest';
import { findPhraseUses } from '#test/support/phrase-uses.ts';
import { readLocale } from '#test/support/read-locale.ts';

const locales = { vi: readLocale('vi'), en: readLocale('en') };
const languages = ['vi', 'en'] as const;
const variablesOf = new Map(locales.vi.messages.map(({ key, variables }) => [key, variables]));
const { uses, unclear } = findPhraseUses(['src', 'scripts'], [...variablesOf.keys()]);

describe('the code', () => {
  test('says sentences by keys that can be told from it', () => {
    expect(unclear).toEqual([]);
  });

  test('says only what is in locales/', () => {
    const unknown = uses.filter(({ key }) => !variablesOf.has(key));
    expect(unknown.map(({ key, place }) => `${key}, said in ${place}`)).toEqual([]);
  });

  test('fills in everything a sentence needs', () => {
    const gaps = uses.flatMap(({ key, place, filledIn }) => {
      const missing = (variablesOf.get(key) ?? []).filter((name) => filledIn && !filledIn.includes(name));
      return missing.map((name) => `{ $${name} } of ${key}, said in ${place}`);
    });
    expect(gaps).toEqual([]);
  });

  test('says everything that is in locales/', () => {
    const said = new Set(uses.map(({ key }) => key));
    expect([...variablesOf.keys()].filter((key) => !said.has(key))).toEqual([]);
  });
});

describe('both languages', () => {
  test('have the same keys', () => {
    expect(keysOf('en')).toEqual(keysOf('vi'));
  });

  test('fill in the same things', () => {
    const different = locales.en.messages.filter(
      ({ key, variables }) => variables.join() !== variablesOf.get(key)?.join(),
    );
    expect(different.map(({ key }) => key)).toEqual([]);
  });
});

describe.each(languages)('locales/%s.ftl', (language) => {
  const { source, messages } = locales[language];

  test('is understood by Fluent to its last line', () => {
    const written = [...source.matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map(([, key]) => key);
    expect(messages.map(({ key }) => key)).toEqual(written);
    expect(
      source.split('\n').filter((line) => !/^(#{1,3}( .*)?|[a-z][\w-]* = .*| {3,}.*|\}.*|)$/.test(line)),
    ).toEqual([]);
  });

  test('has each key once', () => {
    expect(new Set(keysOf(language)).size).toBe(messages.length);
  });

  test('closes every tag it opens, and uses only those that every platform understands', () => {
    const broken = messages.flatMap(({ key, sentences }) =>
      sentences.filter((html) => !isSafe(html)).map((html) => `${key}: ${html}`),
    );
    expect(broken).toEqual([]);
  });

  test('has no markup on buttons', () => {
    const marked = messages.filter(
      ({ key, sentences }) => key.startsWith('button-') && sentences.some((html) => html.includes('<')),
    );
    expect(marked.map(({ key }) => key)).toEqual([]);
  });

  test('says what to type wherever it says what to press', () => {
    const onButtons = /(?<!\p{L})(?:bấm|nút|press|tap|buttons?)(?!\p{L})/iu;
    const isOfOnePlatform = /^(?:bot-|demo-)/;
    const pressed = messages.filter(
      ({ key, sentences }) =>
        !isOfOnePlatform.test(key) && sentences.every((sentence) => onButtons.test(sentence)),
    );
    expect(pressed.map(({ key }) => key)).toEqual([]);
  });

  test('is written in composed characters, without stray spaces', () => {
    expect(source).toBe(source.normalize('NFC'));
    const untidy = messages.filter(({ sentences }) =>
      sentences.some((text) => /^\s|\s$| {2}|\u00A0/.test(text)),
    );
    expect(untidy.map(({ key }) => key)).toEqual([]);
  });
});

function keysOf(language: 'vi' | 'en'): readonly string[] {
  return locales[language].messages.map(({ key }) => key).sort();
}

/** Whether a sentence is HTML with nothing but b, i, u, a, code and blockquote, each closed in its place. */
function isSafe(html: string): boolean {
  const open: string[] = [];
  const rest = html.replace(
    /<(\/?)(b|i|u|a|code|blockquote)( href="[^"<>]*")?>/g,
    (_, slash: string, tag: string) => {
      if (slash === '') open.push(tag);
      else if (open.pop() !== tag) open.push('unopened');
      return '';
    },
  );
  return open.length === 0 && !/[<>]|&(?!(amp|lt|gt|quot);)/.test(rest);
}
