import { formOf } from '#src/domain/report/form.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';

/** Whether a report on sensitive work is begun, written on or sent by what happens. */
export function isOfSensitive(
  effects: readonly Effect[],
  { report, found, forms }: Pick<Facts, 'report' | 'found' | 'forms'>,
): boolean {
  return effects.some((effect) => {
    if (effect.kind === 'start-report') return formOf(effect, forms)?.sensitive === true;
    if (!('reportId' in effect) || effect.reportId === null) return false;
    const of = [report, found.report, found.sentLast].find((one) => one?.id === effect.reportId);
    return of ? formOf(of, forms)?.sensitive === true : false;
  });
}
