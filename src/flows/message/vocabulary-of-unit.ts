import { dutyNames } from '#src/domain/understand/duty-names.ts';

import { type Vocabulary, vocabularyOf } from '#src/domain/understand/vocabulary.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';

const mostKept = 50;
const made = new WeakMap<object, Map<string, Vocabulary>>();

/** All that somebody of a unit may name: the forms, the duties of its plan, the units around it. Made once for units alike. */
export function vocabularyOfUnit({ forms, found }: Pick<Facts, 'forms' | 'found'>): Vocabulary {
  const duties = dutyNames(found.unitPlan ?? []);
  const units = found.unitsAround ?? [];
  const key = JSON.stringify([duties, units]);
  const known = made.get(forms) ?? new Map<string, Vocabulary>();
  made.set(forms, known);
  const before = known.get(key);
  if (before) return before;
  if (known.size >= mostKept) known.clear();
  const vocabulary = vocabularyOf(forms, duties, units);
  known.set(key, vocabulary);
  return vocabulary;
}
