import type { WardNow } from '#src/domain/delivery/ward-now.ts';
import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Database, Transaction } from '#src/adapters/postgres/client.ts';
import { compileNothing, withoutJit } from '#src/adapters/postgres/without-jit.ts';
import { millisOf } from '#src/adapters/postgres/sql/millis-sql.ts';
import { isOwedSql, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import {
  blockedSinceSql,
  failedSinceSql,
  seenSql,
  unansweredSql,
} from '#src/adapters/postgres/sql/reach-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';

/** Something that unit `u` owes can be reported on on day $2, in zone $3. */
const owesSql = `EXISTS (
    SELECT 1 FROM obligation o LEFT JOIN LATERAL ${progressSql('$3')} done ON true
    WHERE o.unit_id = u.id AND o.withdrawn_at IS NULL AND o.scope <> 'total' AND o.opens_on <= $2::date
      AND (o.locks_on IS NULL OR o.locks_on > $2::date) AND ${isOwedSql})`;

/** Who reports for unit `u` on day $2. */
const secretariesSql = `(
    SELECT coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name, 'seenAt', ${millisOf(seenSql('p.id'))},
        'blockedSince', ${millisOf(blockedSinceSql('p.id'))}, 'failedSince', ${millisOf(failedSinceSql('p.id'))}, 'reminders', ${unansweredSql('p.id', 'u.id')},
        'channels', (SELECT coalesce(json_agg(json_build_object('platform', a.platform, 'isReachable', a.is_reachable) ORDER BY a.created_at, a.id), '[]')
          FROM account a WHERE a.person_id = p.id)) ORDER BY p.name, p.id), '[]')
    FROM person p WHERE EXISTS (SELECT 1 FROM membership m WHERE m.unit_id = u.id AND m.role = 'secretary' AND m.person_id = p.id AND ${livesOnSql('m', '$2')}))`;

/**
 * Units that live on day $2, of those with the ids $1 or below the unit $4, as they are to be reached. The one above has nobody who
 * reports, and is no ward.
 */
const wardsSql = `
  SELECT u.id AS "unitId", u.name AS "unitName", u.kind AS "unitKind", ${owesSql} AS owes, ${secretariesSql} AS secretaries,
    (SELECT max(m.valid_to)::text FROM membership m WHERE m.unit_id = u.id AND m.role = 'secretary' AND m.valid_to <= $2::date) AS "leftOn",
    (SELECT min(m.valid_from)::text FROM membership m WHERE m.unit_id IN (u.id, u.parent_id) AND m.role <> 'secretary') AS "lookedAfterSince"
  FROM unit u WHERE u.parent_id IS NOT NULL AND (u.id = ANY($1::text[]) OR u.parent_id = $4) AND ${livesOnSql('u', '$2')} ORDER BY u.name, u.id`;

interface OfDay {
  readonly today: LocalDate;
  readonly zone: string;
}

/** These wards, where they live on that day. */
export function readWards(
  database: Database,
  unitIds: readonly UnitId[],
  day: OfDay,
): Promise<readonly WardNow[]> {
  return withoutJit(database, (transaction) => read(transaction, { unitIds, below: null }, day));
}

/** The same in a transaction. */
export async function readWardsIn(
  transaction: Transaction,
  unitIds: readonly UnitId[],
  day: OfDay,
): Promise<readonly WardNow[]> {
  await compileNothing(transaction);
  return read(transaction, { unitIds, below: null }, day);
}

/** All wards right below a unit. */
export function readWardsBelow(database: Database, unitId: string, day: OfDay): Promise<readonly WardNow[]> {
  return withoutJit(database, (transaction) => read(transaction, { unitIds: [], below: unitId }, day));
}

function read(
  transaction: Transaction,
  { unitIds, below }: { readonly unitIds: readonly UnitId[]; readonly below: string | null },
  { today, zone }: OfDay,
): Promise<readonly WardNow[]> {
  return transaction.$queryRawUnsafe<WardNow[]>(wardsSql, unitIds, today, zone, below);
}
