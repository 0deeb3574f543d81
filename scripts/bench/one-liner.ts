// How many messages of one line a second are read as reports, on one core, with a vocabulary that is made once; and of several
// lines, and how long the vocabulary takes.
import type { LocalDate } from '#src/domain/ids.ts';
import { understand } from '#src/domain/understand/understand.ts';
import { readMessageCorpus } from './message-corpus.ts';
import { readSeed } from '../admin/read-seed.ts';
import { itemNames } from '#src/domain/understand/duty-names.ts';
import { vocabularyOf } from '#src/domain/understand/vocabulary.ts';
import { manyTimes, monotonous } from '#test/support/monotonous.ts';
import { median } from './median.ts';

const rounds = 7;
const roundMs = 1_000;

/** Messages a second, the median of several rounds; the slowest message, and what one round of all of them comes to. */
export async function benchOneLiner(): Promise<object> {
  const { forms, plans, units } = await readSeed();
  const named = units.map(({ id: unitId, name }) => ({ unitId, name }));
  const startedAt = performance.now();
  const vocabulary = vocabularyOf(forms, plans.flatMap(itemNames), named);
  const vocabularyMs = Math.round((performance.now() - startedAt) * 10) / 10;
  const messages = await readMessageCorpus();
  const oneLine = messages.filter(({ text }) => !text.includes('\n'));
  const read = ({ text, today, unitId }: { text: string; today: LocalDate; unitId: string }): string =>
    understand(text, { vocabulary, today, unitId }).kind;
  const reports = oneLine.filter((message) => read(message) === 'report').length;
  return {
    messages: oneLine.length,
    reports,
    perSecond: rate(oneLine, read),
    perSecondOfSeveralLines: rate(
      messages.filter(({ text }) => text.includes('\n')),
      read,
    ),
    vocabularyMs,
    slowest: slowest(read),
  };
}

/** The message of one thing again and again, as long as a chat carries, that takes longest. */
function slowest(read: (message: { text: string; today: LocalDate; unitId: string }) => string): object {
  const took = monotonous.map((part) => {
    const startedAt = performance.now();
    read({ text: `cnx ${manyTimes(part)}`, today: '2024-03-17' as LocalDate, unitId: '' });
    return { part, ms: Math.round(performance.now() - startedAt) };
  });
  return took.toSorted((one, other) => other.ms - one.ms)[0] ?? {};
}

function rate<T>(things: readonly T[], act: (thing: T) => unknown): number {
  const perSecond = Array.from({ length: rounds }, () => {
    const startedAt = performance.now();
    let count = 0;
    while (performance.now() - startedAt < roundMs) {
      for (const thing of things) act(thing);
      count += things.length;
    }
    return (count * 1000) / (performance.now() - startedAt);
  });
  return Math.round(median(perSecond));
}
