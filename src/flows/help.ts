import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Choice, Facts, Outcome } from './flow.ts';
import { done, idle, say } from './outcome.ts';
import { unitOf, unitWords } from './reporting-unit.ts';

export const menuRow: readonly Choice[] = [
  { value: 'go:baocao', label: phrase('button-report') },
  { value: 'go:viec', label: phrase('button-duties') },
];

/** What can be done here, with the two buttons that matter. The running report, if any, is kept as a draft. */
export function help(facts: Facts, before: readonly Phrase[] = []): Outcome {
  const unit = unitOf(facts.actor);
  const lines = unit ? [phrase('help', { unit: unitWords(unit) })] : [phrase('help-without-unit')];
  return done(idle, say([...before, ...lines], [menuRow]));
}
