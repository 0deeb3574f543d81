import { livesOnSql } from './unit-sql.ts';

/** A row `w` of what was passed on, by person `p` for unit `u`, as JSON in the shape of PassedOn. */
export const passedOnJson = `json_build_object('id', w.id, 'name', p.name, 'unitName', u.name, 'unitKind', u.kind,
    'at', floor(extract(epoch FROM w.at) * 1000)::float8, 'text', w.text, 'code', w.code,
    'answers', (SELECT before.text FROM passed_on before WHERE before.id = w.answers_id))`;

interface Of {
  readonly unitId: string;
  /** Who asks: nobody is told of themselves. */
  readonly personId: string;
  readonly day: string;
}

/** Caretakers of a unit on a day, from the table `unit`: who has a role in it, or in the one above, but secretaries. */
export function caretakersSql({ unitId, personId, day }: Of, isInReach: string): string {
  return `
  SELECT p.id AS "personId", p.name, m.role, place.name AS "unitName", place.kind AS "unitKind",
    EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id AND a.is_reachable) AS "isReachable"
  FROM unit JOIN unit place ON place.id IN (unit.id, unit.parent_id) AND ${livesOnSql('place', day)}
    JOIN membership m ON m.unit_id = place.id AND m.role IN ('officer', 'leader', 'admin') AND ${livesOnSql('m', day)}
    JOIN person p ON p.id = m.person_id
  WHERE unit.id = ${unitId} AND ${isInReach} AND p.id <> ${personId}
  ORDER BY place.id = unit.id, place.name, p.name, p.id, m.role`;
}
