import { parseYesNo } from '#src/domain/answer/yes-no.ts';
import type { PhotoId } from '#src/domain/ids.ts';
import type { LoosePhotos, Report } from '#src/domain/report/report.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import type { OpenReport } from './open-report.ts';
import { showReport } from './show-report.ts';
import { type AboutLoose, reportPicks as picks, type ReportTopic } from './topic.ts';

/** Whether photos that came before the report are of this activity; those that are not wait for the next one. */
export function looseStep(
  topic: ReportTopic,
  stand: AboutLoose,
  input: Input,
  { report }: OpenReport,
  facts: Facts,
): Outcome {
  const { n } = stand;
  const picked = picks.read(input)?.pick;
  const said = input.kind === 'text' ? parseYesNo(input.text) : undefined;
  const goOn = { saidIn: topic.saidIn };
  if (picked === 'take' || said === 'yes')
    return after(
      [join(report, stand)],
      showReport({ ...facts, report: withPhotos(report, stand) }, [phrase('photos-added', { n })], goOn),
    );
  if (picked === 'leave-out' || said === 'no') return showReport(facts, [phrase('photos-left-out')], goOn);
  return showReport(facts, [phrase('pick-one')], topic);
}

/** Has them join a report that is there already. */
export function join({ id: reportId }: Report, { since, until }: Omit<LoosePhotos, 'n'>): Effect {
  return { kind: 'join-photos', reportId, since, until };
}

/** The report as it will be when they have joined it. */
export function withPhotos(report: Report, { n }: Pick<LoosePhotos, 'n'>): Report {
  const joining = Array.from({ length: n }, (_, index) => ({
    id: `loose-${index}` as PhotoId,
    state: 'pending' as const,
    sha256: null,
    isTold: true,
  }));
  return { ...report, photos: [...report.photos, ...joining] };
}
