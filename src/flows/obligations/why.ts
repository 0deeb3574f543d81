import type { PlanId, ReportId } from '#src/domain/ids.ts';
import { phrase, type Phrase } from '#src/domain/words.ts';
import { correctReport } from '#src/flows/report/correct-report.ts';
import type { Facts, Outcome } from '#src/flows/contract/conversation.ts';
import { askOf } from '#src/flows/waiver/ask-waiver.ts';
import { help } from '#src/flows/help/help.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { openDuty } from '#src/flows/report/open-duty.ts';
import { done, needs, show } from '#src/flows/contract/outcome.ts';
import { waivable, owedFacts } from './owed-facts.ts';
import { listItems } from './owed-items.ts';
import { unitOf } from '#src/flows/words/reporting-unit.ts';
import { canCorrect, sentReportScreen } from './sent-report-screen.ts';
import { splitValue } from '#src/flows/contract/split-value.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { whyScreen } from './why-screen.ts';

type WhyTopic = Extract<Topic, { kind: 'why' }>;

/** Opens an item, named `<plan>/<item>`, from a list of items. */
export function openItem(name: string, from: WhyTopic['from'], facts: Facts): Outcome {
  const [planId = '', itemId = ''] = name.split('/');
  return why({ kind: 'why', planId: planId as PlanId, itemId, page: 0, shownId: null, from }, facts);
}

/** Why an item is done or not: where each occurrence stands, and the reports behind it; or one of these, whole. */
export function why(topic: WhyTopic, facts: Facts, before: readonly Phrase[] = []): Outcome {
  if (topic.shownId) return showSent(topic, topic.shownId, facts, before);
  const unitId = unitOf(facts.actor)?.unitId;
  if (!unitId) return help(facts, before);
  const { planId, itemId, from } = topic;
  const standing = owedFacts(facts);
  const { itemReports } = facts.found;
  if (standing.kind !== 'standing' || !itemReports) {
    const lacking = standing.kind === 'needs' ? standing.needs : [];
    return needs(...lacking, { kind: 'item-reports', unitId, planId, itemId });
  }
  const item = standing.items.find((one) => one.planId === planId && one.itemId === itemId);
  if (!item) return listItems(from.at, facts, from.page, [...before, phrase('duty-gone')]);
  return done(topic, show(whyScreen({ ...standing, item, reports: itemReports }, topic.page, facts, before)));
}

/** A report to see whole or to correct, a duty to report on, or back. */
export function whyStep(topic: WhyTopic, input: Input, facts: Facts): Outcome {
  const [verb, rest] = splitValue(input.kind === 'choice' ? input.value : '');
  if (verb === 'duty') return openDuty(rest, facts);
  if (verb === 'report') return why({ ...topic, shownId: rest as ReportId }, facts);
  if (verb === 'page') return why({ ...topic, page: Number(rest) }, facts);
  if (verb === 'item') return why({ ...topic, shownId: null }, facts);
  if (verb === 'waiver') return callOff(topic, facts);
  if (verb === 'items') return listItems(topic.from.at, facts, topic.from.page);
  if (verb === 'correct' && topic.shownId)
    return correctReport(topic.shownId, facts, () => why({ ...topic, shownId: null }, facts));
  return why(topic, facts, [phrase('pick-one')]);
}

/** The unit cannot do what the item asks of it: which, if several, and why. */
function callOff(topic: WhyTopic, facts: Facts): Outcome {
  const standing = owedFacts(facts);
  if (standing.kind === 'needs') return needs(...standing.needs);
  const items = standing.kind === 'standing' ? standing.items : [];
  const item = items.find((one) => one.planId === topic.planId && one.itemId === topic.itemId);
  const own = item ? waivable(item, facts) : [];
  return askOf(own) ?? why(topic, facts, [phrase('pick-one')]);
}

function showSent(topic: WhyTopic, reportId: ReportId, facts: Facts, before: readonly Phrase[]): Outcome {
  const { sentReport } = facts.found;
  if (sentReport === undefined) return needs({ kind: 'sent-report', reportId });
  if (!sentReport) return why({ ...topic, shownId: null }, facts, [...before, phrase('report-gone')]);
  return done(topic, show(sentReportScreen(sentReport, canCorrect(sentReport, facts), facts, before)));
}
