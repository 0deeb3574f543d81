import type { ReportId } from '#src/domain/ids.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { resume } from './open-duty.ts';
import { after, needs, type Outcome } from '#src/flows/contract/outcome.ts';

/** Opens a sent report again, with all that was answered; `otherwise` where there is none any more. */
export function correctReport(reportId: ReportId, facts: Facts, otherwise: () => Outcome): Outcome {
  const { report } = facts.found;
  if (report === undefined) return needs({ kind: 'report', reportId });
  if (!report) return otherwise();
  if (report.isOpen) return resume(reportId, facts);
  const open = resume(reportId, { ...facts, found: { ...facts.found, report: { ...report, isOpen: true } } });
  return after([{ kind: 'reopen', reportId }], open);
}
