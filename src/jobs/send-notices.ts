import { dayOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import { mergeNotices } from '#src/domain/notice/settle.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import type { Phrase } from '#src/domain/words.ts';
import { digestScreen } from '#src/flows/notices/digest-screen.ts';
import { endingWords, groupEndedWords } from '#src/flows/words/ended-words.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { reminderScreen } from '#src/flows/notices/reminder-screen.ts';
import type { Address, Call, Chat, MakeCard } from '#src/ports/chat.ts';
import type { Clock } from '#src/ports/clock.ts';
import type {
  DueForGroup,
  EndingForPerson,
  NoticeDecision,
  NoticeStore,
  PersonNotices,
} from '#src/ports/notice-store.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import type { JobRun } from '#src/ports/queue.ts';

export interface SendNoticesDependencies {
  readonly notices: NoticeStore;
  readonly chatOf: (platform: string, bot: string) => Chat | undefined;
  readonly makeCard: MakeCard;
  readonly deliver: (messages: readonly OutgoingMessage[]) => Promise<void>;
  readonly clock: Clock;
  readonly zone: string;
  readonly isHoliday: IsHoliday;
}

/** Sends what one person, or one group, is owed at this moment: one message, once. */
export function sendNotices(deps: SendNoticesDependencies): (run: JobRun) => Promise<void> {
  return async ({ payload }) => {
    const { personId, groupId } = payload as { personId?: string; groupId?: string };
    const now = deps.clock.now();
    if (personId !== undefined) {
      await deps.deliver(
        await deps.notices.settleEnding(personId, now, (ending) => writeEnding(deps, ending)),
      );
      await deps.deliver(
        await deps.notices.settlePerson(personId, now, (person) => decide(deps, person, now)),
      );
    }
    if (groupId !== undefined)
      await deps.deliver(await deps.notices.settleGroup(groupId, now, (due) => writeToGroup(deps, due)));
  };
}

/** The account that joined last, of those that a bot of this process speaks to. */
function decide(
  deps: SendNoticesDependencies,
  { addresses, language, sentToday, notices }: PersonNotices,
  now: Instant,
): NoticeDecision {
  const { zone, isHoliday, chatOf } = deps;
  const merged = mergeNotices(notices, { now, zone, isHoliday, sentToday });
  const to = addresses.find(({ platform, bot }) => chatOf(platform, bot)) ?? null;
  const chat = to && chatOf(to.platform, to.bot);
  if (!chat || merged.send.length === 0) return { merged, to, calls: [] };
  return {
    merged,
    to,
    calls: chat.render(deps.makeCard(language, reminderScreen(merged.send, dayOf(now, zone))), to),
  };
}

function writeEnding(
  { chatOf, makeCard }: SendNoticesDependencies,
  { addresses, language, units }: EndingForPerson,
): { readonly to: Address; readonly calls: readonly Call[] } | null {
  const to = addresses.find(({ platform, bot }) => chatOf(platform, bot));
  const chat = to && chatOf(to.platform, to.bot);
  if (!chat) return null;
  return { to, calls: chat.render(makeCard(language, plain(endingWords(units))), to) };
}

function plain(lines: readonly Phrase[]): Screen {
  return { lines, rows: [], choosing: false };
}

function writeToGroup(
  { chatOf, makeCard, zone }: SendNoticesDependencies,
  due: DueForGroup,
): readonly Call[] {
  const { to, language } = due;
  const chat = chatOf(to.platform, to.bot);
  if (!chat) return [];
  const lines = linesOf(due, zone);
  return chat.render(makeCard(language, plain(lines)), to);
}

function linesOf(due: DueForGroup, zone: string): readonly Phrase[] {
  if (due.kind === 'unit-ended') return [groupEndedWords(due.unit)];
  return digestScreen(due.digest, momentWords(due.digest.asOf, zone)).lines;
}
