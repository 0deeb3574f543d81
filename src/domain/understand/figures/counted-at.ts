import { unitAt } from '#src/domain/answer/quantity-units.ts';
import type { Form } from '#src/domain/report/form.ts';
import { matchAt } from '#src/domain/understand/words/dictionary.ts';
import type { CountedAt } from '#src/domain/understand/days/written-days.ts';
import type { Message } from '#src/domain/understand/words/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { Vocabulary } from '#src/domain/understand/words/vocabulary.ts';

const heldOrPeople = plainWords('people', 'container');

/** Index behind the words for what is counted or weighed at a piece; 0 where none stand there. */
export function countedAt({ pieces }: Message, { counted }: Vocabulary, form: Form | null): CountedAt {
  const dictionary = counted.get(form?.id ?? '') ?? counted.get('');
  return (at) => {
    const people = heldOrPeople.at(pieces, at);
    const named = dictionary && matchAt(dictionary, pieces, at);
    const length = Math.max(people, (named?.to ?? at) - at, (unitAt(pieces, at, 'kg')?.to ?? at) - at);
    return length === 0 ? 0 : at + length;
  };
}
