import type { PlanId, ReportId, UnitId } from '#src/domain/ids.ts';
import { mostItemReports, type SentReport, type SentReports } from '#src/domain/report/sent-report.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { isCountedSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { photosJson } from '#src/adapters/postgres/sql/report-json.ts';
import type { Reader } from '#src/ports/reader.ts';
import { readWithin } from './read-within.ts';

interface Row {
  readonly report: SentReport;
}

/** What else report `r` counts for. */
const alsoJson = `coalesce((SELECT json_agg(json_build_object('obligationId', fed.id, 'short', fed.short, 'isCounted', coalesce(${isCountedSql}, false)) ORDER BY fed.due_on, fed.key)
    FROM report_also a JOIN obligation fed ON fed.id = a.obligation_id WHERE a.report_id = r.id AND r.form_id = ANY(fed.also_forms) AND fed.withdrawn_at IS NULL), '[]')`;

/** A report stands behind each obligation that it may count for. */
const everyLink = `JOIN (SELECT id AS report_id, obligation_id FROM report UNION ALL SELECT report_id, obligation_id FROM report_also) l ON l.report_id = r.id
    JOIN obligation fed ON fed.id = l.obligation_id`;

/** Of a report that is on no obligation `fed` is empty: it counts for none. */
const sentSql = (
  isInReach: string,
  links = 'LEFT JOIN obligation fed ON fed.id = r.obligation_id',
): string => `
  SELECT json_build_object(
    'id', r.id, 'unitId', r.unit_id, 'unitName', unit.name, 'unitKind', unit.kind, 'unitParentId', unit.parent_id, 'obligationId', r.obligation_id, 'short', fed.short,
    'status', r.status, 'happenedOn', r.happened_on, 'submittedAt', floor(extract(epoch FROM r.submitted_at) * 1000),
    'sentByName', (SELECT p.name FROM report_version v JOIN person p ON p.id = v.person_id WHERE v.report_id = r.id ORDER BY v.version DESC LIMIT 1),
    'isEnteredFor', r.is_entered_for, 'formId', r.form_id, 'formVersion', r.form_version, 'answers', r.answers,
    'photos', ${photosJson},
    'needsReview', coalesce(fed.needs_review, false), 'isCounted', coalesce(${isCountedSql}, false), 'countsFrom', fed.counts_from, 'countsTo', fed.counts_to, 'also', ${alsoJson}) AS report
  FROM report r JOIN unit ON unit.id = r.unit_id ${links}
  WHERE ${isInReach} AND r.status IN ('submitted', 'accepted', 'returned')`;

const readItemReports = readWithin<Row>(
  'read-report',
  (isInReach) => `${sentSql(isInReach, everyLink)}
  AND (unit.id = $3 OR unit.parent_id = $3) AND fed.plan_id = $4 AND fed.item_id = $5
  ORDER BY r.happened_on DESC NULLS LAST, r.submitted_at DESC, r.id LIMIT ${mostItemReports}`,
);

/** Reports on an item by the unit and those below it, newest event first. */
export async function findItemReports(
  database: Database,
  reader: Reader,
  { unitId, planId, itemId }: { unitId: UnitId; planId: PlanId; itemId: string },
): Promise<readonly SentReport[]> {
  const rows = await readItemReports(database, reader, [unitId, planId, itemId]);
  return rows.map(({ report }) => report);
}

const readSentReport = readWithin<Row>('read-report', (isInReach) => `${sentSql(isInReach)} AND r.id = $3`);

/** A report in the words in which it was sent last; null where it was not. */
export async function findSentReport(
  database: Database,
  reader: Reader,
  reportId: ReportId,
): Promise<SentReport | null> {
  const [row] = await readSentReport(database, reader, [reportId]);
  return row?.report ?? null;
}

const readCount = readWithin<{ total: number }>(
  'read-report',
  (isInReach) => `
  SELECT count(*)::int AS total FROM report r JOIN unit ON unit.id = r.unit_id
  WHERE ${isInReach} AND r.status IN ('submitted', 'accepted', 'returned') AND ($3::text IS NULL OR unit.id = $3)`,
);

const readPage = readWithin<Row>(
  'read-report',
  (isInReach) => `${sentSql(isInReach)} AND ($5::text IS NULL OR unit.id = $5)
  ORDER BY r.submitted_at DESC, r.id DESC OFFSET $3 LIMIT $4`,
);

/**
 * What was sent in all units that the reader may read, or in one of them, newest first: `most` from `from` on. Where the list has become shorter
 * it is the last ones that such a page has.
 */
export async function findSentReports(
  database: Database,
  reader: Reader,
  {
    from,
    most,
    unitId = null,
  }: { readonly from: number; readonly most: number; readonly unitId?: UnitId | null },
): Promise<SentReports> {
  const [row] = await readCount(database, reader, [unitId]);
  const total = row?.total ?? 0;
  const lastPage = Math.max(0, Math.ceil(total / most) - 1);
  const rows = await readPage(database, reader, [Math.min(from, lastPage * most), most, unitId]);
  return { reports: rows.map(({ report }) => report), total };
}
