import type { Around } from './around-numbers.ts';
import type { Claims } from './claims.ts';
import type { Figure, FigureField, FiguresRead, Label } from './figure.ts';
import type { Piece } from './pieces.ts';
import { plainWords } from './plain-words.ts';

const containerWords = plainWords('container');
const goodsWords = plainWords('goods');
const knownWords = plainWords('filler', 'at', 'address', 'stop', 'people', 'tail', 'part');
const slipWords = plainWords('slip');
const notYetWords = plainWords('not-yet');
const noneWords = plainWords('none');
const tailWords = plainWords('tail', 'filler');
const peopleWords = plainWords('people');

interface Said {
  readonly field: FigureField;
  /** Undefined: it cannot be told. */
  readonly value: number | undefined;
  readonly about: boolean;
  readonly isPart: boolean;
  readonly isTotal: boolean;
  /** In bags: another figure may say what they weigh. */
  readonly isHeld?: boolean;
}

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

function isHeldIn(one: Around, pieces: readonly Piece[]): boolean {
  return one.inContainers || containerWords.at(pieces, one.to) > 0;
}

function doubtOf(field: FigureField): Said {
  return { field, value: undefined, about: false, isPart: false, isTotal: false };
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

/** The number in the field's unit; undefined where it is none, too much, not whole, in another unit or in bags. */
function valueFor(field: FigureField, one: Around, pieces: readonly Piece[]): number | undefined {
  if (one.value === undefined || one.value < 0 || one.value > field.max || isRate(one, pieces))
    return undefined;
  if (field.kind === 'count') return one.unit === null && Number.isInteger(one.value) ? one.value : undefined;
  if (one.inContainers || (one.unit !== null && one.unit !== field.unit)) return undefined;
  const isUnitless = one.unit === null;
  if (isUnitless && (one.end > one.to || containerWords.at(pieces, one.to) > 0)) return undefined;
  if (one.fields.length === 0 && one.unit !== 'vnd' && isOfOtherThings(one, pieces)) return undefined;
  return Math.round(one.value * 1000) / 1000;
}

/** `mỗi`, which is not `mới`; `x 300.000đ`. */
function isEach(piece: Piece | undefined): boolean {
  return (
    piece?.typed === 'mỗi' || piece?.typed === 'x' || (piece?.typed === 'moi' && !piece.isBareAmongMarked)
  );
}

const leastCost = 10_000;

/** `vay vốn 10 triệu`, `trị giá 5 triệu`: money that was not spent; `1,2k`: too little to be any. */
function isNoCost({ from, value = 0 }: Around, pieces: readonly Piece[]): boolean {
  if (value < leastCost) return true;
  return [1, 2, 3].some((back) => ['vay', 'von', 'gia', 'thuong'].includes(pieces[from - back]?.bare ?? ''));
}

/** `50 kg / người`, `mỗi người 5kg`, `30 đv mỗi ngày`. */
function isRate({ from, end }: Around, pieces: readonly Piece[]): boolean {
  return (
    (pieces[end]?.typed === '/' && pieces[end + 1]?.kind === 'word') ||
    isEach(pieces[end]) ||
    [1, 2, 3].some((back) => isEach(pieces[from - back]))
  );
}

/** `200kg gạo`: something is named that the form does not weigh. */
function isOfOtherThings(one: Around, pieces: readonly Piece[]): boolean {
  const next = pieces[one.to];
  if (!next || next.kind !== 'word') return false;
  if (goodsWords.at(pieces, one.to) > 0) return true;
  return knownWords.at(pieces, one.to) === 0;
}

/** `đv 40 à nhầm 54`, `dân 11 … à dân 13`: the writer's own correction holds. */
function putRight(around: readonly Around[], pieces: readonly Piece[], claims: Claims): readonly Around[] {
  const kept: Around[] = [];
  for (const one of around) {
    const last = kept.at(-1);
    const isBeside = last !== undefined && isSlipBetween(pieces, last.to, one.from) && sharesField(last, one);
    const mended = isBeside
      ? last
      : isCorrection(pieces, one)
        ? kept.findLast((other) => one.fields.length > 0 && sharesField(other, one))
        : undefined;
    if (!mended) {
      kept.push(one);
      continue;
    }
    claims.take(mended.start, mended.end, 'figure');
    if (isBeside) claims.take(mended.start, one.from, 'figure');
    const fields = one.fields.length > 0 ? one.fields : mended.fields;
    const { isPart, isTotal } = mended;
    kept.splice(kept.indexOf(mended), 1, { ...one, fields, unit: one.unit ?? null, isPart, isTotal });
  }
  return kept;
}

function sharesField(before: Around, { fields }: Around): boolean {
  return before.fields.every((field) => fields.length === 0 || fields.includes(field));
}

/** Straight behind `à` or `ý`: what was said before is put right. */
function isCorrection(pieces: readonly Piece[], { start }: Around): boolean {
  return ['à', 'ý', 'ủa'].includes(pieces[start - 1]?.typed ?? '');
}

function isSlipBetween(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (slipWords.at(pieces, at) > 0) return true;
  return false;
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

/** `không có dân`: 0. `rác chưa cân`: asked. */
function saidWithoutNumber(
  labels: readonly Label[],
  around: readonly Around[],
  pieces: readonly Piece[],
  claims: Claims,
): readonly Said[] {
  return labels.flatMap(({ field, from, to }) => {
    if (isNotYet(pieces, to)) return [doubtOf(field)];
    const isCounted = around.some((one) => one.fields.includes(field) && Math.abs(one.from - from) < 12);
    if (isCounted) return [];
    const none = noneBefore(pieces, from) ?? noneBehind(pieces, to);
    if (none) {
      claims.take(none.from ?? from, none.to ?? to, 'figure');
      claims.take(from, to, 'figure');
      return [{ field, value: 0, about: false, isPart: false, isTotal: false }];
    }
    const isUnknown = notYetWords.before(pieces, from) !== undefined || notYetWords.at(pieces, to) > 0;
    const isHeld = field.kind === 'quantity' && containerWords.before(pieces, from) !== undefined;
    return isUnknown || isHeld ? [doubtOf(field)] : [];
  });
}

/** `Rác: chưa biết, chắc hơn 1 tạ`: what follows is no figure either. */
function isNotYet(pieces: readonly Piece[], to: number): boolean {
  const at = [':', '='].includes(pieces[to]?.typed ?? '') ? to + 1 : to;
  return notYetWords.at(pieces, at) > 0;
}

function noneBefore(pieces: readonly Piece[], at: number): { from?: number; to?: number } | undefined {
  const people = peopleWords.before(pieces, at) ?? at;
  const from = noneWords.before(pieces, people);
  return from === undefined ? undefined : { from };
}

function noneBehind(pieces: readonly Piece[], at: number): { from?: number; to?: number } | undefined {
  const start = [':', '='].includes(pieces[at]?.typed ?? '') ? at + 1 : at;
  const length = noneWords.at(pieces, start);
  if (length === 0) return undefined;
  const after = pieces[start + length];
  const isEnd = !after || after.kind === 'mark' || tailWords.at(pieces, start + length) > 0;
  return isEnd ? { to: start + length } : undefined;
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
