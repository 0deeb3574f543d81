import { isAbout } from '#src/domain/report/about.ts';
import { answerOf, formOf } from '#src/domain/report/form.ts';
import type { Figure } from './digest.ts';
import type { DigestFacts } from './digest-facts.ts';

/**
 * Sums by figure name, over answers to the fields that name it, in the order of the forms. What nobody answered is left
 * out; what somebody answered with 0 is a sum of 0, and a sum is about as soon as one answer in it is. A report's form is that of its version, or the newest where that is no more.
 */
export function sumFigures({ reports, forms }: Pick<DigestFacts, 'reports' | 'forms'>): readonly Figure[] {
  const sums = new Map<string, Figure>();
  for (const report of reports) {
    for (const field of formOf(report, forms)?.fields ?? []) {
      if (field.kind !== 'count' && field.kind !== 'quantity') continue;
      const answer = answerOf(report.answers, field.id);
      if (field.figure === undefined || typeof answer !== 'number') continue;
      const before = sums.get(field.figure);
      sums.set(field.figure, {
        name: field.figure,
        words: before?.words ?? field.label,
        value: (before?.value ?? 0) + answer,
        ...((before?.isAbout ?? isAbout(report.answers, field.id)) && { isAbout: true }),
      });
    }
  }
  return [...sums.values()];
}
