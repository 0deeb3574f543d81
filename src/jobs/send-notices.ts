import type { Instant } from '#src/domain/ids.ts';
import type { Addressee } from '#src/domain/notice/notice.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import { settle } from '#src/domain/notice/settle.ts';
import { noticeScreens } from '#src/flows/notices/notice-screens.ts';
import type { Chat, MakeCard } from '#src/ports/chat.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Decision, DueNotices, NoticeStore } from '#src/ports/notice-store.ts';
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

/** Sends what one person, or one group, is owed at this moment, once. */
export function sendNotices(deps: SendNoticesDependencies): (run: JobRun) => Promise<void> {
  return async ({ payload }) => {
    const now = deps.clock.now();
    await deps.deliver(await deps.notices.settle(payload as Addressee, now, (due) => decide(deps, due, now)));
  };
}

/** Said in the account that joined last, of those that a bot of this process speaks to. */
function decide(
  { chatOf, makeCard, zone, isHoliday }: SendNoticesDependencies,
  { notices, addresses, language, sentToday }: DueNotices,
  now: Instant,
): Decision {
  const settled = settle(notices, { now, zone, isHoliday, sentToday });
  const to = addresses.find(({ platform, bot }) => chatOf(platform, bot));
  const chat = to && chatOf(to.platform, to.bot);
  if (!chat) return { settled, messages: [] };
  const messages = noticeScreens(settled.send, { now, zone }).map(({ tells, screen }) => ({
    tells,
    to,
    calls: chat.render(makeCard(language, screen), to),
    ...(screen.about && { about: { revision: null, about: screen.about } }),
  }));
  return { settled, messages };
}
