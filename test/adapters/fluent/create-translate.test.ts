import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createTranslate, TranslationError } from '#src/adapters/fluent/create-translate.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { type DayArgument, type Language, type PhraseArgument, phrase } from '#src/domain/words.ts';
import type { Translate } from '#src/ports/translate.ts';

const days = `
weekday = { $n ->
    [1] Thứ Hai
   *[7] Chủ nhật
}
day-short = { $date }/{ $month }
day-full = { $weekday } { $date }/{ $month }
day-year = { $date }/{ $month }/{ $year }
`;

describe('an argument', () => {
  test.each<[string, PhraseArgument, string]>([
    [
      'text is data: no markup, no placeables',
      '<b>"A" & { $x }</b>',
      '&lt;b&gt;&quot;A&quot; &amp; { $x }&lt;/b&gt;',
    ],
    ['a number has the thousands mark of Vietnamese', 1200, '1.200'],
    ['a fraction has the decimal comma of Vietnamese', 2.5, '2,5'],
    [
      'a phrase keeps its own markup and escapes what is in it',
      phrase('bold', { what: '<i>' }),
      '<b>&lt;i&gt;</b>',
    ],
    ['words are Vietnamese', { vi: 'người <ấy>', en: 'people' }, 'người &lt;ấy&gt;'],
    ['a short day has no zeros', day('2024-03-07', 'short'), '7/3'],
    ['a full day has its weekday', day('2024-03-17', 'full'), 'Chủ nhật 17/3'],
    ['a full day on a Monday', day('2024-03-18', 'full'), 'Thứ Hai 18/3'],
    ['a day with its year', day('2024-03-17', 'year'), '17/3/2024'],
    ['a list of lines', { list: ['a', 'b'], joined: 'lines' }, 'a\nb'],
    ['a list with commas', { list: ['<a>', 1200], joined: 'commas' }, '&lt;a&gt;, 1.200'],
    [
      'a list with dots',
      { list: [{ vi: 'a' }, phrase('bold', { what: 'b' })], joined: 'dots' },
      'a · <b>b</b>',
    ],
    [
      'a list in a list',
      { list: [{ list: [1, 2], joined: 'commas' }, day('2024-03-17', 'short')], joined: 'lines' },
      '1, 2\n17/3',
    ],
    ['an empty list', { list: [], joined: 'lines' }, ''],
  ])('%s', async (_, value, expected) => {
    const translate = await translateWith('say = { $value }\nbold = <b>{ $what }</b>');
    expect(translate('vi', phrase('say', { value }))).toBe(expected);
  });

  test('a list may be longer than Fluent lets a message be', async () => {
    const translate = await translateWith('say = { $value }\nbold = <b>{ $what }</b>');
    const list = Array.from({ length: 300 }, () => phrase('bold', { what: 'x' }));
    expect(translate('vi', phrase('say', { value: { list, joined: 'lines' } })).split('\n')).toHaveLength(
      300,
    );
  });
});

describe('English', () => {
  const source = 'left = { $n ->\n    [one] one try\n   *[other] { $n } tries\n}\nsay = { $value }';

  test.each([
    [1, 'one try'],
    [2, '2 tries'],
    [0, '0 tries'],
    [1200, '1,200 tries'],
  ])('%d chooses its plural and is written the English way', async (n, expected) => {
    const translate = await translateWith(source);
    expect(translate('en', phrase('left', { n }))).toBe(expected);
  });

  test('takes the English words where somebody wrote them, else the Vietnamese', async () => {
    const translate = await translateWith(source);
    expect(translate('en', phrase('say', { value: { vi: 'cây', en: 'trees' } }))).toBe('trees');
    expect(translate('en', phrase('say', { value: { vi: 'cây' } }))).toBe('cây');
  });
});

test('a sentence says how to choose: by pressing, or by typing where there are no buttons, also within others', async () => {
  const translate = await translateWith('how = { PRESS("bấm", "gõ") } Gửi\nsay = Bạn { $value } nhé.');
  const sentence = phrase('say', { value: phrase('how') });
  expect(translate('vi', sentence)).toBe('Bạn bấm Gửi nhé.');
  expect(translate('vi', sentence, 'type')).toBe('Bạn gõ Gửi nhé.');
});

describe('a mistake throws, naming language and key', () => {
  test.each<[string, Language, string, RegExp]>([
    ['a key that is not there', 'en', 'nowhere', /locales\/en\.ftl has no message nowhere/],
    [
      'an argument that is not there',
      'vi',
      'say',
      /locales\/vi\.ftl, message say: Unknown variable: \$value/,
    ],
    ['a message it refers to that is not there', 'vi', 'broken', /message broken: Unknown message: gone/],
  ])('%s', async (_, language, key, expected) => {
    const translate = await translateWith('say = { $value }\nbroken = { gone }');
    const translating = () => translate(language, phrase(key));
    expect(translating).toThrow(TranslationError);
    expect(translating).toThrow(expected);
  });

  test('a key that stands there twice', async () => {
    await expect(translateWith('say = a\nsay = b')).rejects.toThrow(/locales\/vi\.ftl: .*"say"/);
  });
});

function day(on: string, style: DayArgument['style']): DayArgument {
  return { day: on as LocalDate, style };
}

/** The same messages in both languages. */
async function translateWith(source: string): Promise<Translate> {
  const folder = await mkdtemp(join(tmpdir(), 'locales-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await Promise.all(
    ['vi', 'en'].map((language) => writeFile(join(folder, `${language}.ftl`), `${source}\n${days}`)),
  );
  return createTranslate(folder);
}
