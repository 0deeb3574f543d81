import { groupBy } from '#src/domain/group-by.ts';
import type { Caretaker } from '#src/domain/passed-on/caretakers.ts';
import { type PhraseArgument, phrase } from '#src/domain/words.ts';

/** Who somebody is told of, with the unit in which they are that: 'Lê Thu Hương, Trần Văn Quang (Quận Đoàn Tân Phú)'. */
export function peopleWords(people: readonly Caretaker[]): PhraseArgument {
  const groups = groupBy(people, ({ unitName }) => unitName);
  const list = groups.map((group) =>
    phrase('people-of', {
      names: { list: group.map(({ name }) => name), joined: 'commas' },
      unit: group[0].unitName,
    }),
  );
  return { list, joined: 'commas' };
}
