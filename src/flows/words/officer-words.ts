import { groupBy } from '#src/domain/group-by.ts';
import type { Caretaker } from '#src/domain/passed-on/caretakers.ts';
import { type PhraseArgument, phrase } from '#src/domain/words.ts';

const mostNamed = 5;

/** The names of some people; of many, the first and how many more. */
export function nameWords(people: readonly Pick<Caretaker, 'name'>[]): PhraseArgument {
  const names = people.slice(0, mostNamed).map(({ name }) => name);
  const more = people.length - names.length;
  const list = [...names, ...(more > 0 ? [phrase('people-more', { n: more })] : [])];
  return { list, joined: 'commas' };
}

/** The same with where they are: 'Lê Thu Hương, Phạm Đức Quang (Quận Đoàn Tân Phú)'; not where the sentence names `unit`. */
export function peopleWords(people: readonly Caretaker[], unit: string): PhraseArgument {
  const groups = groupBy(people, ({ unitName }) => unitName);
  const list = groups.map((group) => {
    const names = nameWords(group);
    const [{ unitName }] = group;
    return unitName === unit ? names : phrase('people-of', { names, unit: unitName });
  });
  return { list, joined: 'commas' };
}
