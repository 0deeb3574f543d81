import { addDays } from '#src/domain/calendar.ts';
import type { LocalDate, PersonId, UnitId } from '#src/domain/ids.ts';
import { endingDays } from '#src/domain/notice/kinds/organisation-kinds.ts';
import { endingToldAt, plannedNotice } from '#src/domain/notice/planned-notice.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { insertNotices } from './insert-notices.ts';

interface Ended {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly endsOn: LocalDate;
}

/** Who was in a unit when it ended, between day $1 (excluded) and $2, and is owed no notice of it yet. */
const endedSql = `
  SELECT DISTINCT m.person_id AS "personId", u.id AS "unitId", u.valid_to::text AS "endsOn"
  FROM unit u JOIN membership m ON m.unit_id = u.id AND m.valid_from < u.valid_to AND (m.valid_to IS NULL OR m.valid_to >= u.valid_to)
  WHERE u.valid_to > $1::date AND u.valid_to <= $2::date AND NOT EXISTS (
    SELECT 1 FROM notice n WHERE n.person_id = m.person_id AND n.unit_id = u.id AND n.kind = 'unit-ended')`;

/** Makes what people are to hear of their units that have ended by today. Returns how many were made. */
export async function planEndings(database: Database, today: LocalDate, zone: string): Promise<number> {
  const ended = await database.query<Ended>(endedSql, [addDays(today, -endingDays), today]);
  return insertNotices(
    database,
    ended.map(({ personId, unitId, endsOn }) =>
      plannedNotice({ kind: 'unit-ended', personId, unitId }, endingToldAt(endsOn, zone)),
    ),
  );
}
