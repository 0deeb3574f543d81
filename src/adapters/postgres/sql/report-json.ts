/** Platforms take the time out of what is sent as a photo; of a file that was not fetched yet nobody knows. */
const isTimedSql = `CASE WHEN f.taken_at IS NOT NULL THEN true WHEN f.state = 'stored' OR f.sent_as = 'photo' THEN false END`;

/** The photos of report `r`, in the order in which they came. */
export const photosJson = `coalesce((SELECT json_agg(json_build_object('id', f.id, 'state', f.state, 'sha256', f.sha256, 'isTold', f.acknowledged_at IS NOT NULL, 'isTimed', ${isTimedSql}) ORDER BY f.received_at, f.id)
                        FROM photo f WHERE f.report_id = r.id), '[]')`;

/** Whether `r`, a report that was sent and is written on, says something else by now, or had more photos since. */
const isChangedSql = `(r.draft <> r.answers OR EXISTS (SELECT 1 FROM photo f WHERE f.report_id = r.id AND f.received_at >= r.edited_at))`;

/** Whether something lies written in report `r` that was not sent: a correction that was only opened is none. */
export const isDraftSql = `(r.draft IS NOT NULL AND (r.version = 0 OR ${isChangedSql}))`;

/**
 * A report as JSON in the shape of domain/report/report.ts, for `FROM report r`. `status` decides nothing here: an open
 * report shows its working copy.
 */
export const reportJson = `(
  SELECT json_build_object(
    'id', r.id, 'unitId', r.unit_id, 'unitName', u.name, 'unitKind', u.kind, 'obligationId', r.obligation_id,
    'alsoIds', ARRAY(SELECT a.obligation_id FROM report_also a WHERE a.report_id = r.id ORDER BY 1),
    'title', o.short, 'eventOn', o.event_on,
    'counts', CASE WHEN o.id IS NULL THEN NULL ELSE json_build_object('from', o.counts_from, 'to', o.counts_to,
      'locksOn', o.locks_on, 'isWithdrawn', o.withdrawn_at IS NOT NULL, 'measure', o.measure, 'needsReview', o.needs_review) END,
    'enteredId', r.entered_id, 'photosWanted', o.photos, 'formId', r.form_id, 'formVersion', r.form_version, 'status', r.status, 'isOpen', r.draft IS NOT NULL,
    'isChanged', r.version > 0 AND r.draft IS NOT NULL AND ${isChangedSql},
    'version', r.version, 'answers', coalesce(r.draft, r.answers), 'replacesId', r.replaces_id,
    'editedById', r.edited_by_id, 'editedByName', (SELECT p.name FROM person p WHERE p.id = r.edited_by_id), 'editedAt', floor(extract(epoch FROM r.edited_at) * 1000),
    'photos', ${photosJson})
  FROM unit u LEFT JOIN obligation o ON o.id = r.obligation_id
  WHERE u.id = r.unit_id)`;
