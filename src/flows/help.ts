import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Choice, Facts, Outcome } from './flow.ts';
import { notNowWords } from './ended-words.ts';
import { done, idle, needs, say } from './outcome.ts';
import { unitOf, unitWords } from './reporting-unit.ts';

export const menuRow: readonly Choice[] = [
  { value: 'go:baocao', label: phrase('button-report') },
  { value: 'go:viec', label: phrase('button-duties') },
];

/** What can be done here, with the two buttons that matter; without a unit, what became of it. The running report, if any, is kept as a draft. */
export function help(facts: Facts, before: readonly Phrase[] = []): Outcome {
  const unit = unitOf(facts.actor);
  if (unit) return done(idle, say([...before, phrase('help', { unit: unitWords(unit) })], [menuRow]));
  const { unitsNotNow } = facts.found;
  if (!unitsNotNow) return needs({ kind: 'units-not-now' });
  const words = notNowWords(unitsNotNow);
  if (words.length > 0) return done(idle, say([...before, ...words]));
  return done(idle, say([...before, phrase('help-without-unit')], [menuRow]));
}
