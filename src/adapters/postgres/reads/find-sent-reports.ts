import { reachOf } from '#src/domain/organisation/access.ts';
import type { PlanId, ReportId, UnitId } from '#src/domain/ids.ts';
import { mostItemReports, type SentReport } from '#src/domain/report/sent-report.ts';
import type { Asker } from '#src/ports/conversation-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { isCountedSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { within } from '#src/adapters/postgres/sql/report-json.ts';

const sentSql = `
  SELECT json_build_object(
    'id', r.id, 'unitId', r.unit_id, 'unitName', unit.name, 'unitKind', unit.kind, 'obligationId', r.obligation_id, 'short', fed.short,
    'status', r.status, 'happenedOn', r.happened_on, 'submittedAt', floor(extract(epoch FROM r.submitted_at) * 1000),
    'sentByName', (SELECT p.name FROM report_version v JOIN person p ON p.id = v.person_id WHERE v.report_id = r.id ORDER BY v.version DESC LIMIT 1),
    'formId', r.form_id, 'formVersion', r.form_version, 'answers', r.answers,
    'photos', coalesce((SELECT json_agg(json_build_object('id', f.id, 'state', f.state, 'sha256', f.sha256) ORDER BY f.received_at, f.id)
                        FROM photo f WHERE f.report_id = r.id), '[]'),
    'isCounted', ${isCountedSql}, 'countsFrom', fed.counts_from, 'countsTo', fed.counts_to) AS report
  FROM report r JOIN unit ON unit.id = r.unit_id JOIN obligation fed ON fed.id = r.obligation_id
  WHERE ${within('unit', '$1', '$2')} AND r.status IN ('submitted', 'accepted', 'returned')`;

/** Reports on an item by the unit and those below it, newest event first. */
export async function findItemReports(
  database: Database,
  asker: Asker,
  { unitId, planId, itemId }: { unitId: UnitId; planId: PlanId; itemId: string },
): Promise<readonly SentReport[]> {
  const sql = `${sentSql} AND (unit.id = $3 OR unit.parent_id = $3) AND fed.plan_id = $4 AND fed.item_id = $5
    ORDER BY r.happened_on DESC NULLS LAST, r.submitted_at DESC, r.id LIMIT ${mostItemReports}`;
  return find(database, asker, sql, [unitId, planId, itemId]);
}

export async function findSentReport(
  database: Database,
  asker: Asker,
  reportId: ReportId,
): Promise<SentReport | null> {
  const [report] = await find(database, asker, `${sentSql} AND r.id = $3`, [reportId]);
  return report ?? null;
}

async function find(
  database: Database,
  asker: Asker,
  sql: string,
  values: readonly string[],
): Promise<readonly SentReport[]> {
  const { units, childrenOf } = reachOf(asker.actor, 'read-report');
  const rows = await database.query<{ report: SentReport }>(sql, [units, childrenOf, ...values]);
  return rows.map(({ report }) => report);
}
