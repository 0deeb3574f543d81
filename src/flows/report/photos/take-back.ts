import { promiseToAsk } from '#src/domain/report/promised.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { after, open as openTopic, type Outcome } from '#src/flows/contract/outcome.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import type { ReportTopic } from '#src/flows/report/topic.ts';

/** Photos that went into a draft unasked leave it again, with all that came since: it is asked which activity they are of. */
export function takeBack(
  { since, said }: NonNullable<ReportTopic['joined']>,
  { report: { id: reportId }, form }: OpenReport,
  { now }: Facts,
): Outcome {
  const release: Effect = { kind: 'release-photos', reportId, albumId: null, since, until: now };
  // The draft asks for its own ones again, and not about these.
  const unanswered = form.fields
    .filter(({ kind }) => kind === 'photos')
    .map(({ id }): Effect => ({ kind: 'answer', reportId, answers: { [id]: null, ...promiseToAsk([id]) } }));
  const which = {
    kind: 'report-list',
    at: 'duties',
    page: 0,
    photosSince: since,
    ...(said && { said }),
  } as const;
  return after([release, ...unanswered], openTopic(which, [phrase('photos-taken-back')]));
}
