import { type Database } from '#src/adapters/postgres/client.ts';
import { groupBy } from '#src/domain/group-by.ts';
import { openYear, type Year } from './year-world.ts';
import { reportAsUsual } from './year-reports.ts';
import { rounded } from './median.ts';

const days = 366;

/**
 * A year of eleven wards and all their people through the real planner, queue, outbox and a Telegram of this machine,
 * from event to event. Some wards report in time, some late, some never.
 */
export async function benchYear(): Promise<object> {
  const year = await openYear();
  try {
    const from = performance.now();
    await live(year);
    const seconds = (performance.now() - from) / 1000;
    const result = await summary(year, seconds);
    console.log(
      `${result.obligations} obligations, ${result.messages} messages to ${year.people} people and a group in ${result.value} s`,
    );
    return result;
  } finally {
    await year.close();
  }
}

async function live({ clock, database, bot, settled, startAt, endAt }: Year): Promise<void> {
  for (let next = await bot.nextEventAt(); next !== null && next < endAt; next = await bot.nextEventAt()) {
    clock.jumpTo(next);
    await reportAsUsual(database, next);
    await bot.sweepNow();
    await settled();
  }
  if (clock.now() < startAt) throw new Error('the clock went back');
}

async function summary({ database }: Year, seconds: number) {
  const notices = await database.notice.findMany({ where: { state: 'sent' } });
  const kinds = groupBy(notices, ({ kind }) => kind).map((group) => [group[0].kind, group.length]);
  const messages = new Set(notices.map(({ messageId }) => messageId));
  const dropped = await database.notice.groupBy({
    by: ['reason'],
    where: { state: 'dropped' },
    _count: true,
  });
  return {
    name: 'year',
    value: rounded(seconds, 1),
    unit: 's',
    days,
    obligations: await database.obligation.count(),
    reports: await database.report.count(),
    messages: messages.size,
    noticesByKind: Object.fromEntries(kinds) as Record<string, number>,
    droppedByReason: Object.fromEntries(dropped.map(({ reason, _count }) => [reason, _count])),
    mostMessagesPerPersonAndDay: await most(database, 'person_id'),
    mostMessagesPerGroupAndDay: await most(database, 'group_id'),
  };
}

/** The most different messages that told one listener something on one local day. */
async function most(database: Database, listener: 'person_id' | 'group_id'): Promise<number> {
  const [row] = await database.query<{ most: number }>(
    `SELECT coalesce(max(messages), 0)::int AS most FROM (
      SELECT count(DISTINCT message_id) AS messages FROM notice WHERE state = 'sent' AND ${listener} IS NOT NULL
      GROUP BY ${listener}, (settled_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) a_day`,
    [],
  );
  return row?.most ?? 0;
}
