import type { Answers } from '#src/domain/report/form.ts';
import type { Measure } from './obligation.ts';

/** What one report adds to an obligation's amount: 1, or its answer to the field that is summed up; 0 where it has none. */
export function weightOf(answers: Answers, measure: Measure): number {
  if (measure === 'reports' || measure === 'units') return 1;
  const answer = answers[measure.slice('sum:'.length)];
  return typeof answer === 'number' ? answer : 0;
}
