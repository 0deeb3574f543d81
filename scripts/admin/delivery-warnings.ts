import { type Fate, fates } from '#src/domain/delivery/fate.ts';
import type { WardInTrouble } from '#src/ports/delivery-store.ts';
import { shownAt } from './terminal.ts';

type Counts = Readonly<Partial<Record<Fate, number>>>;

/** How many notices of lately have which fate, in one line; none where nothing was owed. */
export function deliveryLines(counts: Counts, latelyDays: number): readonly string[] {
  const parts = fates.flatMap((fate) => (counts[fate] ? [`${counts[fate]} ${fate}`] : []));
  return parts.length === 0 ? [] : [`Delivery       ${parts.join(', ')} (last ${latelyDays} days)`];
}

/** Wards that are not reached, or silent, each with since when. Those without a secretary are named by themselves. */
export function deliveryWarnings(wards: readonly WardInTrouble[], zone: string): readonly string[] {
  return Object.entries(sentences).flatMap(([kind, sentence]) => {
    const those = wards.filter((ward) => ward.kind === kind);
    if (those.length === 0) return [];
    const names = those.map(({ unitName, since }) => `${unitName} (since ${shownAt(since, zone)})`);
    return [`${sentence} ${names.join(', ')}.`];
  });
}

const sentences = {
  blocked: 'Not reached, as everybody who reports there blocked the bot or is gone:',
  failed:
    'Not reached, as what is told there does not arrive (see "npm run admin -- delivery list --fate failed"):',
  silent: 'Silent since three reminders or more:',
} as const;
