import type { Form } from '#src/domain/report/form.ts';
import type { Claims } from '#src/domain/understand/message/claims.ts';
import { matchAt } from '#src/domain/understand/message/dictionary.ts';
import type { Message } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Index behind the words at a piece for what is counted or weighed; 0 where none stand there. */
export type CountedAt = (at: number) => number;

const weightWords = plainWords('weight');
const heldOrPeople = plainWords('people', 'container');
const totalWords = plainWords('total');

/** Index behind the words for what is counted or weighed at a piece; 0 where none stand there. */
export function countedAt({ pieces }: Message, { counted }: Vocabulary, form: Form | null): CountedAt {
  const dictionary = counted.get(form?.id ?? '') ?? counted.get('');
  return remembered((at) => {
    const people = heldOrPeople.at(pieces, at);
    const named = dictionary && matchAt(dictionary, pieces, at);
    const length = Math.max(people, (named?.to ?? at) - at, weightWords.at(pieces, at));
    return length === 0 ? 0 : at + length;
  });
}

/** Asked again and again about the same pieces of one message. */
function remembered(look: CountedAt): CountedAt {
  const known: number[] = [];
  return (at) => (known[at] ??= look(at));
}

/** Numbers before the words for what is counted, or behind them: `45 đoàn viên`, `Quân số: 30`. */
export function countedNumbers({ pieces }: Message, claims: Claims, isCounted: CountedAt): number {
  const ends = new Set<number>();
  for (let at = 0; at < pieces.length; at++) {
    const to = isCounted(at) || (totalWords.at(pieces, at) > 0 ? at + totalWords.at(pieces, at) : 0);
    if (to > at) ends.add(to);
  }
  return pieces.filter(
    ({ kind }, at) =>
      kind === 'number' &&
      (claims.isFree(at) || claims.ownerOf(at) === 'figure') &&
      (isCounted(at + 1) > 0 || ends.has(at) || (pieces[at - 1]?.typed === ':' && ends.has(at - 1))),
  ).length;
}
