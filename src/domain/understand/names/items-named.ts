import { countedAt } from '#src/domain/understand/counted-at.ts';
import { Claims } from '#src/domain/understand/message/claims.ts';
import { piecesOf } from '#src/domain/understand/message/pieces.ts';
import type { Vocabulary } from '#src/domain/understand/vocabulary.ts';
import { claimNames } from './find-names.ts';

/** Ids of the plan's items that a message names, each once; none where it only says which kind of activity. */
export function itemsNamed(text: string, vocabulary: Vocabulary): readonly string[] {
  const message = piecesOf(text);
  const isCounted = countedAt(message, vocabulary, null);
  const { forms } = claimNames(message, new Claims(message.pieces), vocabulary, isCounted);
  return [...new Set(forms.flatMap(({ itemId }) => itemId ?? []))];
}
