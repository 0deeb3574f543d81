import type { ObligationId, ReportId } from '#src/domain/ids.ts';
import { evidenceCount } from '#src/domain/report/photos.ts';
import { mayAlsoCount } from '#src/domain/report/may-also-count.ts';
import { photosLacking } from '#src/domain/report/what-is-lacking.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { done, needs, type Outcome } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { firstOpenField, type OpenReport } from '#src/flows/report/open-report.ts';
import { receipt } from './receipt.ts';
import { dayOfEvent } from '#src/flows/report/report-day.ts';
import { showReport, tellPhotos } from '#src/flows/report/show-report.ts';
import { questionOf, type ReportTopic } from '#src/flows/report/topic.ts';

/**
 * Sends the report, if nothing required is missing, and gives its receipt. `alsoIds`: other duties that it counts for, as was said;
 * left out: nobody was asked, which the first sending does where there are some.
 */
export function sendReport(
  topic: ReportTopic,
  open: OpenReport,
  facts: Facts,
  alsoIds?: readonly ObligationId[],
): Outcome {
  const missing = firstOpenField(open) ?? missingPhotos(open);
  if (missing)
    return showReport(facts, [phrase('card-incomplete')], { ...topic, stand: questionOf(missing, 'card') });
  const { report } = open;
  const before = sentBefore(open);
  const { duties, sentReport } = facts.found;
  if (!duties || (before !== null && sentReport === undefined))
    return needs(
      { kind: 'duties', unitId: report.unitId },
      ...(before === null ? [] : [{ kind: 'sent-report', reportId: before } as const]),
    );
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
    { kind: 'submit', reportId: report.id, happenedOn, reason },
    ...(also.length > 0 ? [{ kind: 'count-also', reportId: report.id, obligationIds: also } as const] : []),
    ...tellPhotos(report),
    receipt({ ...sending, happenedOn, duties, before: sentReport ?? null }, facts),
  );
}

function missingPhotos({ report, form }: OpenReport): string | undefined {
  const have = evidenceCount(report.photos);
  return form.fields.find((field) => photosLacking(field, have) > 0)?.id;
}

/** What was sent and counts no more once this is in: its own last version, or the report that it takes the place of. */
function sentBefore({ report }: OpenReport): ReportId | null {
  return report.version > 0 ? report.id : report.replacesId;
}
