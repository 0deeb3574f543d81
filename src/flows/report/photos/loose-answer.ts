import { parseYesNo } from '#src/domain/answer/yes-no.ts';
import type { PhotoId } from '#src/domain/ids.ts';
import { evidenceCount } from '#src/domain/report/photos.ts';
import type { LoosePhotos, Report } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { firstOpenField, openReport, type OpenReport } from '#src/flows/report/open-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { type AboutLoose, reportPicks as picks, type ReportTopic } from '#src/flows/report/topic.ts';

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
  const known = { ...facts, report: withPhotos(report, stand) };
  if (picked === 'take' || said === 'yes')
    return after([join(report, stand)], showReport(known, addedWords(n, known), goOn));
  if (picked === 'leave-out' || said === 'no') return showReport(facts, [phrase('photos-left-out')], goOn);
  return showReport(facts, [phrase('pick-one')], topic);
}

/** How many have joined a report; nothing where its question for photos is next, which says how many there are. */
export function addedWords(n: number, facts: Facts): readonly Phrase[] {
  const open = openReport(facts);
  const asked = open?.form.fields.find(({ id }) => id === firstOpenField(open));
  const isSaid = asked?.kind === 'photos' && evidenceCount(open?.report.photos ?? []) === n;
  return isSaid ? [] : [phrase('photos-added', { n })];
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
