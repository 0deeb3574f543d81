import type { ReportId } from '#src/domain/ids.ts';
import { rankDuties } from '#src/domain/obligation/rank-duties.ts';
import { mayWrite } from '#src/domain/organisation/access.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { needs, type Outcome } from '#src/flows/contract/outcome.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';
import { firstPage } from './list-topic.ts';
import { openDuty } from './open-duty.ts';

/**
 * Where messages are few and one event was just held that waits for its report, `báo cáo` is about that one: the list, which is one word
 * away, would cost a message. Null: there is none, there are several, or a draft of something else lies there.
 */
export function reportOfNow(facts: Facts): Outcome | null {
  const unit = unitOf(facts.actor);
  if (!facts.fewMessages || !unit || !mayWrite(facts.actor)) return null;
  const { duties, drafts, elsewhere } = facts.found;
  const { unitId } = unit;
  if (!duties || !drafts) return needs({ kind: 'duties', unitId }, { kind: 'drafts', unitId });
  if (facts.actor?.hasOtherAccounts && elsewhere === undefined) return needs({ kind: 'elsewhere' });
  const [only, ...others] = rankDuties(duties, facts)
    .map(({ duty }) => duty)
    .filter(({ obligation: { eventOn, dueOn, scope } }) => {
      const isHeld = eventOn !== null && eventOn <= facts.today;
      return scope === 'each' && isHeld && facts.today <= dueOn;
    });
  const isOfOther = (id: ReportId): boolean => id !== only?.draft?.reportId;
  const begun = duties.find(({ draft }) => draft !== null && draft.reportId === elsewhere)?.draft;
  const isAnother = [...drafts.map(({ id }) => id), ...(begun ? [begun.reportId] : [])].some(isOfOther);
  if (!only || others.length > 0 || isAnother) return null;
  return openDuty(only.obligation.id, facts, { back: firstPage });
}
