import type { LocalDate } from '#src/domain/ids.ts';
import type { Database } from '../client.ts';
import { endingTime, endingUsefulDays } from './ending.ts';

/** A notice for each person who was in a unit when it ended. */
const planSql = `
  WITH ended AS (
    SELECT id, valid_to, (valid_to + '${endingTime}'::time) AT TIME ZONE $2 AS due_at FROM unit
    WHERE valid_to <= $1::date AND valid_to > $1::date - ${endingUsefulDays})
  INSERT INTO notice (id, key, kind, person_id, unit_id, due_at, expires_at)
  SELECT gen_random_uuid()::text, 'unit-ended:' || m.person_id || ':' || ended.id, 'unit-ended', m.person_id, ended.id,
    ended.due_at, ended.due_at + interval '${endingUsefulDays} days'
  FROM ended JOIN membership m ON m.unit_id = ended.id AND m.valid_from < ended.valid_to
    AND (m.valid_to IS NULL OR m.valid_to >= ended.valid_to)
  GROUP BY m.person_id, ended.id, ended.due_at
  ON CONFLICT (key) DO NOTHING`;

/** Makes what people are to hear of their units that have ended by today. Returns how many were made. */
export async function planEndings(database: Database, today: LocalDate, zone: string): Promise<number> {
  return database.$executeRawUnsafe(planSql, today, zone);
}
