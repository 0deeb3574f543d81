import type { Instant } from '#src/domain/ids.ts';

const at = (instant: Instant): string => `'${new Date(instant).toISOString()}'::timestamptz`;

/** A sent report on four of five obligations that were open by then, so that the planner has facts to weigh. */
export const reportMost = (by: Instant): string => `
  INSERT INTO report (id, unit_id, obligation_id, form_id, form_version, status, answers, happened_on, version, edited_by_id, edited_at, created_at, submitted_at)
  SELECT 'r-' || o.id, o.unit_id, o.id, o.form, 1, 'submitted', '{}', o.counts_from, 1, m.person_id, ${at(by)}, ${at(by)}, ${at(by)}
  FROM obligation o JOIN membership m ON m.unit_id = o.unit_id AND m.role IN ('secretary', 'officer')
  WHERE o.scope <> 'total' AND o.opens_on < ${at(by)} AND abs(hashtext(o.id)) % 5 > 0`;

/** All that waits was sent. */
export const settleAll = `UPDATE notice SET state = 'sent', settled_at = due_at WHERE state = 'pending'`;

/** Keeps which obligations are due at a moment, to make them due again. */
export const rememberDue = (now: Instant): string => `
  CREATE TABLE bench_due AS SELECT id, next_rung_at, row_number() OVER (ORDER BY id) AS place FROM obligation WHERE next_rung_at <= ${at(now)}`;

/** Every `nth` of the remembered obligations is due again, the others a day later; what was made of them is gone. */
export const backToDue = (nth: number): string => `
  DELETE FROM notice WHERE state = 'pending';
  UPDATE obligation o SET next_rung_at = d.next_rung_at + CASE WHEN d.place % ${nth} = 0 THEN interval '0' ELSE interval '1 day' END
  FROM bench_due d WHERE o.id = d.id`;

/**
 * All obligations once more with their reports, of which nothing is due on that day; `name` tells the copies apart. What
 * they refer to is there: the checks are left out, to be done in seconds.
 */
export const copyObligations = (name: string): string => `
  SET session_replication_role = replica;
  INSERT INTO obligation SELECT copy.* FROM obligation o LEFT JOIN bench_due d ON d.id = o.id,
    jsonb_populate_record(o, jsonb_build_object('id', o.id || '#${name}', 'key', o.key || '#${name}', 'feeds', o.feeds || '#${name}',
      'next_rung_at', coalesce(d.next_rung_at + interval '1 day', o.next_rung_at))) copy;
  INSERT INTO report SELECT copy.* FROM report r,
    jsonb_populate_record(r, jsonb_build_object('id', r.id || '#${name}', 'obligation_id', r.obligation_id || '#${name}')) copy`;
