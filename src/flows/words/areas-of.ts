import type { Facts } from '#src/flows/contract/conversation.ts';
import { unitsOf } from './unit-words.ts';

/** Names of units that are known here: in a sensitive report they say where, and not who. */
export function areasOf({
  actor,
  found,
  report,
}: Pick<Facts, 'actor' | 'found' | 'report'>): readonly string[] {
  return [
    ...unitsOf(actor).map(({ unitName }) => unitName),
    ...(report ? [report.unitName] : []),
    ...(found.unitsAround ?? []).map(({ name }) => name),
  ];
}
