import { dayOf } from '#src/domain/calendar.ts';
import { mergeNotices } from '#src/domain/reminder/merge-notices.ts';
import type { IsHoliday } from '#src/domain/reminder/quiet-hours.ts';
import { stripHtml } from '#src/domain/text/strip-html.ts';
import { phrase } from '#src/domain/words.ts';
import { digestScreen } from '#src/flows/digest-screen.ts';
import { momentWords } from '#src/flows/moment-words.ts';
import { reminderScreen } from '#src/flows/reminder-screen.ts';
import { actionData } from '#src/flows/resolve-input.ts';
import type { Address, Call, Chat } from '#src/ports/chat.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { DueDigest, NoticeDecision, NoticeStore, PersonNotices } from '#src/ports/notice-store.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import type { JobRun } from '#src/ports/queue.ts';
import type { Translate } from '#src/ports/translate.ts';

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
    if (personId !== undefined) await deps.deliver(await deps.notices.settlePerson(personId, now, (person) => decide(deps, person, now)));
    if (groupId !== undefined) await deps.deliver(await deps.notices.settleGroup(groupId, now, (due) => writeDigest(deps, due)));
  };
}

function decide(deps: SendNoticesDependencies, { to, language, sentToday, notices }: PersonNotices, now: ReturnType<Clock['now']>): NoticeDecision {
  const { zone, isHoliday, translate } = deps;
  const merged = mergeNotices(notices, { now, zone, isHoliday, sentToday });
  const chat = to && deps.chatOf(to.platform, to.bot);
  if (!to || !chat || merged.send.length === 0) return { merged, calls: [] };
  const { lines, duties } = reminderScreen(merged.send, dayOf(now, zone));
  const typed = !chat.capabilities.buttons && duties.length > 0 ? [phrase('reminder-type-report')] : [];
  const rows = chat.capabilities.buttons ? duties.map(({ obligationId, label }) => [{ label: stripHtml(translate(language, label)), data: actionData('report', obligationId) }]) : [];
  const html = [...lines, ...typed].map((line) => translate(language, line)).join('\n\n');
  return { merged, calls: chat.render({ html, rows, choosing: false, orType: '' }, to) };
}

function writeDigest({ chatOf, translate, zone }: SendNoticesDependencies, { to, language, digest }: DueDigest): readonly Call[] {
  const chat = chatOf(to.platform, to.bot);
  if (!chat) return [];
  const { lines } = digestScreen(digest, momentWords(digest.asOf, zone));
  return chat.render({ html: lines.map((line) => translate(language, line)).join('\n\n'), rows: [], choosing: false, orType: '' }, to as Address);
}
