import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';

/**
 * One notice for each person who has the role on that day ($2) in the unit, the one above it or those below it, and an
 * account that can be reached. Nobody is told for a unit that has ended. Its key says what it is: planned again, it is
 * there already.
 */
export const insertRemindersSql = `
  WITH wanted AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS w("keyStem" text, kind text, role text, place text, rung text, "obligationId" text, "unitId" text,
      "dueAt" bigint, "expiresAt" bigint)
    WHERE EXISTS (SELECT 1 FROM unit asked WHERE asked.id = w."unitId" AND ${livesOnSql('asked', '$2')})
  ), placed AS (
    SELECT w.*, w."unitId" AS "tellsUnitId", w."unitId" AS "peopleOf" FROM wanted w WHERE w.place = 'unit'
    UNION ALL
    SELECT w.*, w."unitId", u.parent_id FROM wanted w JOIN unit u ON u.id = w."unitId" WHERE w.place = 'parent'
    UNION ALL
    SELECT w.*, c.id, c.id FROM wanted w JOIN unit c ON c.parent_id = w."unitId" WHERE w.place = 'children'
  )
  INSERT INTO notice (id, key, kind, rung, person_id, unit_id, obligation_id, due_at, expires_at)
  SELECT gen_random_uuid()::text, p."keyStem" || ':' || m.person_id, p.kind, p.rung, m.person_id,
    p."tellsUnitId", p."obligationId", to_timestamp(p."dueAt" / 1000.0), to_timestamp(p."expiresAt" / 1000.0)
  FROM placed p JOIN unit place ON place.id = p."peopleOf" AND ${livesOnSql('place', '$2')}
  JOIN membership m ON m.unit_id = p."peopleOf" AND m.role = p.role AND ${livesOnSql('m', '$2')}
  WHERE EXISTS (SELECT 1 FROM account a WHERE a.person_id = m.person_id AND a.is_reachable)
  ON CONFLICT (key) DO NOTHING`;

/** Moves obligations to their next rung, or to none. */
export const moveObligationsSql = `
  UPDATE obligation o SET next_rung_at = to_timestamp(n.at / 1000.0)
  FROM jsonb_to_recordset($1::jsonb) AS n(id text, at bigint) WHERE o.id = n.id`;
