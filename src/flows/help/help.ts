import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Choice, Facts, Outcome } from '#src/flows/contract/conversation.ts';
import { notNowWords } from '#src/flows/words/ended-words.ts';
import { done, idle, needs, say } from '#src/flows/contract/outcome.ts';
import { mayWrite } from '#src/flows/obligations/owed-facts.ts';
import { unitOf, unitWords } from '#src/flows/words/reporting-unit.ts';

const report: Choice = { value: 'go:baocao', label: phrase('button-report') };
const duties: Choice = { value: 'go:viec', label: phrase('button-duties') };

/** The two buttons that matter; who may not report has no use for the first. */
export function menuRow(facts: Pick<Facts, 'actor'>): readonly Choice[] {
  return menuRowOf({ mayReport: mayWrite(facts) });
}

export function menuRowOf({ mayReport }: { readonly mayReport: boolean }): readonly Choice[] {
  return mayReport ? [report, duties] : [duties];
}

/** What can be done here, with the buttons that matter; without a unit, what became of it. The running report, if any, is kept as a draft. */
export function help(facts: Facts, before: readonly Phrase[] = []): Outcome {
  const unit = unitOf(facts.actor);
  if (unit) {
    const words = phrase(mayWrite(facts) ? 'help' : 'help-reading', { unit: unitWords(unit) });
    return done(idle, say([...before, words], [menuRow(facts)]));
  }
  const { unitsNotNow } = facts.found;
  if (!unitsNotNow) return needs({ kind: 'units-not-now' });
  const words = notNowWords(unitsNotNow);
  if (words.length > 0) return done(idle, say([...before, ...words]));
  return done(idle, say([...before, phrase('help-without-unit')], [[report, duties]]));
}
