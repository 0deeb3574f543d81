import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { Around } from './around.ts';
import { fieldOf, sharers } from './field-of.ts';
import type { Figure, FigureField, FiguresRead, Label } from './figure.ts';
import { contradictedBy, isOtherPeople, isTotalOfParts, settle } from './one-value.ts';
import { putRight } from './put-right.ts';
import { type Said, doubtOf, isPeopleField } from './said.ts';
import { isPrice, valueFor } from './value-for.ts';
import { saidWithoutNumber } from './without-number.ts';

const noCountWords = plainWords('no-count');
const comparedWords = plainWords('compared');

/** What was said of each field: one value, or a doubt. */
export function settleFigures(
  fields: readonly FigureField[],
  labels: readonly Label[],
  around: readonly Around[],
  pieces: readonly Piece[],
  claims: Claims,
): FiguresRead {
  const said: Said[] = [];
  const totals: Around[] = [];
  const weak: FigureField[] = [];
  for (const one of putRight(around, pieces, claims)) {
    if (isBeside(one, pieces)) continue;
    const field = one.mismatched?.kind === 'quantity' ? undefined : fieldOf(one, fields, pieces);
    if (field?.kind === 'quantity' && field.unit === 'vnd' && isPrice(one, pieces)) continue;
    if (one.mismatched) weak.push(one.mismatched);
    if (field) {
      claims.take(one.start, one.end, 'figure');
      const value = valueFor(field, one, pieces);
      const inBags = value === undefined && one.inContainers;
      said.push({ field, value, about: one.about, isPart: one.isPart, isTotal: one.isTotal, inBags });
      if (one.against && isPeopleField(one.against) && isPeopleField(field))
        said.push(doubtOf(one.against), doubtOf(field));
    } else if ((one.isTotal || isTotalOfParts(one, pieces)) && one.unit === null) {
      claims.take(one.start, one.end, 'figure');
      totals.push(one);
    } else if (one.inContainers && one.fields.length === 0 && one.unit === null)
      weak.push(...fields.filter((each) => each.kind === 'quantity' && each.unit === 'kg'));
    else for (const doubtful of one.fields) said.push(doubtOf(doubtful));
    for (const other of sharers(one, labels, pieces, around))
      said.push(doubtOf(other), ...(field ? [doubtOf(field)] : []));
  }
  said.push(...saidWithoutNumber(labels, around, pieces, claims));
  said.push(...weak.filter((field) => !said.some((one) => one.field === field)).map(doubtOf));
  const settled = fields.map((field) => settle(field, said));
  const hasOthers = around.some(
    (one) =>
      one.fields.length === 0 && one.unit === null && !totals.includes(one) && isOtherPeople(one, pieces),
  );
  const contradicted = contradictedBy(totals, fields, said, hasOthers);
  return {
    figures: settled.filter(
      (one): one is Figure => one !== undefined && 'value' in one && !contradicted.includes(one.field),
    ),
    doubts: fields.filter(
      (field, index) => (settled[index] && 'doubt' in settled[index]) || contradicted.includes(field),
    ),
  };
}

/** `dân 5 hộ`: not so many residents, but said of them. */
function isHouseholds(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.bare === 'ho';
}

/** `Luật Thanh niên 2020`. */
function isYear({ from, to, end }: Around, pieces: readonly Piece[]): boolean {
  return (
    end === to &&
    to === from + 1 &&
    /^(?:19|20)\d\d$/.test(pieces[from]?.typed ?? '') &&
    pieces[from - 1]?.typed !== ':'
  );
}

/** `tăng 10kg so với lần trước`, `các bạn trên 18 tuổi`: beside the matter. */
function isBeside(one: Around, pieces: readonly Piece[]): boolean {
  const isMeasure =
    one.end === one.to && one.fields.some(isPeopleField) && noCountWords.at(pieces, one.to) > 0;
  return (
    comparedWords.before(pieces, one.from) !== undefined ||
    (isMeasure && !isHouseholds(pieces, one.to)) ||
    isYear(one, pieces)
  );
}
