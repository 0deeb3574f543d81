import { type Amount, amountAt, isAmountStart } from './amount-at.ts';
import { isPolite, saysNone } from './answer-words.ts';
import { phraseAt, wordSet } from './lexicon.ts';
import { breaksOff, hasOtherNumber, isAboutBehind, isNegative, readLead } from './around-number.ts';
import { type QuantityUnit } from './quantity-units.ts';
import { mostTokens, type Token, tokenise } from './tokens.ts';

export type ReadQuantity =
  | { readonly kind: 'understood'; readonly value: number; readonly approximate: boolean }
  | { readonly kind: 'unclear'; readonly reason: 'not-a-number' | 'negative' | 'too-large' | 'several' }
  /** `said` is the word that stood where the unit should be. */
  | { readonly kind: 'unclear'; readonly reason: 'wrong-unit'; readonly said: string };

const most = 1e12;
/** May follow a number without a unit; the unit is the stored one then. */
const isNoUnit = wordSet('rác, rác thải, các loại, hơn, mấy, trở lên, gì đó');

/**
 * An amount in `unit`, to a thousandth: `120`, `120 ký`, `1,5 tấn` (1500 kg), `tấn rưỡi`, `1 tấn 2`, `2 triệu rưỡi`.
 * Without a unit the stored one is meant. Another kind of unit (`2 bao`) is unclear, and so are two amounts.
 */
export function parseQuantity(text: string, unit: QuantityUnit): ReadQuantity {
  const tokens = tokenise(text);
  if (tokens.length > mostTokens) return unclear('not-a-number');
  if (saysNone(tokens)) return { kind: 'understood', value: 0, approximate: false };
  const isStart = (at: number): boolean => isAmountStart(tokens, at, unit, false);
  if (isNegative(tokens, isStart)) return unclear('negative');
  if (breaksOff(tokens)) return unclear('not-a-number');
  const lead = readLead(tokens, isStart) ?? aboutOneUnit(tokens, unit);
  if (!lead) return unclear('not-a-number');
  const amount = amountAt(tokens, lead.to, unit);
  if (amount.value === undefined || hasOtherNumber(tokens, amount.to)) return unclear('several');
  const said = amount.hasUnit ? undefined : wrongUnit(tokens, lead.to, amount, unit);
  if (said !== undefined) return { kind: 'unclear', reason: 'wrong-unit', said };
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

function unclear(reason: 'not-a-number' | 'negative' | 'too-large' | 'several'): ReadQuantity {
  return { kind: 'unclear', reason };
}
