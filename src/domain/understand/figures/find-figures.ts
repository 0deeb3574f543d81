import type { Form } from '#src/domain/report/form.ts';
import type { FieldWord } from '#src/domain/understand/field-words.ts';
import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Dictionary } from '#src/domain/understand/message/dictionary.ts';
import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { aroundNumbers } from './around-numbers.ts';
import { type FiguresRead, isFigure } from './figure.ts';
import { labelsIn } from './find-labels.ts';
import { numbersIn } from './find-numbers.ts';
import { withSums } from './find-sums.ts';
import { settleFigures } from './settle-figures.ts';

/** The figures of a message for the fields of a form; what may be meant in two ways is a doubt and no figure. */
export function figuresFor(
  form: Form,
  words: Dictionary<FieldWord>,
  pieces: readonly Piece[],
  claims: Claims,
): FiguresRead {
  const fields = form.fields.filter(isFigure);
  if (fields.length === 0) return { figures: [], doubts: [] };
  const labels = labelsIn(words, pieces, claims);
  const around = withSums(aroundNumbers(numbersIn(pieces, claims, labels), labels, pieces, claims), pieces);
  return settleFigures(fields, labels, around, pieces, claims);
}
