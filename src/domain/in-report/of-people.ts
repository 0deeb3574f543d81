import { peopleAt } from '#src/domain/answer/figures/counted-things.ts';
import { phraseAt, phraseBefore, wordSet } from '#src/domain/answer/lexicon.ts';
import { tokenise } from '#src/domain/answer/tokens.ts';

const isOf = wordSet('ở, của, bên, thuộc, từ, tại');
const isThere = wordSet('có, được, đi, ra, tới, đến, tham gia, góp');

/** Whether the words beside a place say whose people they are: `cô chú (tổ dân phố 12)`, `(khu phố 4) có 30 dân`. */
export function isOfPeople(before: string, behind: string): boolean {
  const [head, tail] = [tokenise(before), tokenise(behind)];
  const to = isOf(head.at(-1)?.typed ?? '') ? head.length - 1 : head.length;
  const isBehindPeople = phraseBefore(to, (start) => peopleAt(head, start)) > 0;
  return isBehindPeople || (phraseAt(tail, 0, isThere) > 0 && tail.some(({ kind }) => kind === 'number'));
}
