import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { withoutMention } from '#src/adapters/zalo/mention.ts';
import { stripHtml } from '#src/domain/text/html.ts';
import type { Language } from '#src/domain/words.ts';
import { commandNamed, commandSaidInGroup } from '#src/flows/given-command.ts';
import { readLocale } from '#test/support/read-locale.ts';

const translate = createTranslate('locales');
const me = 'Bot Xung Kích & Bạn';
const other = 'Bot Xung Kích 2';
const args = {
  unit: 'Quận Đoàn Tân Phú',
  weekday: 'Thứ Hai',
  time: '07:30',
  bot: other,
  code: 'K7QM-4XRT',
  on: '1/7',
  successors: 'phường Tân Phú',
  n: 1,
  typed: 'tân',
  units: 'Tân Quý, Tân Thành',
  example: 'Tân Quý',
};

/** What a group may hear, and what is said elsewhere on what to type in one. */
const ofGroups = /^(group-|no-room-group|code-for-group|code-unit-ended)/;
const keys = readLocale('vi')
  .messages.map(({ key }) => key)
  .filter((key) => ofGroups.test(key));
const sentences = (['vi', 'en'] as const).flatMap((language) =>
  keys.map((key): [string, Language] => [key, language]),
);
const said = (key: string, language: Language, hand: 'press' | 'type'): string =>
  stripHtml(translate(language, { key, args }, hand, me));

/** Commands with a slash, in the order in which a sentence tells to type them. */
const slashed = (text: string): readonly (string | undefined)[] =>
  [...text.matchAll(/\/(\w+)/g)]
    .map(([, name]) => name)
    .filter((name) => commandNamed(name ?? '', 'group') !== undefined);
/** What is to be typed with a mention, as it stands between quotes or to the end of the line. */
const mentioned = (text: string): readonly string[] =>
  [...text.matchAll(/(?<=“|: )@[^”\n]+/g)].map(([typed]) => typed);

describe('a sentence for a group', () => {
  test('is one of those that are looked at here', () => {
    expect(keys).toEqual(expect.arrayContaining(['group-hello', 'group-unit-ended', 'no-room-group-bot']));
    expect(keys.filter((key) => mentioned(said(key, 'vi', 'type')).length > 0).length).toBeGreaterThan(8);
  });

  test.each(sentences)('%s (%s) names on Zalo the bot by which a command gets there', (key, language) => {
    const onZalo = said(key, language, 'type');
    expect(slashed(onZalo)).toEqual([]);
    expect(onZalo).not.toMatch(/\(@\)|gõ “(?!@)/);
    const names = [me, other];
    const understood = mentioned(onZalo).map(
      (typed) => commandSaidInGroup(withoutMention(typed, names))?.name,
    );
    expect(understood).not.toContain(undefined);
    expect(mentioned(onZalo).every((typed) => names.some((name) => typed.startsWith(`@${name} `)))).toBe(
      true,
    );
  });

  test.each(sentences.filter(([key]) => key !== 'group-by-text'))(
    '%s (%s) tells the same commands with a slash on Telegram, and no mention',
    (key, language) => {
      const onTelegram = said(key, language, 'press');
      const onZalo = mentioned(said(key, language, 'type')).map(
        (typed) => commandSaidInGroup(withoutMention(typed, [me, other]))?.name,
      );
      expect(slashed(onTelegram)).toEqual(onZalo);
      expect(onTelegram).not.toContain('@');
    },
  );
});
