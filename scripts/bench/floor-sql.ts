/** The floor's statements, on the same tables as ours. pg prepares each once a connection, under its name. */
export const floorSql = {
  take: `INSERT INTO taken_update (platform, bot, update_id, taken_at) VALUES ('telegram', $1, $2, $3) ON CONFLICT DO NOTHING`,
  lock: `SELECT revision, state FROM session WHERE platform = 'telegram' AND bot = $1 AND chat_id = $2 FOR UPDATE`,
  keep: `INSERT INTO session (platform, bot, chat_id, revision, state, updated_at) VALUES ('telegram', $1, $2, $3, $4, $5)
    ON CONFLICT (platform, bot, chat_id) DO UPDATE SET revision = excluded.revision, state = excluded.state, updated_at = excluded.updated_at`,
  duties: `SELECT o.id, o.short, m.unit_id AS "unitId", a.person_id AS "personId"
    FROM account a JOIN membership m ON m.person_id = a.person_id JOIN obligation o ON o.unit_id = m.unit_id
    WHERE a.platform = 'telegram' AND a.bot = $1 AND a.external_id = $2 AND o.opens_on <= $3::date AND o.due_on >= $3::date
    ORDER BY o.due_on`,
  start: `INSERT INTO report (id, unit_id, obligation_id, form_id, form_version, status, answers, draft, edited_by_id, edited_at, created_at)
    VALUES ($1, $2, $3, 'green-sunday', 1, 'draft', '{}', '{}', $4, $5, $5)`,
  answer: `UPDATE report SET draft = draft || $2::jsonb, edited_at = $3 WHERE id = $1 RETURNING draft`,
  photo: `INSERT INTO photo (id, report_id, person_id, platform, bot, chat_id, file_ref, unique_ref, sent_as, bytes, received_at)
    VALUES ($1, $2, $3, 'telegram', $4, $5, $6, $7, 'photo', $8, $9) ON CONFLICT (report_id, unique_ref) DO NOTHING`,
  acknowledge: `UPDATE photo SET acknowledged_at = $2 WHERE report_id = $1 AND acknowledged_at IS NULL`,
  send: `UPDATE report SET answers = draft, draft = NULL, status = 'submitted', happened_on = (draft->>'date')::date, version = 1,
    submitted_at = $2, edited_at = $2 WHERE id = $1`,
  version: `INSERT INTO report_version (report_id, version, answers, photo_ids, person_id, reason, at)
    SELECT id, version, answers, ARRAY(SELECT f.id FROM photo f WHERE f.report_id = r.id), $2, 'sent', $3 FROM report r WHERE id = $1`,
  say: `INSERT INTO message (id, platform, bot, chat_id, call, cause, leased_until, created_at)
    VALUES ($1, 'telegram', $2, $3, $4, $5, now() + interval '60 seconds', $6)`,
  said: `UPDATE message SET state = 'sent', attempts = attempts + 1, ended_at = now() WHERE id = ANY($1)`,
} as const;
