import type { Field, Form } from '#src/domain/report/form.ts';
import type { Claims } from './claims.ts';
import { type Dictionary, type Match, matchesAt, shorterAt } from './dictionary.ts';
import { aroundNumbers } from './around-numbers.ts';
import { numbersIn } from './find-numbers.ts';
import type { Piece } from './pieces.ts';
import { settleFigures } from './settle-figures.ts';
import type { FieldWord } from './vocabulary.ts';
import { plainWords } from './plain-words.ts';

const otherWords = plainWords('other');

export type FigureField = Extract<Field, { kind: 'count' | 'quantity' }>;

/** A field's word where it stands in a message. */
export interface Label {
  readonly field: FigureField;
  readonly from: number;
  readonly to: number;
}

/** What a message says of one field. */
export interface Figure {
  readonly field: FigureField;
  readonly value: number;
  readonly about: boolean;
}

export interface FiguresRead {
  readonly figures: readonly Figure[];
  /** Something is said of them that can be meant in two ways. */
  readonly doubts: readonly FigureField[];
}

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
  const around = aroundNumbers(numbersIn(pieces, claims, labels), labels, pieces, claims);
  return settleFigures(fields, labels, around, pieces, claims);
}

function labelsIn(words: Dictionary<FieldWord>, pieces: readonly Piece[], claims: Claims): readonly Label[] {
  const labels: Label[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const matches =
      claims.isFree(at) || isCountedName(pieces, claims, at) ? matchesAt(words, pieces, at) : [];
    const match =
      matches.find(({ meaning }) => isFigure(meaning.field)) ??
      countedInside(words, pieces, at) ??
      matches[0];
    if (!match || !(claims.isFree(match.from, match.to) || isCountedName(pieces, claims, at))) continue;
    if (isPartOfName(pieces, match.from, match.to) || isPronoun(pieces, match)) continue;
    const other = otherWords.at(pieces, at);
    const { field } = match.meaning;
    if (other > match.to - at) at += other - 1;
    else {
      if (isFigure(field)) labels.push({ field, from: match.from, to: match.to });
      at = match.to - 1;
    }
  }
  return labels;
}

/** `12/5 Cây Keo`: a street. */
function isPartOfName(pieces: readonly Piece[], from: number, to: number): boolean {
  const [first, next, before] = [pieces[from], pieces[to], pieces[from - 1]];
  if (to - from > 1 || !first?.isCapital || first.isAcronym || !next?.isCapital || next.isAcronym)
    return false;
  return before !== undefined && (before.kind === 'number' || before.isCapital);
}

/** `bên em được 50`: no children. */
function isPronoun(pieces: readonly Piece[], { from, to }: Match<FieldWord>): boolean {
  return to === from + 1 && pieces[from]?.bare === 'em' && pieces[from - 1]?.kind !== 'number';
}

/** `33 cây ăn trái`: trees, whatever their kind. */
function countedInside(
  words: Dictionary<FieldWord>,
  pieces: readonly Piece[],
  at: number,
): Match<FieldWord> | undefined {
  if (pieces[at - 1]?.kind !== 'number') return undefined;
  return shorterAt(words, pieces, at).find(({ meaning }) => isFigure(meaning.field));
}

/** `1 thanh niên sau cai`: the activity's name is what is counted, too. */
function isCountedName(pieces: readonly Piece[], claims: Claims, at: number): boolean {
  const before = pieces[at - 1];
  return (
    claims.ownerOf(at) === 'name' &&
    ((before?.kind === 'number' && claims.isFree(at - 1)) ||
      before?.bare === 'so' ||
      pieces[at]?.bare === 'so')
  );
}

function isFigure(field: Field): field is FigureField {
  return field.kind === 'count' || field.kind === 'quantity';
}
