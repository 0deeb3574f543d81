import type { ObligationId, ReportId } from '#src/domain/ids.ts';
import { evidenceCount } from '#src/domain/report/photos.ts';
import { mayAlsoCount } from '#src/domain/report/may-also-count.ts';
import type { Answers } from '#src/domain/report/form.ts';
import { photosLacking } from '#src/domain/report/what-is-lacking.ts';
import { lockedSince } from '#src/domain/report/lock-day.ts';
import { phrase } from '#src/domain/words.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { lockedWords } from '#src/flows/report/sending/locked-words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { after, done, needs, type Outcome } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { withAnswers } from '#src/flows/report/after-answer.ts';
import { enoughPhotos } from '#src/flows/report/all-there.ts';
import { firstOpenField, type OpenReport } from '#src/flows/report/open-report.ts';
import { photosToSend } from '#src/flows/report/sending/photos-to-send.ts';
import { sentMeanwhile } from './meanwhile.ts';
import { receipt } from './receipt.ts';
import { dayOfEvent } from '#src/flows/report/report-day.ts';
import { showReport, tellPhotos } from '#src/flows/report/show-report.ts';
import { questionOf, type ReportTopic } from '#src/flows/report/topic.ts';

/**
 * Sends the report, if nothing required is missing, and gives its receipt. `alsoIds`: other duties that it counts for, as was said;
 * left out: nobody was asked, which the first sending does where there are some. `why`: the reason for
 * correcting what was verified; without one it is asked for.
 */
export function sendReport(
  topic: ReportTopic,
  open: OpenReport,
  facts: Facts,
  alsoIds?: readonly ObligationId[],
  why?: string,
): Outcome {
  // Where messages are few nobody is asked whether the photos are all: to send it says so.
  const photos = facts.fewMessages ? enoughPhotos(open, evidenceCount(open.report.photos)) : null;
  if (photos) return sendWithPhotos(topic, photos, open, facts, alsoIds, why);
  const missing = firstOpenField(open) ?? missingPhotos(open);
  if (photosToSend(open, facts) > 0) return showReport(facts, [phrase('card-lacks-photos')], topic);
  if (missing)
    return showReport(facts, [phrase('card-incomplete')], { ...topic, stand: questionOf(missing, 'card') });
  const { report } = open;
  const lockedOn = lockedSince(report, facts.today);
  if (lockedOn !== null)
    return showReport(facts, [lockedWords(open, lockedOn)], { ...topic, stand: { at: 'card' } });
  if (report.status === 'accepted' && why === undefined)
    return showReport(facts, [], { ...topic, stand: { at: 'why' } });
  const before = sentBefore(open);
  const { duties, sentReport } = facts.found;
  if (!duties || (before !== null && sentReport === undefined))
    return needs(
      { kind: 'duties', unitId: report.unitId },
      ...(before === null ? [] : [{ kind: 'sent-report', reportId: before } as const]),
    );
  const sentId = sentMeanwhile(open, duties);
  if (sentId !== null && sentId !== topic.knows)
    return showReport(facts, [], { ...topic, stand: { at: 'meanwhile', sentId } });
  const reason = report.version > 0 ? 'corrected' : report.replacesId ? 'replaces' : 'first';
  const happenedOn = dayOfEvent(open, facts.saidOn);
  const asking = alsoIds || report.version > 0 ? [] : mayAlsoCount(report, happenedOn, duties, facts);
  if (asking.length > 0) {
    const left = asking.map(({ obligation: { id, short } }) => ({ id, title: short }));
    return showReport(facts, [], { ...topic, stand: { at: 'also', left, yes: [] } });
  }
  const also = alsoIds ?? [];
  const sending = { ...open, report: { ...report, alsoIds: [...report.alsoIds, ...also] } };
  return done(
    idle,
    {
      kind: 'submit',
      reportId: report.id,
      happenedOn,
      reason,
      ...(why !== undefined && { why }),
      ...(report.enteredId && { knows: report.enteredId }),
    },
    ...asSeen(open, why),
    ...(open.isFor
      ? [{ kind: 'enter-for', reportId: report.id, knows: topic.knows ?? report.replacesId } as const]
      : []),
    ...(also.length > 0 ? [{ kind: 'count-also', reportId: report.id, obligationIds: also } as const] : []),
    ...tellPhotos(report),
    receipt({ ...sending, happenedOn, duties, before: sentReport ?? null }, facts),
  );
}

function sendWithPhotos(
  topic: ReportTopic,
  answers: Answers,
  { report, form }: OpenReport,
  facts: Facts,
  alsoIds?: readonly ObligationId[],
  why?: string,
): Outcome {
  const known = withAnswers(facts, answers);
  const filled = { form, report: { ...report, answers: { ...report.answers, ...answers } } };
  return after(
    [{ kind: 'answer', reportId: report.id, answers }],
    sendReport(topic, filled, known, alsoIds, why),
  );
}

/** What was corrected is the version that was seen, verified or not. */
function asSeen(
  { report: { id: reportId, version } }: OpenReport,
  why: string | undefined,
): readonly Effect[] {
  return version > 0 ? [{ kind: 'correct-as-seen', reportId, version, isExplained: why !== undefined }] : [];
}

function missingPhotos({ report, form }: OpenReport): string | undefined {
  const have = evidenceCount(report.photos);
  return form.fields.find((field) => photosLacking(field, have) > 0)?.id;
}

/** What was sent and counts no more once this is in: its own last version, or the report that it takes the place of. */
function sentBefore({ report }: OpenReport): ReportId | null {
  return report.version > 0 ? report.id : report.replacesId;
}
