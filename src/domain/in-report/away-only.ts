import { withoutAbsent } from '#src/domain/answer/figures/absent.ts';
import { wordSet } from '#src/domain/answer/lexicon.ts';
import { mostTokens, tokenise } from '#src/domain/answer/tokens.ts';

/** `thiếu 3 bạn` may also say that three were forgotten. */
const isLacking = wordSet('thiếu, thiếu mất');

/** Whether all that a message counts are people who were ill, away or left early: `có 3 bạn bị ốm`. It is a remark and no figure. */
export function countsOnlyAway(text: string): boolean {
  const tokens = tokenise(text);
  if (tokens.length > mostTokens || tokens.some(({ typed }) => typed === '?' || isLacking(typed)))
    return false;
  const { absent, left } = withoutAbsent(tokens);
  return absent > 0 && left.every(({ kind }) => kind !== 'number');
}
