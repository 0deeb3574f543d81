import type { Database } from '#src/adapters/postgres/client.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import { zone } from './people.ts';

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

export async function reportAsUsual(database: Database, now: Instant): Promise<void> {
  await database.query(reportSql, [dayOf(now, zone), new Date(now)]);
}
