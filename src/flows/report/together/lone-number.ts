import { isNumberAlone } from '#src/domain/in-report/counts-anybody.ts';
import type { Field } from '#src/domain/report/form.ts';
import type { ReportTopic } from '#src/flows/report/topic.ts';

/** Below it a number may have been meant for a choice that was on screen before. */
const leastPlain = 10;

/**
 * Whether a number alone could be several things, and is asked about: several figures are open and none of them is the first that is
 * asked for; or it is as small as the number of a choice, and nothing was said in this report before.
 */
export function isAnyNumber(text: string, fields: readonly Field[], { saidIn }: ReportTopic): boolean {
  if (!isNumberAlone(text)) return false;
  const needed = fields.filter(({ optional }) => optional !== true);
  const figures = needed.filter(isFigure);
  const isOfOne = figures.length === 1 || (needed[0] !== undefined && isFigure(needed[0]));
  const isFirstWord = Object.keys(saidIn).length === 0;
  return !isOfOne || (Number(text) < leastPlain && isFirstWord);
}

function isFigure({ kind }: Field): boolean {
  return kind === 'count' || kind === 'quantity';
}
