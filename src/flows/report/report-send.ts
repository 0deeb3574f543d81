import type { ReportId } from '#src/domain/ids.ts';
import { evidenceCount } from '#src/domain/report/photos.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { done, needs, type Outcome } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { firstOpenField, type OpenReport } from './open-report.ts';
import { receipt } from './receipt.ts';
import { dayOfEvent } from './report-day.ts';
import { showReport, tellPhotos } from './show-report.ts';
import { questionOf, type ReportTopic } from './topic.ts';

/** Sends the report, if nothing required is missing, and gives its receipt. */
export function sendReport(topic: ReportTopic, open: OpenReport, facts: Facts): Outcome {
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
  return done(
    idle,
    { kind: 'submit', reportId: report.id, happenedOn, reason },
    ...tellPhotos(report),
    receipt({ ...open, happenedOn, duties, before: sentReport ?? null }, facts),
  );
}

function missingPhotos({ report, form }: OpenReport): string | undefined {
  const have = evidenceCount(report.photos);
  return form.fields.find((field) => field.kind === 'photos' && have < field.min)?.id;
}

/** What was sent and counts no more once this is in: its own last version, or the report that it takes the place of. */
function sentBefore({ report }: OpenReport): ReportId | null {
  return report.version > 0 ? report.id : report.replacesId;
}
