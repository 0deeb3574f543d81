import { dayOf } from '#src/domain/calendar.ts';
import { buildDigest } from '#src/domain/digest/build-digest.ts';
import type { CountedReport, DigestFacts, FollowedObligation } from '#src/domain/digest/digest-facts.ts';
import { type DigestWhen, digestWeek } from '#src/domain/digest/digest-times.ts';
import type { Digest } from '#src/domain/digest/digest.ts';
import type { UnitKind } from '#src/domain/organisation/organisation.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { readWardsBelow } from '#src/adapters/postgres/delivery/ward-facts.ts';
import { obligationJson, progressJson, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { isToldSql, livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import { readForms } from './read-forms.ts';

/** A group, and the unit that its digest is about. */
interface DigestGroup {
  readonly id: string;
  readonly unit: { readonly id: string; readonly name: string; readonly kind: string };
}

/** Plans of years gone by are told of no more. */
const obligationsSql = `
  SELECT ${obligationJson} AS obligation, u.name AS "unitName", ${progressJson} AS progress
  FROM unit u JOIN obligation o ON o.unit_id = u.id JOIN plan ON plan.id = o.plan_id LEFT JOIN LATERAL ${progressSql('$2')} done ON true
  WHERE (u.id = $1 OR u.parent_id = $1) AND o.withdrawn_at IS NULL AND plan.year >= extract(year FROM $3::date)
    AND ${isToldSql('u', '$4')} ORDER BY o.due_on, o.key`;

const reportsSql = `
  SELECT r.unit_id AS "unitId", r.form_id AS "formId", r.form_version AS "formVersion", r.answers
  FROM report r JOIN unit u ON u.id = r.unit_id
  WHERE (u.id = $1 OR u.parent_id = $1) AND r.status IN ('submitted', 'accepted') AND r.happened_on BETWEEN $2::date AND $3::date
  ORDER BY r.submitted_at, r.id`;

/** A part that several plans name is told once. */
const partsSql = `
  SELECT DISTINCT ON (plan.id, part.position) part.value->>'source' AS source, part.value->>'title' AS title
  FROM plan, jsonb_array_elements(coalesce(plan.specification->'parts', '[]')) WITH ORDINALITY AS part(value, position)
  WHERE plan.unit_id = $1 AND plan.year = extract(year FROM $2::date) ORDER BY plan.id, part.position`;

const unitsSql = `
  SELECT id, name, kind FROM unit WHERE parent_id = $1 AND ${livesOnSql('unit', '$2')} ORDER BY name`;

interface ObligationRow {
  readonly obligation: object;
  readonly unitName: string;
  readonly progress: object;
}

/** The digest of a group's unit: reports on events of its days, obligations and units as they are at this moment. */
export async function loadDigest(
  database: Database,
  { id, unit }: DigestGroup,
  when: DigestWhen,
): Promise<Digest> {
  const { now, zone } = when;
  const { from, to } = digestWeek(when);
  const today = dayOf(now, zone);
  const [units, rows, reports, parts, forms, wards] = await Promise.all([
    database.$queryRawUnsafe<DigestFacts['units']>(unitsSql, unit.id, today),
    database.$queryRawUnsafe<ObligationRow[]>(obligationsSql, unit.id, zone, from, today),
    database.$queryRawUnsafe<CountedReport[]>(reportsSql, unit.id, from, to),
    database.query<DigestFacts['parts'][number]>(partsSql, [unit.id, from]),
    readForms(database),
    readWardsBelow(database, unit.id, { today, zone }),
  ]);
  const facts: DigestFacts = {
    groupId: id as DigestFacts['groupId'],
    unitName: unit.name,
    unitKind: unit.kind as UnitKind,
    units,
    obligations: rows.map(
      ({ obligation, unitName, progress }) => ({ ...obligation, unitName, progress }) as FollowedObligation,
    ),
    reports,
    parts,
    forms,
    wards,
  };
  return buildDigest(facts, when);
}
