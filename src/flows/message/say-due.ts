import type { PlanDuty } from '#src/domain/obligation/duty.ts';
import { obligationStatus } from '#src/domain/obligation/obligation-status.ts';
import { byUrgency, rankDuties, type RankedDuty } from '#src/domain/obligation/rank-duties.ts';
import { itemsNamed } from '#src/domain/understand/names/items-named.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { deadlineWords, isExtended } from '#src/flows/words/deadline-words.ts';
import { dutyLine } from '#src/flows/words/duty-words.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { reply } from './reply-beside.ts';
import { vocabularyOfUnit } from './vocabulary-of-unit.ts';

const mostShown = 3;

/**
 * Until when: what is open now of the items of the plan that `text` names, else of that kind of activity, else (null) of all; where
 * nothing of it is, the next time that it comes.
 */
export function sayDue(topic: Topic, form: string | null, text: string, facts: Facts): Outcome {
  const items = itemsNamed(text, vocabularyOfUnit(facts));
  const isMeant = ({ obligation }: PlanDuty): boolean =>
    items.length > 0 ? items.includes(obligation.itemId) : form === null || obligation.form === form;
  const plan = (facts.found.unitPlan ?? []).filter(isMeant);
  const isAll = items.length === 0 && form === null;
  const open = rankDuties(plan, facts);
  if (open.length > 0) {
    const lines = open.slice(0, mostShown).map((item) => dutyLine(withoutDraft(item), facts));
    const more = open.length > mostShown ? [phrase('receipt-more', { n: open.length - mostShown })] : [];
    return reply(
      topic,
      [phrase('due-now', { lines: { list: [...lines, ...more], joined: 'lines' } })],
      [menuRow(facts)],
    );
  }
  const next = nextOf(plan, facts);
  if (!next) return reply(topic, [phrase(isAll ? 'due-nothing' : 'due-nothing-of-kind')], [menuRow(facts)]);
  const { short: title, opensOn } = next.obligation;
  const words = {
    title,
    from: { day: opensOn, style: 'short' },
    due: deadlineWords(next.obligation, 'full'),
  } as const;
  const key = isExtended(next.obligation) ? 'due-next-extended' : 'due-next';
  return reply(topic, [phrase(key, words)], [menuRow(facts)]);
}

/** Who is writing on it was not asked. */
function withoutDraft({ duty, ...item }: RankedDuty): RankedDuty {
  return { ...item, duty: { ...duty, draft: null } };
}

/** The first that is yet to open. */
function nextOf(plan: readonly PlanDuty[], now: Facts): PlanDuty | undefined {
  return plan
    .filter(({ obligation, progress }) => obligationStatus(obligation, progress, now) === 'not-open')
    .toSorted((a, b) => byUrgency(a.obligation, b.obligation))[0];
}
