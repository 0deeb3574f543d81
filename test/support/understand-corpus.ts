import { readdirSync, readFileSync } from 'node:fs';
import { readForm } from '#src/adapters/yaml/read-form.ts';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import { plain } from '#src/domain/answer/plain.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Answers, Form } from '#src/domain/report/form.ts';
import type { Understood } from '#src/domain/understand/understand.ts';
import { type Vocabulary, vocabularyOf } from '#src/domain/understand/vocabulary.ts';
import type { ReadFile } from '#src/ports/documents.ts';

/** A message and what a careful colleague would understand from it. Texts are the core of what may stand there. */
export interface CorpusLine {
  readonly text: string;
  readonly at: string;
  readonly unit: string;
  readonly expect: {
    readonly kind: Understood['kind'];
    readonly form: string | null;
    readonly answers: Answers;
    readonly asks: readonly string[];
  };
  readonly why?: string;
}

/** How a reading differs from what was expected; empty where it does not. */
export interface Difference {
  readonly kind?: string;
  readonly form?: string;
  /** A day, figure or choice on the card that is not, or is another one, in what is expected. */
  readonly wrong?: Answers;
  /** The same of texts. */
  readonly wrongTexts?: Answers;
  readonly missing?: Answers;
  readonly askedTooMuch?: readonly string[];
  readonly notAsked?: readonly string[];
}

/** The lines of a corpus. */
export function readCorpus(path: string): readonly CorpusLine[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as CorpusLine);
}

/** What the seed's forms, plan and units are called, and those of more form files. */
export function seedVocabulary(moreForms: readonly string[] = []): Vocabulary {
  const seed = new URL('../../prisma/seed/', import.meta.url);
  const names = readdirSync(new URL('forms/', seed)).sort();
  const paths = [...names.map((name) => new URL(`forms/${name}`, seed)), ...moreForms];
  const forms = paths.map((path) => must<Form>(readForm(readFileSync(path))));
  const { units } = must(readOrganisation(readFileSync(new URL('organisation.yaml', seed))));
  const plan = must(readPlan(readFileSync(new URL('tan-phu-2024.plan.yaml', seed)), { units, forms }));
  return vocabularyOf(
    forms,
    plan.items.map(({ id, form, short, title }) => ({ itemId: id, formId: form, names: [short, title] })),
    units.map(({ id, name }) => ({ unitId: id, name })),
  );
}

/** The local day on which a line was written. */
export function dayOf({ at }: CorpusLine): LocalDate {
  return at.slice(0, 10) as LocalDate;
}

/** How what was read differs from what was expected. */
export function differenceOf({ expect }: CorpusLine, read: Understood): Difference {
  const isChoice = (id: string): boolean => choices.has(`${expect.form}.${id}`);
  const isText = (id: string, value: unknown): boolean =>
    typeof value === 'string' && !/^\d{4}-\d\d-\d\d$/.test(value) && !isChoice(id);
  const ids = Object.keys(read.answers).filter(
    (id) => id !== 'note' && !isRight(id, expect.answers[id], read.answers[id], isChoice(id)),
  );
  const wrong = pick(
    read.answers,
    ids.filter((id) => !isText(id, read.answers[id])),
  );
  const wrongTexts = pick(
    read.answers,
    ids.filter((id) => isText(id, read.answers[id])),
  );
  const missing = pick(
    expect.answers,
    Object.keys(expect.answers).filter((id) => read.answers[id] === undefined),
  );
  const askedTooMuch = read.asks.filter((id) => !expect.asks.includes(id));
  const notAsked = expect.asks.filter((id) => !read.asks.includes(id));
  return {
    ...(read.kind === expect.kind ? {} : { kind: `${read.kind}, not ${expect.kind}` }),
    ...(read.form === expect.form ? {} : { form: `${read.form}, not ${expect.form}` }),
    ...(Object.keys(wrong).length === 0 ? {} : { wrong }),
    ...(Object.keys(wrongTexts).length === 0 ? {} : { wrongTexts }),
    ...(Object.keys(missing).length === 0 ? {} : { missing }),
    ...(askedTooMuch.length === 0 ? {} : { askedTooMuch }),
    ...(notAsked.length === 0 ? {} : { notAsked }),
  };
}

const choices = new Set(['legal-awareness.topic', 'legal-awareness.form', 'helped-people.how']);

function isRight(
  id: string,
  expected: Answers[string] | undefined,
  read: Answers[string] | undefined,
  isChoice: boolean,
): boolean {
  if (expected === undefined) return false;
  if (isChoice)
    return (
      expected === read || (expected === 'other' && typeof read === 'string' && read.startsWith('other:'))
    );
  if (typeof expected !== 'string' || typeof read !== 'string') return expected === read;
  if (/^\d{4}-\d\d-\d\d$/.test(expected)) return expected === read;
  const [core, whole] = [loosely(expected), loosely(read)];
  const isLonger = whole.includes(core) && (id !== 'place' || whole.length <= core.length + 40);
  return isLonger || (core.includes(whole) && whole.length >= 0.6 * core.length);
}

function loosely(text: string): string {
  return plain(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function pick(answers: Answers, ids: readonly string[]): Answers {
  return Object.fromEntries(ids.map((id) => [id, answers[id] ?? null]));
}

function must<T>(read: ReadFile<T>): T {
  if (read.kind === 'ok') return read.value;
  throw new Error(JSON.stringify(read.problems));
}
