import { isNoun, isPolite, saysNone } from './answer-words.ts';
import { withoutAbsent } from './figures/absent.ts';
import { isOtherThing } from './figures/counted-things.ts';
import { isOnly, wordSet } from './lexicon.ts';
import { isNounAt, withoutNamed } from './figures/named-numbers.ts';
import { isAddedTo, isBoundOnly, isDenied, isNotKnown } from './figures/not-the-figure.ts';
import { type NumberHere, numberAt } from './number-at.ts';
import {
  breaksOff,
  hasOtherNumber,
  isAboutBefore,
  isAboutBehind,
  isNegative,
  readLead,
} from './figures/around-number.ts';
import { putRight } from './figures/put-right.ts';
import { withoutParts, withoutRepeat } from './figures/said-twice.ts';
import { mostTokens, type Token, tokenise } from './tokens.ts';

export type ReadCount =
  | { readonly kind: 'understood'; readonly value: number; readonly approximate: boolean }
  | { readonly kind: 'unclear'; readonly reason: UnclearCount };

export type UnclearCount =
  | 'not-a-number'
  | 'negative'
  | 'fraction'
  | 'too-large'
  | 'several'
  | 'other-thing'
  | 'absent';

const most = 1_000_000_000;
/** They make a weight, a size, a time or a sum of the number. */
const isMeasure = wordSet(
  'kg, kí, ký, tấn, tạ, yến, gam, m, mét, m2, m3, km, cm, ha, lít, h, giờ, phút, đ, đồng, vnd, vnđ, tuổi, năm, xe, bao, túi, thùng, o, l',
);
const isDozen = (typed: string): boolean => typed === 'tá';

/**
 * A count of people or things as typed on a phone. Numbers that name a place, a day, a time are none (`khu phố 4 có 52 bạn`);
 * `30-40` and `45 đoàn viên, 30 dân` are several: unclear, and so is `3 bạn bị ốm`: they are not those who came.
 * `of`: the noun of what is asked for, so that other things are not taken for it (`3 tuyến hẻm` for people).
 */
export function parseCount(text: string, of?: string): ReadCount {
  const typed = tokenise(text);
  if (typed.length > mostTokens) return unclear('not-a-number');
  if (saysNone(typed)) return { kind: 'understood', value: 0, approximate: false };
  const right = putRight(typed);
  const named = withoutNamed(right, (at) => isNounAt(right, at));
  const { absent, left } = withoutAbsent(named);
  if (absent > 0 && left.every(({ kind }) => kind !== 'number')) return unclear('absent');
  const tokens = withoutParts(withoutRepeat(left, numberAt));
  const isStart = (at: number): boolean => numberAt(tokens, at) !== undefined;
  if (isNegative(tokens, isStart)) return unclear('negative');
  if (breaksOff(tokens) || isBoundOnly(tokens) || isNotKnown(tokens)) return unclear('not-a-number');
  const read = readWhole(tokens, isStart, of);
  return read.kind === 'understood' || read.reason === 'other-thing'
    ? read
    : (readCounted(tokens, of) ?? read);
}

/** An answer in which nothing stands before its number but words that say nothing else. */
function readWhole(tokens: readonly Token[], isStart: (at: number) => boolean, of?: string): ReadCount {
  const lead = readLead(tokens, isStart);
  const number = lead && numberAt(tokens, lead.to);
  if (!number) return unclear('not-a-number');
  if (number.value === undefined || hasOtherNumber(tokens, number.to) || isAddedTo(tokens, number.to))
    return unclear('several');
  if (of !== undefined && isOtherThing(tokens, number.to, of)) return unclear('other-thing');
  if (!isCountOf(tokens, lead.to, number, lead.isAbout)) return unclear('not-a-number');
  const approximate = lead.isAbout || number.isBareScale || isAboutBehind(tokens, number.to);
  const isDozens = isDozen(tokens[number.to]?.typed ?? '');
  return whole(isDozens ? number.value * 12 : number.value, approximate);
}

/** The only figures of a sentence, straight before people or things: `bên khu phố tập trung được 52 bạn`. */
function readCounted(tokens: readonly Token[], of?: string): ReadCount | undefined {
  const at = tokens.findIndex(({ kind }) => kind === 'number');
  const number = at < 0 ? undefined : numberAt(tokens, at);
  if (number?.value === undefined || !isNounAt(tokens, number.to) || isDenied(tokens, at)) return undefined;
  if (hasOtherNumber(tokens, number.to) || isAddedTo(tokens, number.to)) return undefined;
  if (of !== undefined && isOtherThing(tokens, number.to, of)) return unclear('other-thing');
  return whole(number.value, isAboutBefore(tokens, at) || isAboutBehind(tokens, number.to));
}

/** Figures may count anything but a measure; a number in words needs a noun that is known, as most of them mean other things too. */
function isCountOf(tokens: readonly Token[], from: number, number: NumberHere, isAbout: boolean): boolean {
  const next = tokens[number.to]?.typed ?? '';
  if (next === '%' || next === '/' || (isMeasure(next) && !isNounAt(tokens, number.to))) return false;
  if (tokens[from]?.kind === 'number') return true;
  if (
    number.isBareScale &&
    !isAbout &&
    tokens[from - 1]?.typed !== 'cả' &&
    !isTens(tokens[from]?.typed ?? '')
  ) {
    return false;
  }
  return isOnly(tokens, number.to, isNoun, isPolite, isVague, isDozen);
}

const isTens = wordSet('chục');
const isVague = wordSet('hơn, mấy, trở lên, gì đó');

function whole(value: number, approximate: boolean): ReadCount {
  if (value > most) return unclear('too-large');
  const rounded = Math.round(value * 1e6) / 1e6;
  return Number.isInteger(rounded)
    ? { kind: 'understood', value: rounded, approximate }
    : unclear('fraction');
}

function unclear(reason: UnclearCount): ReadCount {
  return { kind: 'unclear', reason };
}
