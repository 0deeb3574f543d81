import { type Amount, amountAt, isAmountStart } from './amount-at.ts';
import { isPolite, saysNone } from './answer-words.ts';
import { phraseAt, wordSet } from './lexicon.ts';
import { withoutCounted } from './figures/containers.ts';
import { isNounAt, withoutNamed } from './figures/named-numbers.ts';
import { isAddedTo, isBoundOnly, isDenied, isOfEach } from './figures/not-the-figure.ts';
import { putRight } from './figures/put-right.ts';
import { withoutParts, withoutRepeat } from './figures/said-twice.ts';
import {
  breaksOff,
  hasOtherNumber,
  isAboutBefore,
  isAboutBehind,
  isNegative,
  readLead,
} from './figures/around-number.ts';
import { type QuantityUnit, unitAt } from './quantity-units.ts';
import { mostTokens, type Token, tokenise } from './tokens.ts';

export type ReadQuantity =
  | { readonly kind: 'understood'; readonly value: number; readonly approximate: boolean }
  | { readonly kind: 'unclear'; readonly reason: UnclearQuantity }
  /** `said` is the word that stood where the unit should be. */
  | { readonly kind: 'unclear'; readonly reason: 'wrong-unit'; readonly said: string };

type UnclearQuantity = 'not-a-number' | 'negative' | 'too-large' | 'too-small' | 'several';

const most = 1e12;
/** Less, without its unit, may as well be thousands. */
const leastMoney = 1000;
const isMoneyScale = wordSet('k, nghìn, ngàn, tr, triệu, tỷ, tỉ, củ');
/** May follow a number without a unit; the unit is the stored one then. */
const isNoUnit = wordSet('rác, rác thải, các loại, hơn, mấy, trở lên, gì đó');

/**
 * An amount in `unit`, to a thousandth: `120`, `120 ký`, `1,5 tấn` (1500 kg), `tấn rưỡi`, `1 tấn 2`, `2 triệu rưỡi`.
 * Without a unit the stored one is meant. Another kind of unit (`2 bao`) is unclear, and so are two amounts.
 */
export function parseQuantity(text: string, unit: QuantityUnit): ReadQuantity {
  const typed = tokenise(text);
  if (typed.length > mostTokens) return unclear('not-a-number');
  if (saysNone(typed)) return { kind: 'understood', value: 0, approximate: false };
  const tokens = withoutOthers(putRight(typed), unit);
  const isStart = (at: number): boolean => isAmountStart(tokens, at, unit, false);
  if (isNegative(tokens, isStart)) return unclear('negative');
  if (breaksOff(tokens) || isBoundOnly(tokens)) return unclear('not-a-number');
  const read = readWhole(tokens, unit, isStart);
  return read.kind === 'understood' ? read : (readWithUnit(tokens, unit) ?? read);
}

/** Without numbers that are no amounts: names of places, times, days, what was counted or said twice. */
function withoutOthers(tokens: readonly Token[], unit: QuantityUnit): readonly Token[] {
  const isUnitAt = (at: number): boolean => unitAt(tokens, at, unit) !== undefined;
  const named = withoutNamed(tokens, isUnitAt, unit === 'vnd');
  const once = withoutParts(
    withoutRepeat(named, (among, at) =>
      isAmountStart(among, at, unit, false) ? amountAt(among, at, unit) : undefined,
    ),
  );
  return isOfEach(once) ? once : withoutCounted(once, (at) => isAmount(once, at, unit));
}

/** Whether figures with the unit, or with thousands and millions of money, begin at a place. */
function isAmount(tokens: readonly Token[], at: number, unit: QuantityUnit): boolean {
  if (tokens[at]?.kind !== 'number') return false;
  const amount = amountAt(tokens, at, unit);
  return amount.hasUnit || isMoney(tokens.slice(at, amount.to), unit);
}

function isMoney(tokens: readonly Token[], unit: QuantityUnit): boolean {
  return unit === 'vnd' && tokens.some(({ typed }) => isMoneyScale(typed));
}

/** The only amount of a sentence that names its unit: `thu gom và xử lý 2,5 tấn rác thải`. */
function readWithUnit(tokens: readonly Token[], unit: QuantityUnit): ReadQuantity | undefined {
  const at = tokens.findIndex((_, index) => isAmount(tokens, index, unit));
  if (at < 0 || isOfEach(tokens) || isDenied(tokens, at)) return undefined;
  const amount = amountAt(tokens, at, unit);
  const isOnlyOne = tokens.filter(({ kind }, index) => kind === 'number' && index < at).length === 0;
  if (amount.value === undefined || !isOnlyOne || hasOtherNumber(tokens, amount.to)) return undefined;
  if (isAddedTo(tokens, amount.to)) return undefined;
  if (!amount.hasUnit && isNounAt(tokens, amount.to)) return undefined;
  return checked(amount.value, isAboutBefore(tokens, at) || isAboutBehind(tokens, amount.to));
}

function readWhole(
  tokens: readonly Token[],
  unit: QuantityUnit,
  isStart: (at: number) => boolean,
): ReadQuantity {
  const lead = readLead(tokens, isStart) ?? aboutOneUnit(tokens, unit);
  if (!lead) return unclear('not-a-number');
  const amount = amountAt(tokens, lead.to, unit);
  if (amount.value === undefined || hasOtherNumber(tokens, amount.to) || isAddedTo(tokens, amount.to))
    return unclear('several');
  const said = amount.hasUnit ? undefined : wrongUnit(tokens, lead.to, amount, unit);
  if (said !== undefined) return { kind: 'unclear', reason: 'wrong-unit', said };
  const isBareMoney = unit === 'vnd' && !amount.hasUnit && !isMoney(tokens.slice(lead.to, amount.to), unit);
  if (isBareMoney && amount.value > 0 && amount.value < leastMoney) return unclear('too-small');
  if (isOfEach(tokens)) return unclear('several');
  return checked(amount.value, lead.isAbout || isAboutBehind(tokens, amount.to));
}

/** `hơn tấn`, `gần tạ`: about one of them. */
function aboutOneUnit(tokens: readonly Token[], unit: QuantityUnit): ReturnType<typeof readLead> {
  const lead = readLead(tokens, (at) => isAmountStart(tokens, at, unit, true));
  return lead?.isAbout ? lead : undefined;
}

/** The word in the unit's place, if it names none. In a weight, `5k` may be 5 kg or 5,000: asked again. */
function wrongUnit(
  tokens: readonly Token[],
  from: number,
  amount: Amount,
  unit: QuantityUnit,
): string | undefined {
  const thousand = tokens.slice(from, amount.to).find(({ typed }) => typed === 'k' || typed === 'tr');
  if (thousand && unit !== 'vnd') return thousand.typed;
  const next = tokens[amount.to];
  if (!next || (next.kind === 'mark' && !'%/$'.includes(next.typed))) return undefined;
  return phraseAt(tokens, amount.to, isNoUnit) > 0 || isPolite(next.typed) ? undefined : next.typed;
}

function checked(value: number, approximate: boolean): ReadQuantity {
  if (value > most) return unclear('too-large');
  return { kind: 'understood', value: Math.round(value * 1000) / 1000, approximate };
}

function unclear(reason: UnclearQuantity): ReadQuantity {
  return { kind: 'unclear', reason };
}
