import type { CountedAt } from '#src/domain/understand/counted-at.ts';
import type { Claims } from '#src/domain/understand/message/claims.ts';
import { matchesAt, shorterAt } from '#src/domain/understand/message/dictionary.ts';
import type { Message, Piece } from '#src/domain/understand/message/pieces.ts';
import type { Vocabulary } from '#src/domain/understand/vocabulary.ts';

/** The kinds of activity, duties and units that a message names. */
export interface NamesRead {
  readonly forms: readonly FormNamed[];
  /** Ids of units it speaks of as the one that reports. */
  readonly units: readonly string[];
}

export interface FormNamed {
  readonly formId: string;
  readonly itemId: string | null;
  readonly from: number;
  readonly to: number;
  /** Index behind the longest of the form's own names that begins there; `to` where none does. */
  readonly ownTo: number;
}

/** Words of a name behind a number in its midst. */
const longestBehind = 5;

const speaker = new Set(['phuong', 'p', 'doan', '.', 'xa', 'tran', 'ward', 'dtn', 'dp', 'bch']);

/** Claims the names of activities and units. A number straight behind an activity's name belongs to it: `CNX 152`. */
export function claimNames(
  message: Message,
  claims: Claims,
  vocabulary: Vocabulary,
  isCounted: CountedAt,
): NamesRead {
  const { pieces } = message;
  const forms: FormNamed[] = [];
  const units: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const matches = matchesAt(vocabulary.names, pieces, at);
    const [first] = matches;
    if (!first) forms.push(...namedAroundNumber(vocabulary, pieces, at));
    if (!first) continue;
    let { to } = first;
    for (const { meaning } of matches) {
      if (meaning.is === 'form') {
        const ownTo = endOfOwnName(vocabulary, pieces, at, meaning.formId) ?? to;
        forms.push({ formId: meaning.formId, itemId: meaning.itemId, from: at, to, ownTo });
      } else if (speaker.has(pieces[at - 1]?.bare ?? '') || at === 0 || pieces[at - 1]?.typed === '\n')
        units.push(meaning.unitId);
    }
    if (first.meaning.is === 'form') {
      const number = pieces[to];
      const isNumber =
        number?.kind === 'number' && /^\d{3}$/.test(number.typed) && isOfName(pieces, to, isCounted);
      if (isNumber && !'/.-:'.includes(pieces[to + 1]?.typed ?? ' ')) to++;
      claims.take(at, to, 'name');
    }
    at = to - 1;
  }
  return { forms, units };
}

function endOfOwnName(
  vocabulary: Vocabulary,
  pieces: readonly Piece[],
  at: number,
  formId: string,
): number | undefined {
  const own = shorterAt(vocabulary.names, pieces, at).filter(
    ({ meaning }) => meaning.is === 'form' && meaning.formId === formId && meaning.itemId === null,
  );
  return own[0]?.to;
}

/** `CNX 152`, also where an alley is named behind it: `CNX 152 hẻm 45`. */
function isOfName(pieces: readonly Piece[], at: number, isCounted: CountedAt): boolean {
  const counted = isCounted(at + 1);
  return counted === 0 || pieces[counted]?.kind === 'number';
}

/** `đăng 3 bài` is 'đăng bài': the number stands in the midst of the name, and is a figure. */
function namedAroundNumber(
  vocabulary: Vocabulary,
  pieces: readonly Piece[],
  at: number,
): readonly FormNamed[] {
  const head = pieces[at];
  const number = pieces[at + 1]?.typed ?? '';
  if (
    head?.kind !== 'word' ||
    !vocabulary.names.has(head.bare) ||
    head.bare === 'ngay' ||
    !/^\d{1,4}$/.test(number)
  )
    return [];
  const matches = matchesAt(vocabulary.names, [head, ...pieces.slice(at + 2, at + 2 + longestBehind)], 0);
  return matches.flatMap(({ to, meaning }) =>
    to > 1 && meaning.is === 'form'
      ? [{ formId: meaning.formId, itemId: meaning.itemId, from: at, to: at + 1, ownTo: at + 1 }]
      : [],
  );
}
