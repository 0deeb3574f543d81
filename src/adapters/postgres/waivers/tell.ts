import type { Instant, ObligationId, PersonId, UnitId } from '#src/domain/ids.ts';
import type { Notice } from '#src/domain/notice/notice.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';

/** What a request is about, and one of those who are told of it. */
interface Told {
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
  readonly personId: PersonId;
}

const officersSql = `
  SELECT DISTINCT e.obligation_id AS "obligationId", e.unit_id AS "unitId", m.person_id AS "personId"
  FROM waiver e JOIN unit u ON u.id = e.unit_id JOIN membership m ON m.unit_id = u.parent_id AND m.role IN ('officer', 'admin') AND ${livesOnSql('m', '$2')}
  WHERE e.id = $1`;

/** Who asked, as long as they report for the unit; else all who do. */
const askersSql = `
  WITH writers AS (
    SELECT DISTINCT e.obligation_id, e.unit_id, e.asked_by_id, m.person_id FROM waiver e
      JOIN membership m ON m.unit_id = e.unit_id AND m.role IN ('secretary', 'officer', 'admin') AND ${livesOnSql('m', '$2')}
    WHERE e.id = $1)
  SELECT w.obligation_id AS "obligationId", w.unit_id AS "unitId", w.person_id AS "personId" FROM writers w
  WHERE w.person_id = w.asked_by_id OR NOT EXISTS (SELECT 1 FROM writers other WHERE other.person_id = other.asked_by_id)`;

type OfWaiver =
  | { readonly kind: 'waiver-asked'; readonly isAgain: boolean }
  | {
      readonly kind:
        | 'waiver-answered'
        | 'waiver-unanswered'
        | 'waiver-question'
        | 'verdict'
        | 'verdict-undone';
      readonly turn: number;
    };

/** Owes every officer above the unit a notice of its request. */
export async function tellOfficers(
  transaction: Transaction,
  { asker: { now, today } }: Change,
  waiverId: string,
  notice: OfWaiver,
  dueAt: Instant = now,
): Promise<void> {
  await tell(transaction, officersSql, { waiverId, today, notice, dueAt });
}

/** The same to who asked. */
export async function tellAsker(
  transaction: Transaction,
  { asker: { now, today } }: Change,
  waiverId: string,
  notice: OfWaiver,
): Promise<void> {
  await tell(transaction, askersSql, { waiverId, today, notice, dueAt: now });
}

async function tell(
  transaction: Transaction,
  sql: string,
  {
    waiverId,
    today,
    notice,
    dueAt,
  }: {
    readonly waiverId: string;
    readonly today: string;
    readonly notice: OfWaiver;
    readonly dueAt: Instant;
  },
): Promise<void> {
  const people = await transaction.$queryRawUnsafe<Told[]>(sql, waiverId, today);
  await insertNotices(
    transaction,
    people.map((told) => plannedNotice({ ...notice, ...told, waiverId } as Notice, dueAt)),
  );
}
