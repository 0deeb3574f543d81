import type { Field, Form } from '#src/domain/report/form.ts';
import type { Claims } from './claims.ts';
import { type Dictionary, matchAt, matchesAt } from './dictionary.ts';
import { aroundNumbers } from './around-numbers.ts';
import { numbersIn } from './find-numbers.ts';
import type { Piece } from './pieces.ts';
import type { FigureField, FiguresRead, Label } from './figure.ts';
import { settleFigures } from './settle-figures.ts';
import type { FieldWord } from './vocabulary.ts';
import { plainWords } from './plain-words.ts';

const otherWords = plainWords('other');

/** What the figures of a form are called, and all of its fields with their choices. */
export interface Words {
  readonly figures: Dictionary<FieldWord>;
  readonly all: Dictionary<FieldWord>;
}

/** The figures of a message for the fields of a form; what may be meant in two ways is a doubt and no figure. */
export function figuresFor(form: Form, words: Words, pieces: readonly Piece[], claims: Claims): FiguresRead {
  const fields = form.fields.filter(isFigure);
  if (fields.length === 0) return { figures: [], doubts: [] };
  const labels = labelsIn(words, pieces, claims);
  const around = aroundNumbers(numbersIn(pieces, claims), labels, pieces, claims);
  return settleFigures(fields, labels, around, pieces, claims);
}

function labelsIn({ figures, all }: Words, pieces: readonly Piece[], claims: Claims): readonly Label[] {
  const labels: Label[] = [];
  for (let at = 0; at < pieces.length; at++) {
    if (!claims.isFree(at) && !isCountedName(pieces, claims, at)) continue;
    const match = matchAt(figures, pieces, at);
    const choice = matchesAt(all, pieces, at).find(({ meaning }) => meaning.optionId !== null);
    const isChoice =
      choice !== undefined && choice.to > (match?.to ?? at) && pieces[at - 1]?.kind !== 'number';
    const other = otherWords.at(pieces, at);
    const skipped = Math.max(isChoice ? choice.to - at : 0, other > (match?.to ?? at) - at ? other : 0);
    if (skipped > 0) at += skipped - 1;
    else if (match && (claims.isFree(match.from, match.to) || isCountedName(pieces, claims, at))) {
      const { field } = match.meaning;
      if (isFigure(field)) labels.push({ field, from: match.from, to: match.to });
      at = match.to - 1;
    }
  }
  return labels;
}

/** `5 tin bài`, `số tin bài: 5`: what is counted is called as the activity is. */
function isCountedName(pieces: readonly Piece[], claims: Claims, at: number): boolean {
  if (claims.ownerOf(at) !== 'name') return false;
  const before = pieces[at - 1];
  return (before?.kind === 'number' && claims.isFree(at - 1)) || before?.bare === 'so';
}

function isFigure(field: Field): field is FigureField {
  return field.kind === 'count' || field.kind === 'quantity';
}
