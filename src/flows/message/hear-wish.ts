import { plain } from '#src/domain/answer/plain.ts';
import { wantsReportOf } from '#src/domain/in-report/report-wanted.ts';
import type { PlanDuty } from '#src/domain/obligation/duty.ts';
import { piecesOf } from '#src/domain/understand/message/pieces.ts';
import { activitiesNamed } from '#src/domain/understand/names/activities-named.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { isUnsaid } from '#src/flows/report/back-to-list.ts';
import { type OpenReport, openReport, titleOf } from '#src/flows/report/open-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import type { ReportTopic } from '#src/flows/report/topic.ts';
import { beginFromMessage } from './begin-from-message.ts';
import { contextOf, understandHere } from './understand-here.ts';

type TextInput = Extract<Input, { kind: 'text' }>;

/**
 * `báo cáo giờ trái đất` in the midst of another report: it is offered, and what is open stays a draft. A report in which nothing was
 * said yet makes room at once. Null: it asks for nothing of the kind.
 */
export function hearWish(topic: ReportTopic, { text, messageId }: TextInput, facts: Facts): Outcome | null {
  const open = openReport(facts);
  const back = topic.stand.at === 'meant' ? topic.stand.back : topic.stand;
  if (!open || (back.at !== 'question' && back.at !== 'card') || !wantsReportOf(text)) return null;
  const read = understandHere(text, facts);
  if (read === null || read.kind === 'needs') return read;
  const wanted = activityWanted(text, open, facts);
  if (!wanted) return null;
  if (wanted.isOpen)
    return showReport(facts, [phrase('wish-open', { title: titleOf(open) })], { ...topic, stand: back });
  const said = { text, messageId, on: facts.saidOn, isOfOther: false };
  if (isUnsaid(open)) {
    const begun = beginFromMessage(idle, { ...read.understood, form: wanted.formId }, said, facts);
    return after([{ kind: 'discard', reportId: open.report.id }], begun);
  }
  const of = { what: 'other', text, messageId, on: facts.saidOn, wish: wanted.title } as const;
  return showReport(facts, [], { ...topic, stand: { at: 'meant', of, back } });
}

interface Wanted {
  readonly formId: string;
  readonly title: string;
  /** It is what is being written. */
  readonly isOpen: boolean;
}

/** The one activity that is named, by the duty's name where one is meant. */
function activityWanted(text: string, { report }: OpenReport, facts: Facts): Wanted | null {
  const named = activitiesNamed(piecesOf(text), contextOf(facts));
  const [formId, ...others] = new Set(named.map((one) => one.formId));
  const form = facts.forms.find(({ id }) => id === formId);
  if (!form || others.length > 0) return null;
  const plan = (facts.found.unitPlan ?? []).filter(({ obligation }) => obligation.form === form.id);
  const duty = longestNamed(text, plan);
  const itemIds = new Set(named.flatMap(({ itemId }) => itemId ?? []));
  const item = plan.find(({ obligation }) => itemIds.size === 1 && itemIds.has(obligation.itemId));
  const ownItem = plan.find(({ obligation }) => obligation.id === report.obligationId)?.obligation.itemId;
  const isOfItem = item === undefined || ownItem === undefined || item.obligation.itemId === ownItem;
  const isOpen = form.id === report.formId && (duty ? duty.obligation.id === report.obligationId : isOfItem);
  return {
    formId: form.id,
    title: duty?.obligation.short ?? item?.itemShort ?? form.title.vi,
    isOpen,
  };
}

/** The duty whose own name stands there, `Chủ nhật xanh 153`; the longest counts. */
function longestNamed(text: string, plan: readonly PlanDuty[]): PlanDuty | undefined {
  const said = plain(text);
  return plan
    .filter(({ obligation: { short } }) => said.includes(plain(short)))
    .toSorted((one, other) => other.obligation.short.length - one.obligation.short.length)[0];
}
