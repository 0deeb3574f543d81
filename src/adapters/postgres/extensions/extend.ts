import { undoForMs } from '#src/domain/decision.ts';
import { announcedAt } from '#src/domain/extension/announced-at.ts';
import { lastExtension } from '#src/domain/extension/extension-rules.ts';
import type { LocalDate, ObligationId, PersonId, UnitId } from '#src/domain/ids.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import { addDays, instantOf } from '#src/domain/calendar.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { writeDeed } from '#src/adapters/postgres/audit/write-entry.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';
import { followGrants, holdPlans } from './follow-grants.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import { isOvertakenSql } from '#src/adapters/postgres/sql/extension-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';

interface Held {
  readonly id: ObligationId;
  readonly unitId: UnitId;
  readonly year: number;
  readonly dueOn: LocalDate;
  readonly plannedOn: LocalDate;
  readonly isLocked: boolean;
}

/** Obligations within reach on that day ($3), held as they are until it is over. */
const heldSql = `
  SELECT o.id, o.unit_id AS "unitId", plan.year, o.due_on::text AS "dueOn", coalesce(o.planned->>'dueOn', o.due_on::text) AS "plannedOn",
    coalesce(o.locks_on <= $3::date, false) AS "isLocked"
  FROM obligation o JOIN plan ON plan.id = o.plan_id JOIN unit u ON u.id = o.unit_id
  WHERE o.id = ANY($1::text[]) AND u.parent_id = ANY($2::text[]) AND o.withdrawn_at IS NULL AND o.scope = 'each' AND o.at_least > 0 AND ${livesOnSql('u', '$3')}
  ORDER BY o.id FOR NO KEY UPDATE OF o`;

/** Who reports for the unit of each obligation on that day ($2). */
const heardBySql = `
  SELECT DISTINCT o.id AS "obligationId", o.unit_id AS "unitId", m.person_id AS "personId"
  FROM obligation o JOIN membership m ON m.unit_id = o.unit_id AND m.role = 'secretary' AND ${livesOnSql('m', '$2')} WHERE o.id = ANY($1::text[])`;

/**
 * All of them get until that day, or none does: whoever extended one of them meanwhile, so that its day is another one, is seen
 * first. Who reports for these units is told.
 */
export async function extend(
  transaction: Transaction,
  change: Change,
  { batchId, obligations, until, reason }: Extract<Effect, { kind: 'extend' }>,
): Promise<void> {
  const { actor, now, today, zone } = change.asker;
  const { childrenOf } = reachOf(actor, 'extend');
  const ids = obligations.map(({ id }) => id);
  await holdPlans(transaction, ids);
  const held = await transaction.$queryRawUnsafe<Held[]>(heldSql, ids, childrenOf, today);
  const isAsSeen = obligations.every(({ id, dueOn }) =>
    held.some((one) => one.id === id && one.dueOn === dueOn),
  );
  if (!isAsSeen || until < today || held.some((one) => !mayGoTo(until, one))) throw new OvertakenError();
  const extensionIds = new Map<ObligationId, string>();
  for (const { id: obligationId, unitId, dueOn, isLocked: wasLocked } of held) {
    const id = change.newId();
    extensionIds.set(obligationId, id);
    const [oldOn, newOn, at] = [new Date(dueOn), new Date(until), new Date(now)];
    await transaction.extension.create({
      data: { id, batchId, obligationId, oldOn, newOn, wasLocked, reason, byId: actor?.personId ?? '', at },
    });
    await writeDeed(transaction, change, {
      act: 'extend',
      unitId,
      subject: { obligationId },
      reason,
      details: { from: dueOn, until },
    });
  }
  await followGrants(transaction, ids, { now, isHoliday: change.isHoliday ?? never, from: 'next' });
  const people = await transaction.$queryRawUnsafe<
    { obligationId: ObligationId; unitId: UnitId; personId: PersonId }[]
  >(heardBySql, ids, today);
  const endsAt = instantOf(addDays(until, 1), '00:00', zone);
  await insertNotices(
    transaction,
    people.map((told) =>
      plannedNotice(
        { kind: 'extended', extensionId: extensionIds.get(told.obligationId) ?? '', endsAt, ...told },
        announcedAt(now),
      ),
    ),
  );
}

function mayGoTo(until: LocalDate, { dueOn, plannedOn, year }: Held): boolean {
  return until > dueOn && until <= lastExtension(year, plannedOn);
}

interface Undone {
  readonly id: string;
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
}

/** Only one's own, lately, and as far as nobody extended it once more since. */
const undoneSql = `
  UPDATE extension e SET undone_at = $5::timestamptz FROM obligation o, unit u
  WHERE e.batch_id = $1 AND e.by_id = $2 AND e.at > $3::timestamptz AND e.undone_at IS NULL AND NOT ${isOvertakenSql}
    AND o.id = e.obligation_id AND o.withdrawn_at IS NULL AND u.id = o.unit_id AND u.parent_id = ANY($4::text[]) AND o.id = ANY($6::text[])
  RETURNING e.id, o.id AS "obligationId", o.unit_id AS "unitId"`;

/** What was extended in one go is due again when it was before; whoever was told otherwise hears it. As many as were seen, or it is looked at again. */
export async function undoExtension(
  transaction: Transaction,
  change: Change,
  { batchId, obligationIds }: Extract<Effect, { kind: 'undo-extension' }>,
): Promise<void> {
  const { actor, now } = change.asker;
  const { childrenOf } = reachOf(actor, 'extend');
  await holdPlans(transaction, obligationIds);
  await transaction.$executeRawUnsafe(
    'SELECT 1 FROM obligation WHERE id = ANY($1::text[]) ORDER BY id FOR NO KEY UPDATE',
    obligationIds,
  );
  const undone = await transaction.$queryRawUnsafe<Undone[]>(
    undoneSql,
    batchId,
    actor?.personId ?? null,
    new Date(now - undoForMs),
    childrenOf,
    new Date(now),
    obligationIds,
  );
  if (undone.length !== obligationIds.length) throw new OvertakenError();
  await followGrants(transaction, obligationIds, {
    now,
    isHoliday: change.isHoliday ?? never,
    from: 'first',
  });
  for (const { id: extensionId, obligationId, unitId } of undone) {
    await writeDeed(transaction, change, { act: 'extension-undone', unitId, subject: { obligationId } });
    const told = await transaction.notice.findMany({
      where: { extensionId, state: 'sent', kind: 'extended' },
    });
    await insertNotices(
      transaction,
      told.map(({ personId }) => {
        const about = { personId: personId as PersonId, extensionId, obligationId, unitId };
        return plannedNotice({ kind: 'extension-undone', ...about }, announcedAt(now));
      }),
    );
  }
}

const never = (): boolean => false;
