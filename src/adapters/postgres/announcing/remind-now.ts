import { dayOf } from '#src/domain/calendar.ts';
import type { PersonId, UnitId } from '#src/domain/ids.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { writeDeed } from '#src/adapters/postgres/audit/write-entry.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import { isOwedSql, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';

/** A duty that is still owed, by a ward that the officer ($6) looks after, once for a day ($3): the second of two officers writes nothing. */
const remindedSql = `
  INSERT INTO reminded_now (id, obligation_id, unit_id, on_day, by_id, line, at)
  SELECT $1, o.id, o.unit_id, $3::date, $4, $5, $7::timestamptz
  FROM obligation o JOIN unit ON unit.id = o.unit_id LEFT JOIN LATERAL ${progressSql('$8')} done ON true
  WHERE o.id = $2 AND unit.parent_id = ANY($6::text[]) AND o.scope = 'each' AND o.withdrawn_at IS NULL
    AND o.opens_on <= $9::date AND (o.locks_on IS NULL OR o.locks_on > $9::date) AND ${isOwedSql}
  ON CONFLICT (obligation_id, on_day) DO NOTHING RETURNING unit_id AS "unitId"`;

/** Who reports for the unit on that day and can be reached. */
const hearersSql = `
  SELECT DISTINCT m.person_id AS "personId" FROM membership m JOIN unit ON unit.id = m.unit_id AND ${livesOnSql('unit', '$2')}
  WHERE m.unit_id = $1 AND m.role = 'secretary' AND ${livesOnSql('m', '$2')}
    AND EXISTS (SELECT 1 FROM account a WHERE a.person_id = m.person_id AND a.is_reachable)`;

/** All of them or none: a duty that was done, or reminded of by somebody else meanwhile, has the officer look again. */
export async function remindNow(
  transaction: Transaction,
  change: Change,
  { obligationIds, tellAt, line }: Extract<Effect, { kind: 'remind-now' }>,
): Promise<void> {
  const { actor, now, today, zone } = change.asker;
  const { childrenOf } = reachOf(actor, 'remind');
  const on = dayOf(tellAt, zone);
  // Two officers who remind of several wait for each other in one order.
  for (const obligationId of obligationIds.toSorted()) {
    const remindedNowId = change.newId();
    const [reminded] = await transaction.$queryRawUnsafe<{ unitId: UnitId }[]>(
      remindedSql,
      remindedNowId,
      obligationId,
      on,
      actor?.personId ?? null,
      line,
      childrenOf,
      new Date(now),
      zone,
      today,
    );
    if (!reminded) throw new OvertakenError();
    const { unitId } = reminded;
    const people = await transaction.$queryRawUnsafe<{ personId: PersonId }[]>(hearersSql, unitId, on);
    await writeDeed(transaction, change, {
      act: 'reminded',
      unitId,
      subject: { obligationId },
      details: { on, people: people.length },
    });
    await insertNotices(
      transaction,
      people.map(({ personId }) =>
        plannedNotice({ kind: 'reminded-now', personId, remindedNowId, obligationId, unitId }, tellAt),
      ),
    );
  }
}
