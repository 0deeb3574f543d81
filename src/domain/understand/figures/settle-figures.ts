import { isAbsent } from '#src/domain/answer/figures/absent.ts';
import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { Around } from './around.ts';
import { fieldOf, sharers } from './field-of.ts';
import type { Figure, FigureField, FiguresRead, Label } from './figure.ts';
import { contradictedBy, isOtherPeople, isTotalOfParts, settle } from './one-value.ts';
import { isFromElsewhere, isNotOfThis, isReceiving } from './not-of-this.ts';
import { putRight } from './put-right.ts';
import { type Said, doubtOf, isPeopleField } from './said.ts';
import { isPrice, valueFor } from './value-for.ts';
import { saidWithoutNumber } from './without-number.ts';

const noCountWords = plainWords('no-count');
const doingWords = plainWords('link', 'filler', 'about');
const allWords = plainWords('whole');
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
    // Alone, it is a story: whoever tells it is asked what for.
    const isGuests = around.length > 1 && one.fields.every(isPeopleField) && isFromElsewhere(one, pieces);
    if (isGuests || isBeside(one, pieces)) continue;
    const field = one.mismatched?.kind === 'quantity' ? undefined : fieldOf(one, fields, pieces);
    if (field?.kind === 'quantity' && field.unit === 'vnd' && isPrice(one, pieces)) continue;
    if (one.mismatched) weak.push(one.mismatched);
    if (field) {
      claims.take(one.start, one.end, 'figure');
      const isUnsure = isOfAll(one, pieces) || (isPeopleField(field) && isReceiving(one, pieces));
      const value = isUnsure ? undefined : valueFor(field, one, pieces);
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
  said.push(...saidWithoutNumber(labels, around, pieces, claims, restOf(totals, said)));
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

/** What one total and one kind of people leave for the other kind. */
function restOf(totals: readonly Around[], said: readonly Said[]): number | undefined {
  const [total, ...more] = totals;
  const people = said.filter(({ field }) => isPeopleField(field));
  const [one, ...others] = people;
  if (total?.value === undefined || one?.value === undefined || more.length + others.length > 0)
    return undefined;
  return total.value > one.value ? total.value - one.value : undefined;
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

/** `45 (cả dân là 75)`: with those of another kind. */
function isOfAll({ labels, from }: Around, pieces: readonly Piece[]): boolean {
  return labels.some((label) => label.from < from && allWords.before(pieces, label.from) !== undefined);
}

/** `tăng 10kg`, `dự kiến có 45 đv`: what was not done. */
function isCompared({ from, start }: Around, pieces: readonly Piece[]): boolean {
  const verb = doingWords.before(pieces, from) ?? from;
  const at = [from, start, verb, doingWords.before(pieces, verb) ?? verb]
    .map((each) => comparedWords.before(pieces, each))
    .find((each) => each !== undefined);
  // `tang 3 phan qua` is 'tặng'.
  return at !== undefined && !(pieces[at]?.typed === 'tang' && at === from - 1 && !isSetBeside(pieces, from));
}

function isSetBeside(pieces: readonly Piece[], from: number): boolean {
  return [1, 2, 3, 4, 5].some(
    (ahead) => pieces[from + ahead]?.bare === 'so' && pieces[from + ahead + 1]?.bare === 'voi',
  );
}

/** `tăng 10kg so với lần trước`, `các bạn trên 18 tuổi`, `vắng 3 bạn`: beside the matter. */
function isBeside(one: Around, pieces: readonly Piece[]): boolean {
  const isMeasure =
    one.end === one.to && one.fields.some(isPeopleField) && noCountWords.at(pieces, one.to) > 0;
  const isAway = one.unit === null && one.fields.every(isPeopleField) && isAbsent(pieces, one.from, one.to);
  return (
    isAway ||
    isNotOfThis(one, pieces) ||
    isCompared(one, pieces) ||
    (isMeasure && !isHouseholds(pieces, one.to)) ||
    isYear(one, pieces)
  );
}
