import type { Instant, ObligationId, ReportId } from '#src/domain/ids.ts';
import { type Carried, carriedBy } from '#src/flows/begin-report/carried.ts';
import { firstPage } from '#src/flows/begin-report/list-topic.ts';
import { openDuty } from '#src/flows/begin-report/open-duty.ts';
import { canTakeUp } from '#src/flows/begin-report/start-report.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { PhotoInput } from '#src/flows/contract/input.ts';
import { after, done, needs, type Outcome } from '#src/flows/contract/outcome.ts';
import type { RepliedTo } from '#src/flows/contract/replied-to.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { keepLoose } from '#src/flows/report/photos/keep-loose.ts';
import { addPhoto } from '#src/flows/report/photos/loose-photos.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';

/**
 * A photo goes into the draft that it replies to, also by its reminder, and begins the report that a reminder of one duty asks for.
 * With anything else that is not at hand it waits, and is asked about. Null: it replies to nothing that photos are of.
 */
export function takePhoto(
  topic: Topic,
  input: PhotoInput,
  about: RepliedTo['about'],
  facts: Facts,
): Outcome | null {
  if (!isOfReports(about)) return null;
  if (about.kind !== 'notice') return intoReport(topic, input, about.reportId, facts);
  const [obligationId, ...others] = about.obligationIds;
  if (obligationId === undefined) return null;
  if (others.length === 0) return forDuty(topic, input, obligationId, facts);
  if (!isListed(topic)) return keepLoose(topic, input, facts);
  // What stands under it says more than the reminder of several.
  return input.caption === null ? forSome(topic, about.obligationIds, input, facts) : null;
}

type OfReports = Exclude<
  RepliedTo['about'],
  { readonly kind: 'question' | 'passed-on' | 'announcement' | 'request-question' }
>;

function isOfReports(about: RepliedTo['about']): about is OfReports {
  return !['question', 'passed-on', 'announcement', 'request-question'].includes(about.kind);
}

/** The photo waits, and it is asked which of the duties of that reminder it is of. */
function forSome(topic: Topic, only: readonly ObligationId[], input: PhotoInput, facts: Facts): Outcome {
  const asked = topic.kind === 'report-list' ? topic : { ...firstPage, isUnasked: true as const };
  return keepLoose({ ...asked, only: [...only] }, input, facts);
}

function intoReport(topic: Topic, input: PhotoInput, reportId: ReportId, facts: Facts): Outcome {
  const { repliedReport } = facts.found;
  if (repliedReport === undefined) return needs({ kind: 'replied-report', reportId });
  return repliedReport?.isOpen && canTakeUp(repliedReport, facts)
    ? addPhoto(topic, repliedReport, input, facts)
    : keepLoose(topic, input, facts);
}

/** The one duty that a reminder was about: its draft, or a new report. */
function forDuty(topic: Topic, input: PhotoInput, obligationId: ObligationId, facts: Facts): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return keepLoose(topic, input, facts);
  const { duty } = facts.found;
  if (duty === undefined) return needs({ kind: 'duty', obligationId, unitId: unit.unitId });
  return duty?.draft
    ? intoReport(topic, input, duty.draft.reportId, facts)
    : beginReport(topic, input, obligationId, facts);
}

/** Its report begins with the photo; where there is one already, it is asked what to do, and the photo waits with the question. */
function beginReport(topic: Topic, input: PhotoInput, obligationId: ObligationId, facts: Facts): Outcome {
  const begun = openDuty(obligationId, facts, carriedWith(topic, input, facts));
  if (begun.kind === 'needs') return begun;
  const kept = keepLoose(topic, input, facts);
  if (begun.kind !== 'done' || kept.kind !== 'done') return kept;
  const effects = begun.effects.filter(({ kind }) => kind !== 'say');
  const isBegun = effects.some(({ kind }) => kind === 'add-photo');
  // What is written there goes on, and the new report is a draft beside it.
  if (isBegun) return done(isListed(topic) ? begun.next.topic : topic, ...effects);
  return begun.next.topic.kind === 'repeat' && isListed(topic)
    ? after(kept.effects, done(begun.next.topic))
    : kept;
}

/** What stands under it, and what was asked about already. */
function carriedWith(topic: Topic, input: PhotoInput, { now, saidOn }: Facts): Carried {
  const { caption, messageId = null } = input;
  const asked = topic.kind === 'report-list' || topic.kind === 'repeat' ? carriedBy(topic) : {};
  const said = caption === null ? {} : { said: { text: caption, messageId, on: saidOn, isOfOther: false } };
  const photosSince = Math.min(asked.photosSince ?? now, now) as Instant;
  return { ...asked, ...said, photosSince, photo: input };
}

/** Nothing is being written there, or asked but what to report on. */
function isListed({ kind }: Topic): boolean {
  const isChoosing = kind === 'report-list' || kind === 'repeat';
  return (
    isChoosing ||
    kind === 'idle' ||
    kind === 'obligations' ||
    kind === 'item' ||
    kind === 'sent' ||
    kind === 'photos'
  );
}
