import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { Around } from './around.ts';
import type { FigureField, Label } from './figure.ts';
import { isPeopleField } from './said.ts';

const tailWords = plainWords('tail', 'filler');
const linkWords = plainWords('link');
const totalWords = plainWords('total');
const knownWords = plainWords('filler', 'at', 'address', 'stop', 'people', 'tail', 'part');
const aboutWords = plainWords('about');
const peopleWords = plainWords('people');

/** The field that a number belongs to, by its words, by its unit, or because only one field counts people. */
export function fieldOf(
  one: Around,
  fields: readonly FigureField[],
  pieces: readonly Piece[],
): FigureField | undefined {
  if (one.fields.length === 1) {
    const [field] = one.fields;
    const isLone =
      one.isWord && one.to === one.from + 1 && one.end === one.to && pieces[one.from - 1]?.typed !== ':';
    const isGeneral = one.labels.every(
      (label) => peopleWords.at(pieces, label.from) >= label.to - label.from && label.from > one.from,
    );
    return isLone || (isGeneral && isOfSomebody(one, pieces)) ? undefined : field;
  }
  if (one.fields.length > 1) return undefined;
  if (one.unit !== null) {
    const weighed = fields.filter((field) => field.kind === 'quantity' && field.unit === one.unit);
    return weighed.length === 1 ? weighed[0] : undefined;
  }
  if (!(one.isPeople || one.isCalledTotal) || one.isPart) return undefined;
  const people = fields.filter((field) => isPeopleField(field) && !field.extra);
  return people.length === 1 && !isOfSomebody(one, pieces) ? people[0] : undefined;
}

/** `, HLV 2 người`: of one kind, whose name the form does not know. */
function isOfSomebody({ from, hasLabelBefore }: Around, pieces: readonly Piece[]): boolean {
  if (hasLabelBefore) return false;
  const [before, name] = [pieces[from - 2], pieces[from - 1]];
  return (
    name?.kind === 'word' &&
    (before === undefined || before.kind === 'mark') &&
    knownWords.at(pieces, from - 1) === 0 &&
    linkWords.at(pieces, from - 1) === 0 &&
    aboutWords.at(pieces, from - 1) === 0 &&
    totalWords.at(pieces, from - 1) === 0
  );
}

/** The other fields that one number is for: `75 đoàn viên và người dân`. */
export function sharers(
  one: Around,
  labels: readonly Label[],
  pieces: readonly Piece[],
  around: readonly Around[],
): readonly FigureField[] {
  const isJoint = [',', '&', '/', '+', 'và', 'va'].includes(pieces[one.end]?.typed ?? '');
  const other = isJoint && one.end > one.to ? labels.find(({ from }) => from === one.end + 1) : undefined;
  if (!other || other.field.kind !== 'count' || one.fields.includes(other.field)) return [];
  const next = pieces[other.to];
  const isItsOwn =
    (next !== undefined && next.kind !== 'mark' && tailWords.at(pieces, other.to) === 0) ||
    [':', '=', 'thì', 'thi'].includes(next?.typed ?? '') ||
    around.some(({ from, fields }) => fields.includes(other.field) && from > one.from);
  return isItsOwn ? [] : [other.field];
}
