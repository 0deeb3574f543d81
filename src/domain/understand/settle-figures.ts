import type { Around } from './around-numbers.ts';
import type { Claims } from './claims.ts';
import type { Figure, FigureField, FiguresRead, Label } from './find-figures.ts';
import type { Piece } from './pieces.ts';
import { plainWords } from './plain-words.ts';

const containerWords = plainWords('container');
const goodsWords = plainWords('goods');
const knownWords = plainWords('filler', 'at', 'address', 'stop', 'people', 'tail', 'part');
const linkWords = plainWords('link');
const partWords = plainWords('part', 'of-parts');
const eachOfWords = plainWords('each-of');
const aboutWords = plainWords('about');
const totalWords = plainWords('total');
const rateWords = plainWords('rate');
const comparedWords = plainWords('compared');
const earnedWords = plainWords('earned');
const slipWords = plainWords('slip');
const notYetWords = plainWords('not-yet');
const noneWords = plainWords('none');
const tailWords = plainWords('tail', 'filler');
const peopleWords = plainWords('people');
const nobodyWords = plainWords('nobody');

interface Said {
  readonly field: FigureField;
  /** Undefined: it cannot be told. */
  readonly value: number | undefined;
  readonly about: boolean;
  readonly isPart: boolean;
  readonly isTotal: boolean;
  /** Nobody has weighed it: what was weighed goes before. */
  readonly inBags?: boolean;
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
  const weak: FigureField[] = [];
  for (const one of putRight(around, pieces, claims)) {
    if (isBeside(one, pieces)) continue;
    const field = one.mismatched?.kind === 'quantity' ? undefined : fieldOf(one, fields, pieces);
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

/** `tăng 10kg so với lần trước`: beside the matter. */
function isBeside(one: Around, pieces: readonly Piece[]): boolean {
  return comparedWords.before(pieces, one.from) !== undefined;
}

/** `90 người tham gia gồm 55 đv, 30 dân`. */
function isTotalOfParts(one: Around, pieces: readonly Piece[]): boolean {
  if (!one.isPeople || one.fields.length > 0) return false;
  return [0, 1, 2, 3].some(
    (ahead) => partWords.at(pieces, one.end + ahead) > 0 || (ahead === 0 && pieces[one.end]?.typed === ':'),
  );
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
function isOfSomebody({ from }: Around, pieces: readonly Piece[]): boolean {
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

function isPeopleField(field: FigureField): boolean {
  return field.figure === 'people';
}

/** The number in the field's unit; undefined where it is none, too much, not whole, in another unit or in bags. */
function valueFor(field: FigureField, one: Around, pieces: readonly Piece[]): number | undefined {
  if (one.value === undefined || one.value < 0 || one.value > field.max || isRate(one, pieces))
    return undefined;
  if (field.kind === 'count') return one.unit === null && Number.isInteger(one.value) ? one.value : undefined;
  if (field.unit === 'vnd') return moneyOf(one, pieces);
  if (field.unit === 'kg' && one.unit === null && isTonne(pieces, one.to))
    return Math.round(one.value * 1_000_000) / 1000;
  if (one.inContainers || (one.unit !== null && one.unit !== field.unit)) return undefined;
  const isUnitless = one.unit === null;
  if (isUnitless && (one.end > one.to || containerWords.at(pieces, one.to) > 0)) return undefined;
  if (one.fields.length === 0 && isOfOtherThings(one, pieces)) return undefined;
  return Math.round(one.value * 1000) / 1000;
}

/** Money that was spent; less than a thousand without a unit is none, and what was earned or lent is asked about. */
function moneyOf(one: Around, pieces: readonly Piece[]): number | undefined {
  if (one.unit === null && (one.value ?? 0) < 1000 && one.value !== 0) return undefined;
  const isOther =
    one.fields.length === 0 &&
    [1, 2, 3].some((back) => earnedWords.before(pieces, one.from - back + 1) !== undefined);
  return isOther || isRateInPart(pieces, one.from) ? undefined : one.value;
}

/** `mỗi em 1 phần quà 300k`: back to the last mark. */
function isRateInPart(pieces: readonly Piece[], from: number): boolean {
  for (let at = from - 1; at >= 0 && pieces[at]?.kind !== 'mark'; at--) if (isEach(pieces, at)) return true;
  return false;
}

/** `0.35T`. */
function isTonne(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.bare === 't' && pieces[at]?.glued === true;
}

/** `50 kg / người`, `mỗi người 5kg`, `30 đv mỗi ngày`: so much for each. */
function isRate({ from, end }: Around, pieces: readonly Piece[]): boolean {
  const isShared =
    pieces[end]?.typed === '/' && eachOfWords.at(pieces, end + 1) > 0 && pieces[end + 2]?.kind !== 'number';
  if (isShared || (isEach(pieces, end) && !isOfNext(pieces, end))) return true;
  return [1, 2, 3].some(
    (back) =>
      isEach(pieces, from - back) && !pieces.slice(from - back + 1, from).some(({ kind }) => kind !== 'word'),
  );
}

/** `12 phần quà mỗi phần 200k`, `50 phần x 300.000đ`: the next number is the rate. */
function isOfNext(pieces: readonly Piece[], at: number): boolean {
  return [1, 2, 3].some((ahead) => pieces[at + ahead]?.kind === 'number');
}

/** Without its diacritics `mới` is no `mỗi`, unless a noun follows. */
function isEach(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece || rateWords.at(pieces, at) === 0) return false;
  return piece.marks !== '' || piece.bare !== 'moi' || pieces[at + 1]?.kind === 'word';
}

/** `200kg gạo`: something is named that the form does not weigh. */
function isOfOtherThings(one: Around, pieces: readonly Piece[]): boolean {
  const next = pieces[one.to];
  if (!next || next.kind !== 'word') return false;
  if (goodsWords.at(pieces, one.to) > 0) return true;
  return knownWords.at(pieces, one.to) === 0;
}

/** `đv 40 à nhầm 54`: the writer's own correction holds. */
function putRight(around: readonly Around[], pieces: readonly Piece[], claims: Claims): readonly Around[] {
  const kept: Around[] = [];
  for (const one of around) {
    const last =
      kept.findLast(
        (each) => one.fields.length > 0 && each.fields.some((field) => one.fields.includes(field)),
      ) ?? kept.at(-1);
    const isSlip = last !== undefined && isSlipBetween(pieces, last.to, one.from);
    const isSame = last?.fields.every((field) => one.fields.length === 0 || one.fields.includes(field));
    if (!last || !isSlip || !isSame) kept.push(one);
    else {
      claims.take(last.start, one.from, 'figure');
      const fields = one.fields.length > 0 ? one.fields : last.fields;
      kept.splice(kept.indexOf(last), 1, {
        ...one,
        fields,
        unit: one.unit ?? null,
        isPart: last.isPart,
        isTotal: last.isTotal,
      });
    }
  }
  return kept;
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
  const used = new Set(around.flatMap((one) => one.labels.map((label) => label.from)));
  return labels.flatMap(({ field, from, to }) => {
    if (used.has(from) || linkWords.at(pieces, from) === to - from) return [];
    const none = noneBefore(pieces, from) ?? noneBehind(pieces, to);
    if (none) {
      claims.take(none.from ?? from, none.to ?? to, 'figure');
      claims.take(from, to, 'figure');
      return [{ field, value: 0, about: false, isPart: false, isTotal: false }];
    }
    const behind = pieces[to]?.typed === ':' ? to + 1 : to;
    const isUnknown = notYetWords.before(pieces, from) !== undefined || notYetWords.at(pieces, behind) > 0;
    const isHeld = field.kind === 'quantity' && containerWords.before(pieces, from) !== undefined;
    return isUnknown || isHeld ? [doubtOf(field)] : [];
  });
}

function noneBefore(pieces: readonly Piece[], at: number): { from?: number; to?: number } | undefined {
  const people = peopleWords.before(pieces, at) ?? at;
  const verb = linkWords.before(pieces, people);
  const from =
    noneWords.before(pieces, people) ?? (verb === undefined ? undefined : noneWords.before(pieces, verb));
  return from === undefined ? undefined : { from };
}

function noneBehind(pieces: readonly Piece[], at: number): { from?: number; to?: number } | undefined {
  const start = [':', '='].includes(pieces[at]?.typed ?? '') ? at + 1 : at;
  const length = noneWords.at(pieces, start);
  if (length === 0) return undefined;
  const after = pieces[start + length];
  const nobody = nobodyWords.at(pieces, start + length);
  const isEnd = !after || after.kind === 'mark' || nobody > 0 || tailWords.at(pieces, start + length) > 0;
  return isEnd ? { to: start + length + nobody } : undefined;
}

function settle(
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
function isOtherPeople({ to, isPeople, isPart }: Around, pieces: readonly Piece[]): boolean {
  return !isPart && (isPeople || pieces[to]?.kind === 'word');
}

/** `tổng 80: 45 đv, 30 dân`: the parts that do not make up the total. */
function contradictedBy(
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
