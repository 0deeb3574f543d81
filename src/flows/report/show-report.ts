import { untoldCount } from '#src/domain/report/photos.ts';
import type { Report } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { About } from '#src/flows/contract/about.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { choosing, done, open as openTopic, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { meanwhileScreen } from './sending/meanwhile.ts';
import { alsoScreen } from './sending/also-screen.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { heardLines } from './heard-lines.ts';
import { looseScreen } from './photos/loose-question.ts';
import { photosToSend } from '#src/flows/report/sending/photos-to-send.ts';
import { firstOpenField, type OpenReport, openReport } from './open-report.ts';
import { meantScreen } from '#src/flows/report/said/meant-screen.ts';
import { cardScreen, linesScreen } from './report-card.ts';
import { questionScreen } from './report-question.ts';
import { whyScreen } from './correcting/why-screen.ts';
import { questionOf, reportPicks as picks, type ReportTopic, type Stand } from './topic.ts';

/** Shows where the report stands: as `topic` says, or its first open question, or the card when all is answered. */
export function showReport(
  facts: Facts,
  before: readonly Phrase[] = [],
  topic?: Partial<Pick<ReportTopic, 'stand' | 'saidIn' | 'unheard' | 'gave' | 'joined' | 'knows' | 'back'>>,
): Outcome {
  const open = openReport(facts);
  if (!open) return gone(facts);
  const stand = standShown(topic?.stand ?? firstStand(open), open, facts);
  const unheard = topic?.unheard;
  const isShown = stand.at === 'question' || stand.at === 'card';
  const next: ReportTopic = {
    kind: 'report',
    reportId: open.report.id,
    stand,
    saidIn: topic?.saidIn ?? {},
    ...(topic?.gave && { gave: topic.gave }),
    ...(topic?.joined && { joined: topic.joined }),
    ...(topic?.knows && { knows: topic.knows }),
    ...(topic?.back && { back: topic.back }),
    ...(unheard && !isShown && { unheard }),
  };
  const lines = unheard && isShown ? [...heardLines(unheard, stand, open), ...before] : before;
  const told = saysHowManyPhotos(stand, open) ? tellPhotos(open.report) : [];
  const { rows, ...screen } = screenAt(next, open, facts, lines);
  const shown = { ...screen, rows, about: aboutOf(stand, open) };
  return done(next, ...told, show(isShown && topic?.joined ? withTakeBack(shown) : shown));
}

/** Photos went into it unasked; where the card says what to type, it says that, too. */
function withTakeBack(screen: Screen): Screen {
  const rows = [...screen.rows, [picks.offer({ pick: 'not-this' }, phrase('button-not-this'))]];
  return { ...screen, rows, ...(screen.typed && { typed: [...screen.typed, phrase('type-not-this')] }) };
}

/** A reply to it later: what it answers. */
function aboutOf(stand: Stand, { report: { id: reportId } }: OpenReport): About {
  return stand.at === 'question'
    ? { kind: 'field', reportId, fieldId: stand.fieldId }
    : { kind: 'report', reportId };
}

/** Who hears how many photos a report has by now need not be told once more when the album is complete. */
export function tellPhotos({ id, photos }: Report): readonly Effect[] {
  return untoldCount(photos) > 0 ? [{ kind: 'acknowledge-photos', reportId: id }] : [];
}

function saysHowManyPhotos(stand: Stand, { form }: OpenReport): boolean {
  if (stand.at !== 'question') return stand.at === 'card';
  return form.fields.some(({ id, kind }) => kind === 'photos' && id === stand.fieldId);
}

/** Where photos are all that is lacking, and send it, they are asked for by the card. */
function standShown(stand: Stand, open: OpenReport, facts: Facts): Stand {
  const isForPhotos = stand.at === 'question' && saysHowManyPhotos(stand, open);
  return isForPhotos && photosToSend(open, facts) > 0 ? { at: 'card' } : stand;
}

/** Its first open question, or the card. */
export function firstStand(open: OpenReport): Stand {
  const fieldId = firstOpenField(open);
  return fieldId === undefined ? { at: 'card' } : questionOf(fieldId);
}

function screenAt(
  { stand, back }: ReportTopic,
  open: OpenReport,
  facts: Facts,
  before: readonly Phrase[],
): Screen {
  switch (stand.at) {
    case 'question':
      return questionScreen(stand, open, facts, before, back !== undefined);
    case 'loose':
      return looseScreen(stand, open, facts, before);
    case 'card':
      return cardScreen(open, before, facts);
    case 'meant':
      return meantScreen(stand, open, before);
    case 'lines':
      return linesScreen(open, before, facts);
    case 'also':
      return alsoScreen(stand, before);
    case 'why':
      return whyScreen(before);
    case 'meanwhile':
      return meanwhileScreen(stand, open, before);
    case 'leave':
      return leaveScreen(open, before);
  }
}

/** What was sent stays, whatever becomes of its correction. */
function leaveScreen({ report }: OpenReport, before: readonly Phrase[]): Screen {
  const what = report.version > 0 ? '-change' : '';
  const rows = [
    [picks.offer({ pick: 'keep' }, phrase('button-keep-draft'))],
    [picks.offer({ pick: 'throw-away' }, phrase(`button-throw-away${what}`))],
    [picks.offer({ pick: 'stay' }, phrase('button-stay'))],
  ];
  return choosing([...before, phrase(`leave-ask${what}`)], rows);
}

/** The draft is no longer open: somebody sent it or threw it away in the meantime, the same person from another phone perhaps. */
export function gone(facts: Facts): Outcome {
  const { report, actor } = facts;
  if (!report || report.version === 0) return openTopic(idle, [phrase('report-gone')]);
  const line =
    report.editedById === actor?.personId
      ? phrase('report-sent-by-you')
      : phrase('report-sent-by-other', { name: report.editedByName });
  const correct = { value: { action: 'correct', of: report.id }, label: phrase('button-correct') } as const;
  return done(idle, say([line], [[correct], menuRow(facts)]));
}
