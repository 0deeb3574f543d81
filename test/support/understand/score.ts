import { readFileSync } from 'node:fs';
import { dayOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Answers, Form } from '#src/domain/report/form.ts';
import { itemNames } from '#src/domain/understand/duty-names.ts';
import { type Understood, understand } from '#src/domain/understand/understand.ts';
import { type Vocabulary, vocabularyOf } from '#src/domain/understand/vocabulary.ts';
import { readSeed } from '../../../scripts/admin/read-seed.ts';

/** A message and what a careful colleague would understand. */
export interface Example {
  readonly text: string;
  readonly at: string;
  readonly unit: string | null;
  readonly expect: {
    readonly kind: string;
    readonly form: string | null;
    readonly answers: Answers;
    readonly asks: readonly string[];
  };
}

export function readExamples(path: string | URL): readonly Example[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Example);
}

/** The words of the seed, and of more forms. */
export async function seedVocabulary(more: readonly Form[] = []): Promise<Vocabulary> {
  const { forms, plans, units } = await readSeed();
  const named = units.map(({ id: unitId, name }) => ({ unitId, name }));
  return vocabularyOf([...more, ...forms], plans.flatMap(itemNames), named);
}

/** What the bot understands from an example. */
export function read({ text, at, unit }: Example, vocabulary: Vocabulary): Understood {
  const today = dayOf(Date.parse(at) as Instant, 'Asia/Ho_Chi_Minh');
  return understand(text, { vocabulary, today, unitId: unit });
}

const inWords = new Set(['text']);

/** How what was understood differs from what was expected; nothing where it is the same. Texts may be cut a little otherwise. */
export function differences(example: Example, vocabulary: Vocabulary): readonly string[] {
  const understood = read(example, vocabulary);
  const { expect: wanted } = example;
  if (understood.kind !== wanted.kind) return [`kind ${understood.kind}, not ${wanted.kind}`];
  if (understood.form !== wanted.form) return [`form ${understood.form}, not ${wanted.form}`];
  if (wanted.kind !== 'report') return [];
  const fields = vocabulary.forms.find(({ id }) => id === wanted.form)?.fields ?? [];
  const isText = (id: string): boolean => inWords.has(fields.find((field) => field.id === id)?.kind ?? '');
  const ids = [...new Set([...Object.keys(wanted.answers), ...Object.keys(understood.answers)])].filter(
    (id) => id !== 'note',
  );
  const answers = ids.flatMap((id) => {
    const [is, should] = [understood.answers[id], wanted.answers[id]];
    if (is === should || (isText(id) && sameWords(is, should))) return [];
    if (isText(id)) return [`text ${id}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`];
    return [
      `${is === undefined ? 'missing' : 'WRONG'} ${id}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`,
    ];
  });
  const isText2 = (id: string): boolean => isText(id);
  const asks = [...understood.asks]
    .filter((id) => !isText2(id))
    .toSorted()
    .join();
  const should = [...wanted.asks]
    .filter((id) => !isText2(id))
    .toSorted()
    .join();
  return [...answers, ...(asks === should ? [] : [`asks ${asks}, not ${should}`])];
}

/** A place with or without 'tại', a text some words longer. */
function sameWords(is: unknown, should: unknown): boolean {
  if (typeof is !== 'string' || typeof should !== 'string') return false;
  const [a, b] = [is, should].map((text) =>
    text
      .toLowerCase()
      .normalize('NFC')
      .replace(/[\s.,;:!"“”()-]+/g, ' ')
      .trim(),
  );
  return a === b || (a?.includes(b ?? '') ?? false) || (b?.includes(a ?? '') ?? false);
}
