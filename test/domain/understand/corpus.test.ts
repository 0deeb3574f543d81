import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readForm } from '#src/adapters/yaml/read-form.ts';
import type { Form } from '#src/domain/report/form.ts';
import { differences, type Example, readExamples, seedVocabulary } from '#test/support/understand/score.ts';

const folder = new URL('./corpus/', import.meta.url);
const examples = (name: string): readonly (readonly [string, Example])[] =>
  readExamples(new URL(`${name}.jsonl`, folder)).map((one) => [one.text.replaceAll('\n', ' ⏎ '), one]);

const vocabulary = await seedVocabulary();

describe('a report in one message is understood as a careful colleague would:', () => {
  test.each(examples('reports'))('%s', (_, example) => {
    expect(differences(example, vocabulary)).toEqual([]);
  });
});

describe('a sentence is told from a report, and a question from a complaint:', () => {
  test.each(examples('sentences'))('%s', (_, example) => {
    expect(differences(example, vocabulary)).toEqual([]);
  });
});

describe('where something has to be asked that a colleague would know, no figure and no choice is wrong:', () => {
  test.each(examples('never-wrong'))('%s', (_, example) => {
    expect(differences(example, vocabulary).filter((one) => /^(WRONG|kind|form)/.test(one))).toEqual([]);
  });
});

describe('a form that the code has never seen is understood by its own words:', async () => {
  const forms = new URL('../../fixtures/forms/', import.meta.url);
  const more = readdirSync(forms).map((file) => formIn(new URL(file, forms)));
  const withMore = await seedVocabulary(more);
  test.each(examples('new-forms'))('%s', (_, example) => {
    expect(differences(example, withMore)).toEqual([]);
  });
});

function formIn(file: URL): Form {
  const read = readForm(readFileSync(file));
  if (read.kind === 'bad') throw new Error(JSON.stringify(read.problems));
  return read.value;
}
