import type { DoctorFacts } from '#src/ports/admin-store.ts';
import { type Disk, spaceWords } from './ask-disks.ts';

/** How the surroundings answered. */
export interface Surroundings {
  readonly queue: {
    readonly kind: string;
    readonly answers: boolean;
    /** Jobs that failed for the last time: lately, and before. */
    readonly failedLately: number;
    readonly failedBefore: number;
  };
  /** Why the bot does not start with the pooler before the database; null: nothing of the kind. */
  readonly poolerProblem: string | null;
  /** What else is set that the bot does not start with. */
  readonly notServed: readonly string[];
  readonly telegram: { readonly configured: boolean; readonly answers: boolean };
  /** Folders that the bot writes in. */
  readonly disks: readonly Disk[];
  /** A year that is near and whose holidays are not known; null: there is none. */
  readonly uncoveredYear: number | null;
}

/** What wants attention, a sentence each; what went wrong more than `latelyDays` ago does not any more. */
export function doctorWarnings(
  facts: DoctorFacts,
  { queue, poolerProblem, notServed, telegram, disks, uncoveredYear }: Surroundings,
): readonly string[] {
  const lately = `in the last ${facts.latelyDays} days`;
  const { failed = 0, ambiguous = 0 } = facts.messagesLately;
  return [
    ...[...(poolerProblem === null ? [] : [poolerProblem]), ...notServed].map(
      (problem) => `The bot does not start. ${problem}`,
    ),
    ...when(!queue.answers && poolerProblem === null, `The queue (${queue.kind}) does not answer.`),
    ...when(queue.failedLately > 0, `${queue.failedLately} job(s) failed for the last time ${lately}.`),
    ...when(
      telegram.configured && !telegram.answers,
      'Telegram does not answer: check TELEGRAM_BOT_TOKEN and the network.',
    ),
    ...disks.flatMap((disk) => ofDisk(disk, facts.photosWaiting.count)),
    ...ofPeople(facts),
    ...when(
      uncoveredYear !== null,
      `The holidays of ${uncoveredYear} are not known, so people are reminded on them: add them to prisma/seed/holidays.yaml.`,
    ),
    ...when(failed > 0, `${failed} message(s) could not be sent ${lately}.`),
    ...when(ambiguous > 0, `${ambiguous} message(s) may or may not have been sent ${lately}.`),
    ...when(
      facts.photosFailedLately > 0,
      `${facts.photosFailedLately} photo(s) sent ${lately} never came; the people were asked to send them again.`,
    ),
    ...when(
      facts.photosInTrouble > 0,
      `${facts.photosInTrouble} photo(s) could not be fetched so far; the bot goes on trying.`,
    ),
    ...facts.setAside.map(({ kind, subject, error }) => `Set aside: ${kind} ${subject}: ${error}`),
    ...when(
      facts.setAsideLately > facts.setAside.length,
      `Set aside: ${facts.setAsideLately - facts.setAside.length} more ${lately}.`,
    ),
  ];
}

/** What went wrong before and is only told for completeness; null: nothing. */
export function olderTrouble(facts: DoctorFacts, { queue }: Pick<Surroundings, 'queue'>): string | null {
  const before = (state: 'failed' | 'ambiguous'): number =>
    (facts.messages[state] ?? 0) - (facts.messagesLately[state] ?? 0);
  const photosBefore = (facts.photos['failed'] ?? 0) - facts.photosFailedLately;
  const parts = [
    ...when(queue.failedBefore > 0, `${queue.failedBefore} job(s) failed`),
    ...when(before('failed') > 0, `${before('failed')} message(s) not sent`),
    ...when(before('ambiguous') > 0, `${before('ambiguous')} message(s) unclear`),
    ...when(photosBefore > 0, `${photosBefore} photo(s) never came`),
    ...when(facts.setAsideBefore > 0, `${facts.setAsideBefore} set aside`),
  ];
  return parts.length > 0 ? `${parts.join(', ')}, all more than ${facts.latelyDays} days ago` : null;
}

/** Names the folder, what is wrong with it, the room that is left, and what waits for it. */
function ofDisk(disk: Disk, waiting: number): readonly string[] {
  if (disk.trouble === null) return [];
  const space = spaceWords(disk);
  const what = `${disk.words ?? disk.path}${space === null ? '' : `; ${space}`}.`;
  if (disk.holds === 'database') return [`The database cannot write: ${what}`];
  const wait =
    waiting > 0 ? ` ${waiting} photo(s) wait; they are fetched by themselves once that is mended.` : '';
  return [`Photos cannot be kept: ${what}${wait}`];
}

function ofPeople(facts: DoctorFacts): readonly string[] {
  const ended = facts.groups.filter(({ state, hasEnded }) => state === 'linked' && hasEnded);
  const removed = facts.groups.filter(({ trouble }) => trouble === 'removed');
  const waiting = facts.groups.filter(({ state }) => state === 'waiting');
  return [
    ...when(facts.units === 0, 'No organisation is loaded: run "npm run admin -- seed".'),
    ...when(
      facts.unitsWithoutSecretary.length > 0,
      `Without a secretary: ${facts.unitsWithoutSecretary.join(', ')}. Run "npm run admin -- invite create".`,
    ),
    ...when(
      facts.endedUnits.people > 0,
      `${facts.endedUnits.people} person(s) belong only to units that have ended: run "npm run admin -- invite create" for their new ones.`,
    ),
    ...ended.map(
      ({ title, unit }) =>
        `The group "${title}" is linked to ${unit}, which has ended: run "npm run admin -- group code" for a new unit.`,
    ),
    ...facts.groups.flatMap(({ title, unit, state, trouble }) =>
      state !== 'linked' || trouble === null || trouble === 'removed'
        ? []
        : [`The group "${title}" (${unit}): ${troubleWords[trouble]}`],
    ),
    ...waiting.map(
      ({ title, unit }) =>
        `The group "${title}" waits for an officer or leader of ${unit} to confirm it: /nhom in their chat.`,
    ),
    ...removed.map(
      ({ title, unit }) => `The bot was removed from the group "${title}" (${unit}): no digest goes there.`,
    ),
    ...when(
      facts.unitsAwaitingAnswer.length > 0,
      `Asked more than three days ago to be let off, and had no answer: ${facts.unitsAwaitingAnswer.join(', ')}. They are not reminded meanwhile: ask the officers above them.`,
    ),
    ...when(
      facts.unitsAwaitingReview.length > 0,
      `Reported more than three days ago what counts only once it is accepted, and nobody has looked: ${facts.unitsAwaitingReview.join(', ')}. Ask the officers above them.`,
    ),
    ...when(
      facts.accountsUnreachable > 0,
      `${facts.accountsUnreachable} account(s) blocked the bot or are gone: these people get no reminders.`,
    ),
  ];
}

const troubleWords = {
  'topic-closed':
    'the topic for its digest was closed or deleted, and the digest goes to the general topic. /lienket in a topic of the group puts it there.',
  'general-closed':
    'its general topic is closed, and the last digest did not get there. Open it, or type /lienket in a topic that is open.',
  muted:
    'the bot may not write there, and the last digest did not get there. Its administrators can allow it.',
} as const;

function when(holds: boolean, sentence: string): readonly string[] {
  return holds ? [sentence] : [];
}
