import type { Database } from '#src/adapters/postgres/client.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { groupBy } from '#src/domain/group-by.ts';
import type { Instant } from '#src/domain/ids.ts';
import { rounded } from './median.ts';
import { zone } from './people.ts';
import { openYear, type Year } from './year-world.ts';

const days = 366;

/**
 * What is reported by the wards' habits, as of a moment: the first four in time, on the last day; the next four two days
 * late; the others never. A report is whatever the obligation needs in one: the year is about reminders, `updates`
 * measures conversations.
 */
const reportSql = `
  INSERT INTO report (id, unit_id, obligation_id, form_id, form_version, status, answers, happened_on, version, edited_by_id,
    edited_at, created_at, submitted_at)
  SELECT gen_random_uuid()::text, o.unit_id, o.id, o.form, 1, 'submitted',
    CASE WHEN o.measure LIKE 'sum:%' THEN jsonb_build_object(substr(o.measure, 5), o.at_least) ELSE '{}' END,
    greatest(o.counts_from, least(o.counts_to, $1::date)), 1, habit.person_id, $2, $2, $2
  FROM obligation o
  JOIN (SELECT m.unit_id, min(m.person_id) AS person_id, (rank() OVER (ORDER BY m.unit_id) - 1) / 4 AS kind
    FROM membership m WHERE m.role = 'secretary' GROUP BY m.unit_id) habit ON habit.unit_id = o.unit_id
  WHERE o.at_least > 0 AND habit.kind < 2 AND o.opens_on <= $1::date AND o.photos IS NULL
    AND $1::date >= o.due_on + CASE habit.kind WHEN 0 THEN 0 ELSE 2 END
    AND NOT EXISTS (SELECT 1 FROM report r WHERE r.obligation_id = o.id)`;

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

async function live({ clock, database, bot, untilIdle, startAt, endAt }: Year): Promise<void> {
  for (let next = await bot.nextEventAt(); next !== null && next < endAt; next = await bot.nextEventAt()) {
    clock.jumpTo(next);
    await reportAsUsual(database, next);
    await bot.sweepNow();
    await untilIdle();
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
    ...(await lateness(database)),
    messages: messages.size,
    noticesByKind: Object.fromEntries(kinds) as Record<string, number>,
    droppedByReason: Object.fromEntries(dropped.map(({ reason, _count }) => [reason, _count])),
    mostMessagesPerPersonAndDay: await most(database, 'person_id'),
    mostMessagesPerGroupAndDay: await most(database, 'group_id'),
  };
}

/**
 * How many reports came after their last day in time, and how many reminders before and after it. The wards' habits do not
 * change by what they are told: of the ladder the reminders say more.
 */
async function lateness(database: Database): Promise<object> {
  const [row] = await database.query<object>(
    `SELECT
      (SELECT count(*)::int FROM report r JOIN obligation o ON o.id = r.obligation_id
        WHERE (r.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > o.due_on) AS "reportsLate",
      count(*) FILTER (WHERE n.on_day <= o.due_on)::int AS "remindersInTime", count(*) FILTER (WHERE n.on_day > o.due_on)::int AS "remindersLate"
    FROM notice n JOIN obligation o ON o.id = n.obligation_id WHERE n.kind = 'reminder' AND n.state = 'sent'`,
    [],
  );
  return row ?? {};
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

async function reportAsUsual(database: Database, now: Instant): Promise<void> {
  await database.query(reportSql, [dayOf(now, zone), new Date(now)]);
}
