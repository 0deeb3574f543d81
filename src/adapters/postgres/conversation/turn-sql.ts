export interface TurnRow {
  /** 1 when the turn was taken; 0 when the session moved on or a report is no longer open or within reach. */
  readonly turns: number;
}

/**
 * One turn of a conversation as one statement. `turn` compares and sets the session's revision, and only if every
 * report in $17 is still open and in a unit of $16; all else hangs on it. The update's id is inserted with it: the
 * same update a second time violates its key, and nothing of the statement stays. New messages are leased to the
 * process that wrote them, by the database's own clock.
 */
export const turnSql = `
  WITH turn AS (
    INSERT INTO session AS s (platform, bot, chat_id, revision, state, updated_at)
    SELECT $1, $2, $3, $6::int + 1, $7::jsonb, $8::timestamptz
    WHERE NOT EXISTS (
      SELECT 1 FROM jsonb_array_elements_text($17::jsonb) AS wanted(id)
      LEFT JOIN report r ON r.id = wanted.id AND r.draft IS NOT NULL AND r.unit_id = ANY($16::text[])
      WHERE r.id IS NULL)
    ON CONFLICT (platform, bot, chat_id)
      DO UPDATE SET revision = s.revision + 1, state = excluded.state, updated_at = excluded.updated_at
      WHERE s.revision = $6::int
    RETURNING 1
  ), taken AS (
    INSERT INTO taken_update (platform, bot, update_id, taken_at) SELECT $1, $2, $5, $8::timestamptz FROM turn
  ), said AS (
    INSERT INTO message (id, platform, bot, chat_id, thread_id, call, cause, leased_until, created_at)
    SELECT m.id, $1, $2, $3, $4, m.call, 'update:' || $5, now() + interval '60 seconds', $8::timestamptz
    FROM turn, ROWS FROM (jsonb_to_recordset($9::jsonb) AS (id text, call jsonb)) WITH ORDINALITY AS m(id, call, position)
    ORDER BY m.position
  ), answered AS (
    UPDATE report r SET draft = r.draft || a.answers, edited_by_id = $15, edited_at = $8::timestamptz
    FROM turn, jsonb_to_recordset($10::jsonb) AS a("reportId" text, answers jsonb)
    WHERE r.id = a."reportId" AND r.draft IS NOT NULL AND r.unit_id = ANY($16::text[])
  ), started AS (
    INSERT INTO report (id, unit_id, obligation_id, form_id, form_version, status, answers, draft, replaces_id,
      edited_by_id, edited_at, created_at)
    SELECT n."reportId", n."unitId", n."obligationId", n."formId", n."formVersion", 'draft', '{}', n.answers, n."replacesId",
      $15, $8::timestamptz, $8::timestamptz
    FROM turn, jsonb_to_recordset($11::jsonb) AS n("reportId" text, "unitId" text, "obligationId" text, "formId" text,
      "formVersion" int, answers jsonb, "replacesId" text)
    WHERE n."unitId" = ANY($16::text[])
    RETURNING id
  ), photographed AS (
    INSERT INTO photo (id, report_id, person_id, platform, bot, chat_id, file_ref, unique_ref, album_id, sent_as, bytes,
      state, reason, received_at)
    SELECT f."photoId", f."reportId", $15, $1, $2, $3, f."fileRef", f."uniqueRef", f."albumId", f."sentAs", f.bytes,
      CASE WHEN f."isTooMany" THEN 'refused' ELSE 'pending' END, CASE WHEN f."isTooMany" THEN 'too-many' END, $8::timestamptz
    FROM turn, jsonb_to_recordset($12::jsonb) AS f("photoId" text, "reportId" text, "fileRef" text, "uniqueRef" text,
      "albumId" text, "sentAs" text, bytes int, "isTooMany" boolean)
    WHERE f."reportId" IS NULL OR EXISTS (SELECT 1 FROM report r WHERE r.id = f."reportId" AND r.unit_id = ANY($16::text[]))
    ON CONFLICT (report_id, unique_ref) DO NOTHING
  ), adopted AS (
    UPDATE photo f SET report_id = w."reportId"
    FROM turn, jsonb_to_recordset($13::jsonb) AS w("reportId" text, since bigint), started
    WHERE started.id = w."reportId" AND f.report_id IS NULL AND f.person_id = $15
      AND f.received_at >= to_timestamp(w.since / 1000.0)
      AND NOT EXISTS (SELECT 1 FROM photo twin WHERE twin.report_id IS NULL AND twin.person_id = $15
                      AND twin.unique_ref = f.unique_ref AND twin.id < f.id)
  ), acknowledged AS (
    UPDATE photo f SET acknowledged_at = $8::timestamptz FROM turn
    WHERE $14::boolean AND f.platform = $1 AND f.bot = $2 AND f.chat_id = $3 AND f.acknowledged_at IS NULL
  )
  SELECT count(*)::int AS turns FROM turn`;
