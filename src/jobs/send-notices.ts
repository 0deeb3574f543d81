import { pickChannel } from '#src/domain/channel/pick-channel.ts';
import { groupBy } from '#src/domain/group-by.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import type { Addressee } from '#src/domain/notice/notice.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import { settle, type Settled } from '#src/domain/notice/settle.ts';
import { withFirst } from '#src/flows/contract/outcome.ts';
import { noticeScreens } from '#src/flows/notices/notice-screens.ts';
import { type Address, type Chat, mannerOf, type MakeCard } from '#src/ports/chat.ts';
import type { Clock } from '#src/ports/clock.ts';
import { takeAlong } from '#src/ports/lost-message.ts';
import type {
  Decision,
  DueNotices,
  NoticeAddress,
  NoticeMessage,
  NoticeStore,
} from '#src/ports/notice-store.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import type { JobRun } from '#src/ports/queue.ts';

export interface SendNoticesDependencies {
  readonly notices: NoticeStore;
  readonly chatOf: (platform: string, bot: string) => Chat | undefined;
  /** Whether a bot of that platform may still come; left out: none does. */
  readonly isAwaited?: (platform: string) => boolean;
  readonly makeCard: MakeCard;
  readonly deliver: (messages: readonly OutgoingMessage[]) => Promise<void>;
  readonly clock: Clock;
  readonly zone: string;
  readonly isHoliday: IsHoliday;
}

const awaitedMs = 60_000;

/** Sends what one person, or one group, is owed at this moment, once. */
export function sendNotices(deps: SendNoticesDependencies): (run: JobRun) => Promise<void> {
  return async ({ payload }) => {
    const now = deps.clock.now();
    await deps.deliver(await deps.notices.settle(payload as Addressee, now, (due) => decide(deps, due, now)));
  };
}

/** All of it is said in one channel, but what failed there: that is said once more in another. */
function decide(deps: SendNoticesDependencies, due: DueNotices, now: Instant): Decision {
  const { zone, isHoliday, isAwaited } = deps;
  const { level, spentUntil } = channelOf(deps, due, now) ?? {};
  const settled = settle(due.notices, { now, zone, isHoliday, sentToday: due.sentToday, level, spentUntil });
  const messages = groupBy(settled.send, ({ failedIn = [] }) => failedIn.toSorted().join()).flatMap((told) =>
    messagesOf(deps, told, due, now),
  );
  if (messages.length > 0) return { settled, messages };
  const mayCome = due.addresses.some(({ platform, isReachable }) => isReachable && isAwaited?.(platform));
  return { settled: mayCome ? unsent(settled, now) : settled, messages: [] };
}

/** Notices that failed in the same accounts, as messages; none where there is nowhere else to say them. */
function messagesOf(
  deps: SendNoticesDependencies,
  told: readonly [DueNotice, ...DueNotice[]],
  due: DueNotices,
  now: Instant,
): readonly NoticeMessage[] {
  const { chatOf, makeCard, zone } = deps;
  const channel = channelOf(deps, due, now, told[0].failedIn);
  const chat = channel && chatOf(channel.platform, channel.bot);
  if (!chat) return [];
  const { platform, bot, chatId, threadId } = channel;
  const to: Address = { platform, bot, chatId, ...(threadId !== undefined && { threadId }) };
  const along = takeAlong(channel.lost, chat, now);
  return noticeScreens(told, { now, zone }).map(({ tells, screen }, index) => {
    const said = withFirst(screen, index === 0 ? along?.line : null);
    return {
      tells,
      to,
      calls: chat.render(makeCard(due.language, said, mannerOf(chat)), to),
      ...(screen.about && { about: { revision: null, about: screen.about } }),
      ...(index === 0 && along && { retold: along.ids }),
    };
  });
}

/** Where it is said, by a bot of this process; undefined: nowhere. */
function channelOf(
  { chatOf }: SendNoticesDependencies,
  { addresses }: DueNotices,
  now: Instant,
  failedIn?: readonly string[],
): NoticeAddress | undefined {
  const canSpeak = ({ platform, bot }: Address): boolean => chatOf(platform, bot) !== undefined;
  return pickChannel(addresses, { canSpeak, now }, failedIn);
}

/** Nothing is told yet: the only platform that could has not answered so far. */
function unsent(settled: Settled, now: Instant): Settled {
  const until = (now + awaitedMs) as Instant;
  const waiting = settled.send.map((notice) => ({ notice, until }));
  return { ...settled, send: [], next: [], postpone: [...settled.postpone, ...waiting] };
}
