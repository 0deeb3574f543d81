import type { Facts } from '#src/flows/contract/conversation.ts';
import { needs, open, type Outcome } from '#src/flows/contract/outcome.ts';
import { firstOpenField, openReport } from '#src/flows/report/open-report.ts';
import { readAnswer } from '#src/flows/report/read-answer.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';

/**
 * A few words that answer something, where nothing is asked: is it for the one draft that the person left? Null: there is none
 * that waits for an answer, or several.
 */
export function offerDraft(
  { text, messageId }: { readonly text: string; readonly messageId: string | null },
  facts: Facts,
): Outcome | null {
  const unit = unitOf(facts.actor);
  if (!unit) return null;
  const { duties, drafts, report } = facts.found;
  if (!duties || !drafts)
    return needs({ kind: 'duties', unitId: unit.unitId }, { kind: 'drafts', unitId: unit.unitId });
  const own = [
    ...duties.flatMap(({ draft }) =>
      draft?.editedById === facts.actor?.personId && draft ? [draft.reportId] : [],
    ),
    ...drafts.flatMap(({ id, editedById }) => (editedById === facts.actor?.personId ? [id] : [])),
  ];
  const [reportId, ...others] = new Set(own);
  if (reportId === undefined || others.length > 0) return null;
  if (report === undefined) return needs({ kind: 'report', reportId });
  const draft = openReport({ report, forms: facts.forms });
  const fieldId = draft ? firstOpenField(draft) : undefined;
  const field = draft?.form.fields.find(({ id }) => id === fieldId);
  if (!draft || !field) return null;
  // What would not be understood there is not offered.
  if (readAnswer(field, text, false, draft.report, facts).kind === 'unclear') return null;
  const to = { about: { kind: 'field', reportId, fieldId: field.id }, quote: null } as const;
  return open({ kind: 'reply', text, messageId, to, back: { kind: 'idle' } });
}
