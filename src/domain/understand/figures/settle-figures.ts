import type { Around } from './around-numbers.ts';
import type { Claims } from '#src/domain/understand/words/claims.ts';
import type { Figure, FigureField, FiguresRead, Label } from './figure.ts';
import type { Piece } from '#src/domain/understand/words/pieces.ts';
import { tailWords, type Said, isHeldIn, doubtOf, saidWithoutNumber } from './said-without-number.ts';
import { valueFor, isNoCost, isRate } from './value-for.ts';
import { putRight } from './put-right.ts';

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
  for (const one of putRight(around, pieces, claims)) {
    const price = fields.find((field) => field.kind === 'quantity' && field.unit === 'vnd');
    if (one.isScaled && isRate(one, pieces)) {
      claims.take(one.start, one.end, 'figure');
      if (price) said.push(doubtOf(price));
      continue;
    }
    const field = fieldOf(one, fields, pieces);
    if (field) {
      claims.take(one.start, one.end, 'figure');
      const value = valueFor(field, one, pieces);
      said.push({
        field,
        value,
        about: one.about,
        isPart: one.isPart,
        isTotal: one.isTotal,
        isHeld: value === undefined && isHeldIn(one, pieces),
      });
      if (one.against && isPeopleField(one.against) && isPeopleField(field))
        said.push(doubtOf(one.against), doubtOf(field));
    } else if (one.isTotal && one.unit === null) {
      claims.take(one.start, one.end, 'figure');
      totals.push(one);
    } else for (const doubtful of one.fields) said.push(doubtOf(doubtful));
    for (const other of sharers(one, labels, pieces, around))
      said.push(doubtOf(other), ...(field ? [doubtOf(field)] : []));
  }
  said.push(...saidWithoutNumber(labels, around, pieces, claims));
  const settled = fields.map((field) => settle(field, said));
  const contradicted = contradictedBy(totals, fields, said);
  return {
    figures: settled.filter(
      (one): one is Figure => one !== undefined && 'value' in one && !contradicted.includes(one.field),
    ),
    doubts: fields.filter(
      (field, index) => (settled[index] && 'doubt' in settled[index]) || contradicted.includes(field),
    ),
  };
}

/** The field that a number belongs to, by its words, by its unit, or because only one field counts people. */
function fieldOf(
  one: Around,
  fields: readonly FigureField[],
  pieces: readonly Piece[],
): FigureField | undefined {
  if (one.fields.length === 1) {
    const [field] = one.fields;
    const isLone =
      one.isWord && one.to === one.from + 1 && one.end === one.to && pieces[one.from - 1]?.typed !== ':';
    return isLone ? undefined : field;
  }
  if (one.fields.length > 1) return undefined;
  // `chung cu` is no `chừng củ`: written in words it counts only with its field's name.
  if (one.unit !== null && pieces[one.from]?.kind !== 'number') return undefined;
  if (one.unit !== null) {
    const weighed = fields.filter((field) => field.kind === 'quantity' && field.unit === one.unit);
    return weighed.length === 1 && !(one.unit === 'vnd' && isNoCost(one, pieces)) ? weighed[0] : undefined;
  }
  if (!(one.isPeople || one.isTotal) || one.isPart) return undefined;
  const people = fields.filter((field) => isPeopleField(field) && !field.extra);
  return people.length === 1 ? people[0] : undefined;
}

function isPeopleField(field: FigureField): boolean {
  return field.figure === 'people';
}

/** The other fields that one number is for: `75 đoàn viên và người dân`. */
function sharers(
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
    [':', '='].includes(next?.typed ?? '') ||
    around.some(({ from, fields }) => fields.includes(other.field) && from > one.from);
  return isItsOwn ? [] : [other.field];
}

function settle(
  field: FigureField,
  said: readonly Said[],
): Figure | { readonly doubt: true; readonly field: FigureField } | undefined {
  const own = said.filter((one) => one.field === field);
  if (own.length === 0) return undefined;
  const whole = own.filter(({ isPart }) => !isPart);
  const candidates =
    [whole, own].map((some) => some.filter(({ isHeld }) => !isHeld)).find((some) => some.length > 0) ?? own;
  const totals = candidates.filter(({ isTotal }) => isTotal);
  const counted = totals.length > 0 ? totals : candidates;
  const values = new Set(counted.map(({ value }) => value));
  const [value] = values;
  if (values.size !== 1 || value === undefined) return { doubt: true, field };
  return { field, value, about: counted.some(({ about }) => about) };
}

/** `tổng 80: 45 đv, 30 dân`: the parts that do not make up the total. */
function contradictedBy(
  totals: readonly Around[],
  fields: readonly FigureField[],
  said: readonly Said[],
): readonly FigureField[] {
  const people = fields.filter((field) => isPeopleField(field));
  const parts = people.filter((field) => said.some((one) => one.field === field && one.value !== undefined));
  if (totals.length === 0 || parts.length < 2) return [];
  const sum = parts.reduce(
    (total, field) => total + (said.find((one) => one.field === field)?.value ?? 0),
    0,
  );
  return totals.some(
    ({ value, isPeople, fields: own }) => own.length === 0 && (isPeople || value === sum) && value !== sum,
  )
    ? parts
    : [];
}
