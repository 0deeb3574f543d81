import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';
import { escapeHtml } from '#src/domain/text/escape-html.ts';
import type { Language, Phrase, PhraseArgument } from '#src/domain/words.ts';
import type { Translate } from '#src/ports/translate.ts';
import { writeDay } from './write-day.ts';

/** A key or an argument is missing: our own mistake, which the tests of locales/ keep out. */
export class TranslationError extends Error {
  override readonly name = 'TranslationError';
}

const joints = { lines: '\n', commas: ', ', dots: ' · ' } as const;

/** Puts phrases into words from `<folder>/vi.ftl` and `en.ftl`. What people wrote is escaped; only our own sentences hold markup. */
export function createTranslate(folder: string): Translate {
  const bundles = new Map<Language, FluentBundle>();
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.ftl')) continue;
    const language = file.slice(0, -4) as Language;
    bundles.set(language, readBundle(language, readFileSync(join(folder, file), 'utf8')));
  }
  const translate: Translate = (language, phrase) => {
    const bundle = bundles.get(language);
    const pattern = bundle?.getMessage(phrase.key)?.value;
    if (!bundle || !pattern)
      throw new TranslationError(`locales/${language}.ftl has no message ${phrase.key}`);
    const errors: Error[] = [];
    const html = bundle.formatPattern(pattern, variables(translate, language, phrase), errors);
    if (errors.length > 0)
      throw new TranslationError(
        `locales/${language}.ftl, message ${phrase.key}: ${errors.map(String).join('; ')}`,
      );
    return html;
  };
  return translate;
}

function readBundle(language: Language, source: string): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(source));
  if (errors.length > 0)
    throw new TranslationError(`locales/${language}.ftl: ${errors.map(String).join('; ')}`);
  return bundle;
}

function variables(
  translate: Translate,
  language: Language,
  { args = {} }: Phrase,
): Record<string, FluentVariable> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'number' ? new FluentNumber(value) : write(translate, language, value),
    ]),
  );
}

function write(translate: Translate, language: Language, value: PhraseArgument): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  if ('key' in value) return translate(language, value);
  if ('day' in value) return writeDay(language, value);
  if ('list' in value)
    return value.list.map((one) => write(translate, language, one)).join(joints[value.joined]);
  return escapeHtml(value[language] ?? value.vi);
}
