import type { PlanId, ReportId, UnitId } from '#src/domain/ids.ts';
import { mostItemReports, type SentReport } from '#src/domain/report/sent-report.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { isCountedSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { photosJson } from '#src/adapters/postgres/sql/report-json.ts';
import type { Reader } from '#src/ports/reader.ts';
import { readWithin } from './read-within.ts';

interface Row {
  readonly report: SentReport;
}

const sentSql = (isInReach: string): string => `
  SELECT json_build_object(
    'id', r.id, 'unitId', r.unit_id, 'unitName', unit.name, 'unitKind', unit.kind, 'obligationId', r.obligation_id, 'short', fed.short,
    'status', r.status, 'happenedOn', r.happened_on, 'submittedAt', floor(extract(epoch FROM r.submitted_at) * 1000),
    'sentByName', (SELECT p.name FROM report_version v JOIN person p ON p.id = v.person_id WHERE v.report_id = r.id ORDER BY v.version DESC LIMIT 1),
    'formId', r.form_id, 'formVersion', r.form_version, 'answers', r.answers,
    'photos', ${photosJson},
    'isCounted', ${isCountedSql}, 'countsFrom', fed.counts_from, 'countsTo', fed.counts_to) AS report
  FROM report r JOIN unit ON unit.id = r.unit_id JOIN obligation fed ON fed.id = r.obligation_id
  WHERE ${isInReach} AND r.status IN ('submitted', 'accepted', 'returned')`;

const readItemReports = readWithin<Row>(
  'read-report',
  (isInReach) => `${sentSql(isInReach)}
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

/** A report in the words in which it was sent last; null where it was not, or counts for no obligation. */
export async function findSentReport(
  database: Database,
  reader: Reader,
  reportId: ReportId,
): Promise<SentReport | null> {
  const [row] = await readSentReport(database, reader, [reportId]);
  return row?.report ?? null;
}
