import { isNumberAlone } from '#src/domain/in-report/counts-anybody.ts';
import type { Field } from '#src/domain/report/form.ts';
import type { ReportTopic } from '#src/flows/report/topic.ts';

/** Below it a number may have been meant for a choice that was on screen before. */
const leastPlain = 10;

/**
 * Whether a number alone could be several things, and is asked about: words are asked for first, and it is none of one figure, or as small
 * as the number of a choice before anything was said in this report. Where a figure is asked for first, it is that.
 */
export function isAnyNumber(text: string, fields: readonly Field[], { saidIn }: ReportTopic): boolean {
  if (!isNumberAlone(text)) return false;
  const [first, ...others] = fields.filter(({ optional }) => optional !== true);
  if (!first) return true;
  if (isFigure(first)) return false;
  const mayBeChoice = Number(text) < leastPlain && Object.keys(saidIn).length === 0;
  return mayBeChoice || others.filter(isFigure).length !== 1;
}

function isFigure({ kind }: Field): boolean {
  return kind === 'count' || kind === 'quantity';
}
