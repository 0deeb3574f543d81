/** The photos of report `r`, in the order in which they came. */
export const photosJson = `coalesce((SELECT json_agg(json_build_object('id', f.id, 'state', f.state, 'sha256', f.sha256, 'isTold', f.acknowledged_at IS NOT NULL) ORDER BY f.received_at, f.id)
                        FROM photo f WHERE f.report_id = r.id), '[]')`;

/**
 * A report as JSON in the shape of domain/report/report.ts, for `FROM report r`. `status` decides nothing here: an open
 * report shows its working copy.
 */
export const reportJson = `(
  SELECT json_build_object(
    'id', r.id, 'unitId', r.unit_id, 'unitName', u.name, 'unitKind', u.kind, 'obligationId', r.obligation_id,
    'title', o.short, 'eventOn', o.event_on,
    'counts', CASE WHEN o.id IS NULL THEN NULL ELSE json_build_object('from', o.counts_from, 'to', o.counts_to,
      'locksOn', o.locks_on, 'isWithdrawn', o.withdrawn_at IS NOT NULL, 'measure', o.measure) END,
    'photosWanted', o.photos, 'formId', r.form_id, 'formVersion', r.form_version, 'status', r.status, 'isOpen', r.draft IS NOT NULL,
    'version', r.version, 'answers', coalesce(r.draft, r.answers), 'replacesId', r.replaces_id,
    'editedById', r.edited_by_id, 'editedByName', (SELECT p.name FROM person p WHERE p.id = r.edited_by_id), 'editedAt', floor(extract(epoch FROM r.edited_at) * 1000),
    'photos', ${photosJson})
  FROM unit u LEFT JOIN obligation o ON o.id = r.obligation_id
  WHERE u.id = r.unit_id)`;
