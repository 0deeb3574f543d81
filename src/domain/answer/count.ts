import { isNoun, isPolite, saysNone } from './answer-words.ts';
import { isOnly, wordSet } from './lexicon.ts';
import { type NumberHere, numberAt } from './number-at.ts';
import { breaksOff, hasOtherNumber, isAboutBehind, isNegative, readLead } from './around-number.ts';
import { mostTokens, type Token, tokenise } from './tokens.ts';

export type ReadCount =
  | { readonly kind: 'understood'; readonly value: number; readonly approximate: boolean }
  | { readonly kind: 'unclear'; readonly reason: UnclearCount };

export type UnclearCount = 'not-a-number' | 'negative' | 'fraction' | 'too-large' | 'several';

const most = 1_000_000_000;
/** They make a weight, a size, a time or a sum of the number. */
const isMeasure = wordSet(
  'kg, kí, ký, tấn, tạ, yến, gam, m, mét, m2, m3, km, cm, ha, lít, h, giờ, phút, đ, đồng, vnd, vnđ, tuổi',
);

/** A count of people or things as typed on a phone. `30-40` and `45 đoàn viên, 30 dân` are several numbers: unclear. */
export function parseCount(text: string): ReadCount {
  const tokens = tokenise(text);
  if (tokens.length > mostTokens) return unclear('not-a-number');
  if (saysNone(tokens)) return { kind: 'understood', value: 0, approximate: false };
  const isStart = (at: number): boolean => numberAt(tokens, at) !== undefined;
  if (isNegative(tokens, isStart)) return unclear('negative');
  if (breaksOff(tokens)) return unclear('not-a-number');
  const lead = readLead(tokens, isStart);
  const number = lead && numberAt(tokens, lead.to);
  if (!number) return unclear('not-a-number');
  if (number.value === undefined || hasOtherNumber(tokens, number.to)) return unclear('several');
  if (!isCountOf(tokens, lead.to, number, lead.isAbout)) return unclear('not-a-number');
  const approximate = lead.isAbout || number.isBareScale || isAboutBehind(tokens, number.to);
  return whole(number.value, approximate);
}

/** Figures may count anything but a measure; a number in words needs a noun that is known, as most of them mean other things too. */
function isCountOf(tokens: readonly Token[], from: number, number: NumberHere, isAbout: boolean): boolean {
  const next = tokens[number.to]?.typed ?? '';
  if (isMeasure(next) || next === '%' || next === '/') return false;
  if (tokens[from]?.kind === 'number') return true;
  if (
    number.isBareScale &&
    !isAbout &&
    tokens[from - 1]?.typed !== 'cả' &&
    !isTens(tokens[from]?.typed ?? '')
  ) {
    return false;
  }
  return isOnly(tokens, number.to, isNoun, isPolite, isVague);
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
