import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, type FluentFunction, FluentResource, type FluentVariable } from '@fluent/bundle';
import { weekdayOf } from '#src/domain/calendar.ts';
import { escapeHtml } from '#src/domain/text/html.ts';
import {
  type DayArgument,
  type Language,
  type Phrase,
  phrase,
  type PhraseArgument,
} from '#src/domain/words.ts';
import type { Hand, Translate } from '#src/ports/translate.ts';

/** A key or an argument is missing: our own mistake, which the tests of locales/ keep out. */
export class TranslationError extends Error {
  override readonly name = 'TranslationError';
}

/** Where nobody says by which bot it is said. */
const usualName = 'Bot Xung Kích';

const joints = { lines: '\n', commas: ', ', dots: ' · ' } as const;

/**
 * Puts phrases into words from `<folder>/vi.ftl` and `en.ftl`. What people wrote is escaped; only our own sentences hold
 * markup. Numbers are written as the language does (1.200 or 1,200) and still pick their variant in a selector.
 */
export function createTranslate(folder: string): Translate {
  const both = (hand: Hand): Readonly<Record<Language, FluentBundle>> => ({
    vi: readBundle(folder, 'vi', hand),
    en: readBundle(folder, 'en', hand),
  });
  const bundles: Readonly<Record<Hand, Readonly<Record<Language, FluentBundle>>>> = {
    press: both('press'),
    type: both('type'),
  };
  const translate: Translate = (language, { key, args = {} }, hand = 'press', me = usualName) => {
    const bundle = bundles[hand][language];
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new TranslationError(`locales/${language}.ftl has no message ${key}`);
    const variables: Record<string, FluentVariable> = { me: escapeHtml(me) };
    for (const [name, value] of Object.entries(args)) {
      variables[name] =
        typeof value === 'number'
          ? value
          : write((of, words) => translate(of, words, hand, me), language, value);
    }
    const errors: Error[] = [];
    const html = bundle.formatPattern(pattern, variables, errors);
    if (errors.length > 0) throw mistake(language, errors, key);
    return html;
  };
  return translate;
}

/**
 * `{ PRESS("bấm", "gõ") }`: the first where there are buttons, the second where one types. `{ CALL($me, "tongket", "tổng kết") }`: a
 * command as it is typed in a group, `/tongket`, or `“@Bot … tổng kết”` where a bot hears only what mentions it; a fourth
 * part is what follows it.
 */
function readBundle(folder: string, language: Language, hand: Hand): FluentBundle {
  const PRESS: FluentFunction = ([pressed, typed]) => (hand === 'press' ? pressed : typed) ?? '';
  const CALL: FluentFunction = ([me, name, words, rest]) => {
    const said = hand === 'press' ? `/${String(name)}` : `@${String(me)} ${String(words)}`;
    const whole = rest === undefined ? said : `${said} ${String(rest)}`;
    return hand === 'press' ? whole : `“${whole}”`;
  };
  const bundle = new FluentBundle(language, { useIsolating: false, functions: { PRESS, CALL } });
  const errors = bundle.addResource(
    new FluentResource(readFileSync(join(folder, `${language}.ftl`), 'utf8')),
  );
  if (errors.length > 0) throw mistake(language, errors);
  return bundle;
}

function write(translate: Translate, language: Language, value: PhraseArgument): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  if ('key' in value) return translate(language, value as Phrase);
  if ('day' in value) return translate(language, dayPhrase(value));
  if ('list' in value)
    return value.list.map((one) => write(translate, language, one)).join(joints[value.joined]);
  return escapeHtml(value[language] ?? value.vi);
}

/** A day written out: 17/3 · Chủ nhật 17/3 · 17/3/2024. Its parts are texts, so that a year gets no thousands mark. */
function dayPhrase({ day, style }: DayArgument): Phrase {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
  const weekday = phrase('weekday', { n: weekdayOf(day) });
  return phrase(`day-${style}`, { weekday, date, month, year });
}

function mistake(language: Language, errors: readonly Error[], key?: string): TranslationError {
  const place = key === undefined ? '' : `, message ${key}`;
  return new TranslationError(
    `locales/${language}.ftl${place}: ${errors.map(({ message }) => message).join('; ')}`,
  );
}
