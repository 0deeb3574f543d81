import { z } from 'zod';
import type { ReportId } from '#src/domain/ids.ts';
import { type SentReport, titleOfSent } from '#src/domain/report/sent-report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { StoredPhoto } from '#src/flows/contract/need.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { choosing, done, needs, open, type Outcome, show } from '#src/flows/contract/outcome.ts';
import { backSchema } from '#src/flows/contract/back.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import { named, picksOf, placeSchema } from '#src/flows/contract/pick.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { reviveBy, type Topic } from '#src/flows/contract/topic.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';
import { photoFile } from './photo-file.ts';

interface PhotosTopic {
  readonly kind: 'photos';
  readonly reportId: ReportId;
  readonly page: number;
  /** Where the person was before, and is led back to. */
  readonly back: Topic;
}

const topicSchema: z.ZodType<PhotosTopic> = z.object({
  kind: z.literal('photos'),
  reportId: idSchema<ReportId>(),
  page: placeSchema,
  back: backSchema,
});

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** The photos of a report that was sent. */
    readonly photos: PhotosTopic;
  }
}

const picks = picksOf(named('more', 'back'));

/** As many as stand in one album; more come on request. */
const atOnce = 10;

export const photosRoom: TopicRoom<PhotosTopic> = {
  revive: reviveBy(topicSchema),
  step: photosStep,
  show: showPhotos,
};

/** Shows the photos of a report, to whoever may read it; then `from` is where one goes back to. */
export function seePhotos(reportId: ReportId, from: Topic, facts: Facts): Outcome {
  const back = from.kind === 'photos' ? from.back : from;
  return showPhotos({ kind: 'photos', reportId, page: 0, back }, facts);
}

function photosStep(topic: PhotosTopic, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input)?.pick;
  if (picked === 'back') return open(topic.back);
  if (picked === 'more') return showPhotos({ ...topic, page: topic.page + 1 }, facts);
  return showPhotos(topic, facts, [phrase('pick-one')]);
}

function showPhotos(topic: PhotosTopic, facts: Facts, before: readonly Phrase[] = []): Outcome {
  const { reportId, page, back } = topic;
  const { sentReport, reportPhotos } = facts.found;
  if (sentReport === undefined || !reportPhotos)
    return needs({ kind: 'sent-report', reportId }, { kind: 'report-photos', reportId });
  if (!sentReport) return open(back, [...before, phrase('report-gone')]);
  const shown = reportPhotos.slice(page * atOnce, (page + 1) * atOnce);
  if (shown.length === 0) return open(back, [...before, phrase('photos-none-stored')]);
  return done(topic, show(photosScreen(topic, sentReport, reportPhotos, shown, facts, before)));
}

function photosScreen(
  { page }: PhotosTopic,
  report: SentReport,
  all: readonly StoredPhoto[],
  shown: readonly StoredPhoto[],
  { forms }: Pick<Facts, 'forms'>,
  before: readonly Phrase[],
): Screen {
  const first = page * atOnce;
  const rest = all.length - first - shown.length;
  const title = titleOfSent(report, forms);
  const words = { title, unit: unitWords(report), of: all.length };
  const line =
    all.length > atOnce
      ? phrase('photos-of-some', { ...words, from: first + 1, to: first + shown.length })
      : phrase('photos-of', words);
  const rows = [
    ...(rest > 0 ? [[picks.offer({ pick: 'more' }, phrase('button-more-photos', { n: rest }))]] : []),
    [picks.offer({ pick: 'back' }, phrase('button-back'))],
  ];
  const screen = choosing([...before, line], rows);
  // Said once more, the words are enough: the album stands above them.
  if (before.length > 0) return screen;
  return {
    ...screen,
    attachments: shown.map((photo, index) =>
      photoFile(photo, { unitName: report.unitName, title, n: first + index + 1 }),
    ),
  };
}
