import { keptReason, longestReason } from '#src/domain/decision.ts';
import { isSeen, seenText } from '#src/domain/text/seen-text.ts';
import { charactersOf } from '#src/domain/text/characters.ts';
import type { ReportToReview, Verdict } from '#src/domain/review/review.ts';
import { completeAmong } from '#src/domain/review/waiting-reports.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { ToReview } from '#src/flows/contract/need.ts';
import { after, done, needs, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { idle, reviveBy } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { unitFirst } from '#src/flows/words/unit-words.ts';
import { allScreen, reviewCard, titleWords, whyScreen } from './review-screens.ts';
import { reviewPicks as picks, reviewTopic, type ReviewTopic, type Seen } from './topic.ts';
import { goOnReviewing, undoRow } from './undo-review.ts';

export const reviewRoom: TopicRoom<ReviewTopic> = {
  revive: reviveBy(reviewTopic),
  step: reviewStep,
  // Whoever comes back has the photos above.
  show: (topic, facts, before) => showAgain(topic, facts, before),
  takesWords: ({ at }) => at.at === 'why',
};

/** The reports that wait, one after the other. */
export function startReview(facts: Facts): Outcome {
  return showNext({ kind: 'review', at: { at: 'card', shown: null }, done: 0, skipped: [] }, facts, []);
}

function reviewStep(topic: ReviewTopic, input: Input, facts: Facts): Outcome {
  switch (topic.at.at) {
    case 'card':
      return cardStep(topic, topic.at.shown, input, facts);
    case 'why':
      return whyStep(topic, topic.at.shown, input, facts);
    case 'all':
      return allStep(topic, topic.at.complete, input, facts);
  }
}

function cardStep(topic: ReviewTopic, shown: Seen | null, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input)?.pick;
  if (!shown) return showNext(topic, facts, []);
  if (picked === 'later')
    return showNext({ ...cardOf(topic, null), skipped: [...topic.skipped, shown.id] }, facts, []);
  const { toReview } = facts.found;
  if (!toReview) return needs(needOf(topic, shown));
  const report = stillAsSeen(toReview, shown);
  if (!report) return movedOn(topic, shown, toReview, facts);
  if (picked === 'accept') return decide(topic, report, 'accepted', null, facts);
  if (picked === 'return') return askWhy({ ...topic, at: { at: 'why', shown } }, report);
  if (picked === 'all') return askAll(topic, toReview, facts);
  return showCard(topic, toReview, facts, { before: [phrase('pick-one')] });
}

/** A reason that was tapped or written; without one nothing is returned. */
function whyStep(topic: ReviewTopic, shown: Seen, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input);
  const { toReview } = facts.found;
  if (!toReview) return needs(needOf(topic, shown));
  const report = stillAsSeen(toReview, shown);
  if (!report) return movedOn(topic, shown, toReview, facts);
  if (picked?.pick === 'back') return showCard(cardOf(topic, shown), toReview, facts, {});
  if (picked?.pick === 'because') return decide(topic, report, 'returned', keptReason(picked.reason), facts);
  const reason = input.kind === 'text' ? seenText(input.text).trim() : '';
  if (!isSeen(reason)) return askWhy(topic, report, [phrase('review-why-needed')]);
  const { length } = charactersOf(reason);
  if (length > longestReason)
    return askWhy(topic, report, [phrase('review-why-too-long', { length, max: longestReason })]);
  return decide(topic, report, 'returned', reason, facts);
}

/** Those that look complete by now, of those that were listed. */
function allStep(topic: ReviewTopic, listed: readonly Seen[], input: Input, facts: Facts): Outcome {
  const picked = picks.read(input)?.pick;
  const { toReview } = facts.found;
  if (!toReview) return needs(needOf(topic, null));
  if (picked === 'back') return showNext(cardOf(topic, null), facts, []);
  const complete = completeAmong(toReview.reports, facts.forms).filter(({ id, version }) =>
    listed.some((one) => one.id === id && one.version === version),
  );
  if (picked !== 'accept-all') return done(topic, show(allScreen(complete, facts, [phrase('pick-one')])));
  if (complete.length === 0) return showNext(cardOf(topic, null), facts, [phrase('review-all-none')]);
  const left = listed.length - complete.length;
  const said = [
    phrase('review-all-done', { n: complete.length }),
    ...(left > 0 ? [phrase('review-all-left', { n: left })] : []),
  ];
  return goOn(topic, complete, { verdict: 'accepted', reason: null, said }, facts);
}

function decide(
  topic: ReviewTopic,
  report: ReportToReview,
  verdict: Verdict,
  reason: string | null,
  facts: Facts,
): Outcome {
  const said = [
    phrase(`review-said-${verdict}`, { unit: unitFirst(report), title: titleWords(report, facts) }),
  ];
  return goOn(topic, [report], { verdict, reason, said }, facts);
}

/** Decides on these, and shows the next one under a word on it, with a way to take it back. */
function goOn(
  topic: ReviewTopic,
  decided: readonly ReportToReview[],
  { verdict, reason, said }: { verdict: Verdict; reason: string | null; said: readonly Phrase[] },
  facts: Facts,
): Outcome {
  const batchId = facts.newIds[0] ?? '';
  const reports = decided.map(({ id, version }) => ({ id, version }));
  const { toReview } = facts.found;
  const left: ToReview = {
    total: Math.max(0, (toReview?.total ?? 0) - decided.length),
    reports: (toReview?.reports ?? []).filter((one) => !decided.includes(one)),
    standing: null,
  };
  const next = { ...cardOf(topic, null), done: topic.done + decided.length };
  return after(
    [{ kind: 'review-reports', batchId, verdict, reason, reports }],
    showCard(next, left, facts, { before: said, batchId, withPhotos: true }),
  );
}

function askWhy(topic: ReviewTopic, report: ReportToReview, before: readonly Phrase[] = []): Outcome {
  return done(topic, show(whyScreen(report, before)));
}

function askAll(topic: ReviewTopic, { reports, total }: ToReview, facts: Facts): Outcome {
  const complete = completeAmong(reports, facts.forms);
  const listed = complete.map(({ id, version }) => ({ id, version }));
  const n = total - reports.length;
  const more = n > 0 ? [phrase('review-beyond', { n, read: reports.length })] : [];
  return done({ ...topic, at: { at: 'all', complete: listed } }, show(allScreen(complete, facts, more)));
}

/** Somebody else decided on it, its ward sent it anew, or it is gone: what there is to see now. */
function movedOn(topic: ReviewTopic, shown: Seen, toReview: ToReview, facts: Facts): Outcome {
  const { standing } = toReview;
  const [first] = toReview.reports;
  if (first?.id === shown.id)
    return showCard(cardOf(topic, null), toReview, facts, {
      before: [phrase('review-corrected-meanwhile', { unit: unitFirst(first) })],
      withPhotos: true,
    });
  const isDecided = standing?.status === 'accepted' || standing?.status === 'returned';
  const name = standing?.decidedByName ?? null;
  const line =
    standing && isDecided && name !== null
      ? phrase(`review-already-${standing.status}`, { name, unit: unitFirst(standing) })
      : phrase('report-gone');
  return showCard(cardOf(topic, null), toReview, facts, { before: [line], withPhotos: true });
}

function showAgain(topic: ReviewTopic, facts: Facts, before: readonly Phrase[]): Outcome {
  const { toReview } = facts.found;
  const shown = topic.at.at === 'all' ? null : topic.at.shown;
  if (!toReview) return needs(needOf(topic, shown));
  if (topic.at.at === 'all') return askAll(topic, toReview, facts);
  const report = shown && stillAsSeen(toReview, shown);
  if (topic.at.at === 'why' && report) return askWhy(topic, report, before);
  return showCard(cardOf(topic, shown), toReview, facts, { before });
}

function showNext(topic: ReviewTopic, facts: Facts, before: readonly Phrase[]): Outcome {
  const { toReview } = facts.found;
  if (!toReview) return needs(needOf(topic, null));
  const left = toReview.reports.filter(({ id }) => !topic.skipped.includes(id));
  const total = toReview.total - (toReview.reports.length - left.length);
  return showCard(topic, { ...toReview, total, reports: left }, facts, { before, withPhotos: true });
}

interface How {
  readonly before?: readonly Phrase[];
  /** What was decided just now, and can be taken back. */
  readonly batchId?: string;
  /** The report is new on screen. */
  readonly withPhotos?: boolean;
}

/** The first of them, or that none is left. */
function showCard(
  topic: ReviewTopic,
  { reports, total }: ToReview,
  facts: Facts,
  { before = [], batchId, withPhotos = false }: How,
): Outcome {
  const [report] = reports;
  const undo = batchId === undefined ? [] : [undoRow(batchId)];
  // One sitting reads so many; the next one reads on.
  if (!report && total > 0)
    return done(idle, say([...before, phrase('review-more', { n: total })], [...undo, [goOnReviewing]]));
  if (!report) {
    const line =
      topic.skipped.length > 0
        ? phrase('review-left', { n: topic.skipped.length })
        : phrase(topic.done > 0 ? 'review-finished' : 'review-nothing');
    return done(idle, say([...before, line], [...undo, menuRow(facts)]));
  }
  const complete =
    topic.done === 0 && topic.skipped.length === 0 ? completeAmong(reports, facts.forms).length : 0;
  const place = { n: topic.done + 1, of: topic.done + total };
  const { id, version } = report;
  return done(
    cardOf(topic, { id, version }),
    show(reviewCard(report, { before, place, complete, undo, withPhotos }, facts)),
  );
}

function stillAsSeen({ reports }: ToReview, { id, version }: Seen): ReportToReview | null {
  return reports.find((one) => one.id === id && one.version === version) ?? null;
}

function cardOf(topic: ReviewTopic, shown: Seen | null): ReviewTopic {
  return { ...topic, at: { at: 'card', shown } };
}

function needOf({ skipped }: ReviewTopic, shown: Seen | null) {
  return { kind: 'to-review', skipped, shown: shown?.id ?? null } as const;
}
