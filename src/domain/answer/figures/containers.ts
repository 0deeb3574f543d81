import { phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import { isNounAt } from './named-numbers.ts';
import type { Token } from '#src/domain/answer/tokens.ts';

const isContainer = wordSet(
  'bao, bao tải, bao lớn, bao nhỏ, bịch, bịch lớn, túi, túi nilon, bọc, xe, xe ba gác, xe rác, xe đẩy, thùng, tải, sọt, giỏ, can, chuyến, chuyến xe, khối, m3',
);
const isAdjective = wordSet('rác, rác thải, to, lớn, nhỏ, đầy, nilon, tải');

/** Whether something that holds things, and tells no amount, stands at a place: `bao`, `xe ba gác`. */
export function isContainerAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.typed === 'm3' || phraseAt(tokens, at, isContainer) > 0;
}

/**
 * An answer without what was counted beside an amount: the bags of `120kg rác (8 bao)`, the people of `45 bạn thu gom
 * 120kg`. Straight before another number it stays (`2 bao 50kg` may be 50 kg or 100).
 */
export function withoutCounted(
  tokens: readonly Token[],
  isAmount: (at: number) => boolean,
): readonly Token[] {
  if (!tokens.some((_, at) => isAmount(at))) return tokens;
  const left: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const isCounted =
      token.kind === 'number' &&
      !isAmount(at) &&
      (isContainerAt(tokens, at + 1) || isNounAt(tokens, at + 1)) &&
      tokens[behind(tokens, at + 1)]?.kind !== 'number';
    if (!isCounted) left.push(token);
  }
  return left;
}

/** Index behind a counted thing and what is said of it. */
function behind(tokens: readonly Token[], from: number): number {
  let at = from;
  for (;;) {
    const length = Math.max(
      phraseAt(tokens, at, isContainer),
      phraseAt(tokens, at, isAdjective),
      isNounAt(tokens, at) || tokens[at]?.typed === 'm3' ? 1 : 0,
    );
    if (length === 0) return at;
    at += length;
  }
}
