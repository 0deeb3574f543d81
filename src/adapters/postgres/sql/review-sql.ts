/** From more nobody sees better what is usual. */
const mostEarlier = 8;

/** The photos of version `v` of report `r`, and those that were of no use. */
const photosOfVersion = `coalesce((SELECT json_agg(json_build_object('id', f.id, 'state', f.state, 'sha256', f.sha256, 'mime', f.mime, 'bytes', f.bytes)
      ORDER BY f.received_at, f.id) FROM photo f WHERE f.report_id = r.id AND f.reason IS DISTINCT FROM 'too-many'
      AND (f.id = ANY(v.photo_ids) OR (f.state IN ('refused', 'failed') AND f.received_at <= v.at))), '[]')`;

/** What the newest version is compared with: the one that was decided on last, else the first. */
const versionBefore = `(SELECT json_build_object('answers', old.answers, 'photoIds', old.photo_ids, 'isReviewed', w.id IS NOT NULL)
    FROM report_version old LEFT JOIN review w ON w.report_id = old.report_id AND w.version = old.version AND w.undone_at IS NULL
    WHERE old.report_id = r.id AND old.version < v.version ORDER BY w.version DESC NULLS LAST, old.version LIMIT 1)`;

const earlier = `coalesce((SELECT json_agg(e.answers) FROM (SELECT other.answers FROM report other
      WHERE other.unit_id = r.unit_id AND other.form_id = r.form_id AND other.id <> r.id AND other.status IN ('submitted', 'accepted')
        AND other.submitted_at < r.submitted_at ORDER BY other.submitted_at DESC LIMIT ${mostEarlier}) e), '[]')`;

/** Report `r` of `unit` in its newest version `v` as JSON in the shape of ReportToReview; `fed`: its obligation. */
export const toReviewJson = (zone: string): string => `json_build_object(
    'id', r.id, 'version', r.version, 'unitId', r.unit_id, 'unitName', unit.name, 'unitKind', unit.kind, 'obligationId', r.obligation_id, 'short', fed.short,
    'happenedOn', r.happened_on, 'sentOn', (r.submitted_at AT TIME ZONE ${zone})::date, 'sentTime', to_char(r.submitted_at AT TIME ZONE ${zone}, 'HH24:MI'),
    'at', floor(extract(epoch FROM v.at) * 1000), 'sentByName', (SELECT p.name FROM person p WHERE p.id = v.person_id), 'isEnteredFor', v.is_entered_for,
    'formId', r.form_id, 'formVersion', r.form_version, 'answers', r.answers, 'photos', ${photosOfVersion},
    'asked', CASE WHEN fed.id IS NOT NULL THEN json_build_object('countsFrom', fed.counts_from, 'countsTo', fed.counts_to, 'dueOn', fed.due_on, 'dueTime', fed.due_time, 'photos', fed.photos) END,
    'before', ${versionBefore}, 'why', v.why, 'isBeingCorrected', r.draft IS NOT NULL AND r.draft <> r.answers, 'earlier', ${earlier})`;

/** Reports that wait for an officer, with their units and newest versions; what must be reviewed comes first, then what waits longest. */
export const waitingSql = `report r JOIN unit ON unit.id = r.unit_id JOIN report_version v ON v.report_id = r.id AND v.version = r.version
    LEFT JOIN obligation fed ON fed.id = r.obligation_id`;
export const waitingOrder = `coalesce(fed.needs_review, false) DESC, v.at, r.id`;
