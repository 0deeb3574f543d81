import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { Around } from './around.ts';
import type { Figure, FigureField } from './figure.ts';
import { type Said, isPeopleField } from './said.ts';

const partWords = plainWords('part', 'of-parts');

/** `90 người tham gia gồm 55 đv, 30 dân`. */
export function isTotalOfParts(one: Around, pieces: readonly Piece[]): boolean {
  if (!one.isPeople || one.fields.length > 0) return false;
  return [0, 1, 2, 3].some(
    (ahead) => partWords.at(pieces, one.end + ahead) > 0 || (ahead === 0 && pieces[one.end]?.typed === ':'),
  );
}

export function settle(
  field: FigureField,
  said: readonly Said[],
): Figure | { readonly doubt: true; readonly field: FigureField } | undefined {
  const all = said.filter((one) => one.field === field);
  if (all.length === 0) return undefined;
  const weighed = all.filter(({ inBags }) => inBags !== true);
  const own = weighed.length > 0 ? weighed : all;
  const whole = own.filter(({ isPart }) => !isPart);
  const candidates = whole.length > 0 ? whole : own;
  const totals = candidates.filter(({ isTotal }) => isTotal);
  const counted = totals.length > 0 ? totals : candidates;
  const values = new Set(counted.map(({ value }) => value));
  const [value] = values;
  if (values.size !== 1 || value === undefined) return { doubt: true, field };
  return { field, value, about: counted.some(({ about }) => about) };
}

/** `5 công an`, `12 CCB`: somebody who has no field. */
export function isOtherPeople({ to, isPeople, isPart }: Around, pieces: readonly Piece[]): boolean {
  return !isPart && (isPeople || pieces[to]?.kind === 'word');
}

/** `tổng 80: 45 đv, 30 dân`: the parts that do not make up the total. */
export function contradictedBy(
  totals: readonly Around[],
  fields: readonly FigureField[],
  said: readonly Said[],
  hasOthers: boolean,
): readonly FigureField[] {
  const people = fields.filter((field) => isPeopleField(field));
  const parts = people.filter((field) => said.some((one) => one.field === field && one.value !== undefined));
  if (totals.length === 0 || parts.length < 2) return [];
  const sum = parts.reduce(
    (total, field) => total + (said.find((one) => one.field === field)?.value ?? 0),
    0,
  );
  return totals.some(({ value }) => value !== undefined && (value < sum || (value > sum && !hasOthers)))
    ? parts
    : [];
}
