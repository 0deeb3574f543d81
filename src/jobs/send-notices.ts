import { dayOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import { mergeNotices } from '#src/domain/notice/merge-notices.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import { stripHtml } from '#src/domain/text/strip-html.ts';
import { type Language, type Phrase, phrase } from '#src/domain/words.ts';
import { digestScreen } from '#src/flows/notices/digest-screen.ts';
import { endingWords, groupEndedWords } from '#src/flows/words/ended-words.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import {
  type NoticeAction,
  type ReminderScreen,
  reminderScreen,
} from '#src/flows/notices/reminder-screen.ts';
import { actionData } from '#src/flows/contract/resolve-input.ts';
import type { Address, Call, Card, Chat } from '#src/ports/chat.ts';
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
import type { Translate } from '#src/ports/translate.ts';
import { noticeHtml } from './notice-html.ts';

export interface SendNoticesDependencies {
  readonly notices: NoticeStore;
  readonly chatOf: (platform: string, bot: string) => Chat | undefined;
  readonly translate: Translate;
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
    calls: chat.render(
      reminderCard(
        deps.translate,
        language,
        reminderScreen(merged.send, dayOf(now, zone)),
        chat.capabilities,
      ),
      to,
    ),
  };
}

/** Where there are no buttons, a word says how to report: a notice asks no question that a number could answer. */
function reminderCard(
  translate: Translate,
  language: Language,
  { lines, duties, actions }: ReminderScreen,
  { buttons }: Chat['capabilities'],
): Card {
  const typed = buttons ? [] : typedWords(duties.length > 0, actions.flat());
  const html = noticeHtml(translate, language, [...lines, ...typed]);
  const rows = duties.map(({ obligationId, label }) => [
    { label: stripHtml(translate(language, label)), data: actionData('report', obligationId) },
  ]);
  const more = actions.map((row) =>
    row.map(({ name, id, label }) => ({
      label: stripHtml(translate(language, label)),
      data: actionData(name, id),
    })),
  );
  return { html, rows: buttons ? [...rows, ...more] : [], choosing: false, pickHint: '' };
}

/** What to type for what is a button elsewhere. */
function typedWords(hasDuties: boolean, actions: readonly NoticeAction[]): readonly Phrase[] {
  const asksOfficer = actions.some(({ name }) => name === 'grant');
  const isOwn = actions.some(({ name }) => name === 'waiver');
  return [
    ...(hasDuties ? [phrase(isOwn ? 'reminder-type-report' : 'reminder-type-shared')] : []),
    ...(asksOfficer ? [phrase('waiver-type')] : []),
  ];
}

function writeEnding(
  { chatOf, translate }: SendNoticesDependencies,
  { addresses, language, units }: EndingForPerson,
): { readonly to: Address; readonly calls: readonly Call[] } | null {
  const to = addresses.find(({ platform, bot }) => chatOf(platform, bot));
  const chat = to && chatOf(to.platform, to.bot);
  if (!chat) return null;
  return { to, calls: chat.render(plainCard(noticeHtml(translate, language, endingWords(units))), to) };
}

function plainCard(html: string): Card {
  return { html, rows: [], choosing: false, pickHint: '' };
}

function writeToGroup(
  { chatOf, translate, zone }: SendNoticesDependencies,
  due: DueForGroup,
): readonly Call[] {
  const { to, language } = due;
  const chat = chatOf(to.platform, to.bot);
  if (!chat) return [];
  const lines = linesOf(due, zone);
  return chat.render(plainCard(noticeHtml(translate, language, lines)), to);
}

function linesOf(due: DueForGroup, zone: string): readonly Phrase[] {
  if (due.kind === 'unit-ended') return [groupEndedWords(due.unit)];
  return digestScreen(due.digest, momentWords(due.digest.asOf, zone)).lines;
}
