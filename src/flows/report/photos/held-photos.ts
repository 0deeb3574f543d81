import { parseYesNo } from '#src/domain/answer/yes-no.ts';
import type { Instant } from '#src/domain/ids.ts';
import { untoldCount } from '#src/domain/report/photos.ts';
import type { LoosePhotos } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Input, PhotoInput } from '#src/flows/contract/input.ts';
import { after, needs, type Outcome, sayAside } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { withAnswers } from '#src/flows/report/after-answer.ts';
import { allThere } from '#src/flows/report/all-there.ts';
import { join, withPhotos } from './loose-answer.ts';
import { askedOther, heldWords } from '#src/flows/report/asked-other.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { takeBeside } from '#src/flows/report/said/take-beside.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { type MeantOther, reportPicks as picks, type ReportTopic } from '#src/flows/report/topic.ts';
import { keepLoose } from './keep-loose.ts';
import { readCaption } from './read-caption.ts';

/** Siblings of an album come this close to each other. */
const albumMs = 60_000;

/** A photo that waits with the question whether it is of another report; siblings of its album that came before wait with it. */
export function holdPhoto(
  topic: ReportTopic,
  { of, back }: MeantOther,
  input: PhotoInput,
  { report }: OpenReport,
  facts: Facts,
): Outcome {
  const { albumId } = input.photo;
  const photos = of.photos ?? { since: facts.now, isCaption: false };
  const since = (facts.now - albumMs) as Instant;
  const siblings: readonly Effect[] =
    albumId !== null && untoldCount(report.photos) > 0
      ? [{ kind: 'release-photos', reportId: report.id, albumId, since, until: facts.now }]
      : [];
  const stand = { at: 'meant', of: { ...of, photos }, back } as const;
  return after(siblings, keepLoose({ ...topic, stand }, input, facts));
}

/** The album is complete: it is asked about now, under how many photos there are. Null: they wait with no such question. */
export function askAboutHeld(
  topic: ReportTopic,
  loose: LoosePhotos,
  lines: readonly Phrase[],
  facts: Facts,
): Outcome | null {
  const asked = askedOther(topic);
  if (!asked) return null;
  const { photos = { since: loose.since, isCaption: false } } = asked.of;
  const since = Math.min(photos.since, loose.since) as Instant;
  const stand = { ...asked, of: { ...asked.of, photos: { ...photos, since } } };
  return showReport(facts, [...lines, phrase('photos-taken', { have: loose.n })], { ...topic, stand });
}

/**
 * They are of the report that is open after all: they join it, and what was said of them is read as in the midst of it. Null: that
 * is not what is answered, or none wait.
 */
export function takeHeld(topic: ReportTopic, input: Input, open: OpenReport, given: Facts): Outcome | null {
  const asked = askedOther(topic);
  if (!asked?.of.photos || !isThisReport(input)) return null;
  const { of, back } = asked;
  const { since, isCaption } = asked.of.photos;
  const { loosePhotos } = given.found;
  if (loosePhotos === undefined) return needs({ kind: 'loose-photos', since, notIn: open.report.id });
  const report = loosePhotos ? withPhotos(open.report, loosePhotos) : open.report;
  const known = { ...given, saidOn: of.on, report };
  const lines = loosePhotos ? [phrase('photos-added', { n: loosePhotos.n })] : [];
  return after(
    loosePhotos ? [join(open.report, loosePhotos)] : [],
    (isCaption ? asCaption : asText)({ ...topic, stand: back }, of, { ...open, report }, known, lines),
  );
}

function isThisReport(input: Input): boolean {
  return picks.read(input)?.pick === 'meant' || (input.kind === 'text' && parseYesNo(input.text) === 'no');
}

function asCaption(
  topic: ReportTopic,
  of: MeantOther['of'],
  open: OpenReport,
  facts: Facts,
  lines: readonly Phrase[],
): Outcome {
  const read = readCaption(topic, of.text, of, open, facts);
  const known = read ? withAnswers(facts, read.answers) : facts;
  const next = read?.topic ?? topic;
  return after(read?.effects ?? [], allThere(next, lines, known) ?? showReport(known, lines, next));
}

function asText(
  topic: ReportTopic,
  { text, messageId }: MeantOther['of'],
  open: OpenReport,
  facts: Facts,
  lines: readonly Phrase[],
): Outcome {
  const question = topic.stand.at === 'question' ? topic.stand : null;
  const message = { kind: 'text', text, messageId } as const;
  return takeBeside(topic, question, message, open, facts, true) ?? showReport(facts, lines, topic);
}

/** The question is left without an answer: the photos stay apart, and nobody has to wonder where they are. */
export function leaveHeld(topic: Topic, outcome: Outcome): Outcome {
  return after(
    heldWords(topic).map((line) => sayAside([line])),
    outcome,
  );
}
