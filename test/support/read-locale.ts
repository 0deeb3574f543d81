import { readFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';

/** What Fluent makes of a sentence: text, or pieces of text and expressions. */
type Pattern = FluentResource['body'][number]['value'];
type Expression = Exclude<Exclude<Pattern, string | null>[number], string>;

interface LocaleMessage {
  readonly key: string;
  /** Names of what has to be filled in, sorted. */
  readonly variables: readonly string[];
  /** Every sentence it can be, with `{}` for what is filled in. */
  readonly sentences: readonly string[];
}

export interface LocaleFile {
  readonly source: string;
  readonly messages: readonly LocaleMessage[];
}

/** A file of locales/, read by Fluent's own parser, which leaves out what it does not understand. */
export function readLocale(language: string): LocaleFile {
  const source = readFileSync(`locales/${language}.ftl`, 'utf8');
  const messages = new FluentResource(source).body.map(({ id, value }) => ({
    key: id,
    variables: [...new Set(variablesIn(value))].sort(),
    sentences: sentencesOf(value),
  }));
  return { source, messages };
}

function variablesIn(pattern: Pattern): readonly string[] {
  if (pattern === null || typeof pattern === 'string') return [];
  return pattern.flatMap((part) => (typeof part === 'string' ? [] : variablesOf(part)));
}

function variablesOf(expression: Expression): readonly string[] {
  if (expression.type === 'var') return [expression.name];
  if (expression.type !== 'select') return [];
  return [
    ...variablesOf(expression.selector),
    ...expression.variants.flatMap(({ value }) => variablesIn(value)),
  ];
}

function sentencesOf(pattern: Pattern): readonly string[] {
  if (pattern === null) return [''];
  if (typeof pattern === 'string') return [pattern];
  return pattern.reduce<readonly string[]>(
    (starts, part) => {
      const ends = typeof part === 'string' ? [part] : valuesOf(part);
      return starts.flatMap((start) => ends.map((end) => start + end));
    },
    [''],
  );
}

function valuesOf(expression: Expression): readonly string[] {
  if (expression.type === 'select') return expression.variants.flatMap(({ value }) => sentencesOf(value));
  // PRESS("bấm", "gõ"): either.
  if (expression.type === 'func')
    return expression.args.flatMap((one) => ('type' in one && one.type === 'str' ? [one.value] : []));
  return expression.type === 'str' ? [expression.value] : ['{}'];
}
