import { wordMatcher } from './match-word.ts';

const words = wordMatcher(
  'lùi, lùi lại, lùi một câu, lùi 1 câu, quay lại, quay về, quay lại câu trước, trở lại, trở về, trở lại câu trước, câu trước, back, go back'.split(
    ', ',
  ),
);

/** Whether somebody wants to go back to what was asked before: `lùi`, `quay lại nhé`. */
export function saysBack(text: string): boolean {
  return words(text) !== undefined;
}
