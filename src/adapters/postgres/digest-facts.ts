import type { DigestFacts } from '#src/domain/digest/build-digest.ts';
import type { Form } from '#src/domain/form.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Database } from './client.ts';
import { obligationJson, progressSql } from './obligation-sql.ts';

const obligationsSql = `
  SELECT ${obligationJson} AS obligation, u.name AS "unitName", json_build_object('reports', done.reports, 'metOn', done.met_on) AS progress
  FROM unit u JOIN obligation o ON o.unit_id = u.id LEFT JOIN LATERAL ${progressSql('$2')} done ON true
  WHERE (u.id = $1 OR u.parent_id = $1) AND o.withdrawn_at IS NULL ORDER BY o.due_on, o.key`;

const reportsSql = `
  SELECT r.unit_id AS "unitId", r.form_id AS "formId", r.form_version AS "formVersion", r.answers
  FROM report r JOIN unit u ON u.id = r.unit_id
  WHERE (u.id = $1 OR u.parent_id = $1) AND r.status IN ('submitted', 'accepted') AND r.happened_on BETWEEN $2::date AND $3::date`;

const unitsSql = `
  SELECT id, name FROM unit WHERE parent_id = $1 AND valid_from <= $2::date AND (valid_to IS NULL OR valid_to > $2::date) ORDER BY name`;

/** Everything the digest of a unit is made of, for events from `from` to `to`. */
export async function loadDigestFacts(
  database: Database,
  group: { id: string; unitId: string; unitName: string },
  days: { from: LocalDate; to: LocalDate; today: LocalDate; zone: string },
): Promise<DigestFacts> {
  const [units, rows, reports, forms] = await Promise.all([
    database.$queryRawUnsafe<DigestFacts['units'][number][]>(unitsSql, group.unitId, days.today),
    database.$queryRawUnsafe<{ obligation: object; unitName: string; progress: object }[]>(obligationsSql, group.unitId, days.zone),
    database.$queryRawUnsafe<DigestFacts['reports'][number][]>(reportsSql, group.unitId, days.from, days.to),
    database.form.findMany({ orderBy: { version: 'desc' } }),
  ]);
  const obligations = rows.map(({ obligation, unitName, progress }) => ({ ...obligation, unitName, progress }) as DigestFacts['obligations'][number]);
  const known = forms.map((form) => ({ ...(form.specification as unknown as Form), id: form.id, version: form.version }));
  return { groupId: group.id as DigestFacts['groupId'], unitName: group.unitName, units, obligations, reports, forms: known };
}
