import type { PersonId, ReportId, UnitId } from '#src/domain/ids.ts';
import { enteredToldAt } from '#src/domain/notice/entered-told-at.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import { wardActedFor } from '#src/domain/organisation/access.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { writeDeed } from '#src/adapters/postgres/audit/write-entry.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import type { EffectOf } from './turn-part.ts';

interface Entered {
  readonly unitId: UnitId;
  readonly version: number;
  readonly obligationId: string | null;
}

/** Reports of the ward on the same obligation, held until this is over: one that is being sent just now is waited for. */
const othersSql = `
  SELECT r.status <> 'draft' AND (known.id IS NULL OR r.submitted_at > known.submitted_at) AS "isNews"
  FROM report r LEFT JOIN report known ON known.id = $4
  WHERE r.obligation_id = $1 AND r.unit_id = $2 AND r.id <> $3 AND r.status NOT IN ('discarded', 'replaced') ORDER BY r.id FOR UPDATE OF r`;

/**
 * A report that an officer sends for a ward: its first version is void where the ward has sent one on the same duty of which the
 * officer was not told. The ward's drafts stay, and know of it; its secretaries hear.
 */
export async function enterFor(
  transaction: Transaction,
  change: Change,
  { reportId, knows }: EffectOf<'enter-for'>,
): Promise<void> {
  const { actor } = change.asker;
  const [entered] = await transaction.$queryRaw<Entered[]>`
    SELECT r.unit_id AS "unitId", r.version, r.obligation_id AS "obligationId" FROM report r WHERE r.id = ${reportId} AND r.is_entered_for`;
  if (!entered || entered.unitId !== wardActedFor(actor)?.unitId) throw new OvertakenError();
  const { unitId, obligationId, version } = entered;
  // Whoever begins a report on it holds its obligation, too. What goes on all the year is reported on again and again.
  const [once] =
    version > 1
      ? []
      : await transaction.$queryRaw<object[]>`
          SELECT 1 FROM obligation WHERE id = ${obligationId} AND at_least > 0 FOR UPDATE`;
  if (once) {
    const others = await transaction.$queryRawUnsafe<{ isNews: boolean }[]>(
      othersSql,
      obligationId,
      unitId,
      reportId,
      knows,
    );
    if (others.some(({ isNews }) => isNews)) throw new OvertakenError();
    await transaction.$executeRaw`
      UPDATE report SET entered_id = ${reportId} WHERE obligation_id = ${obligationId} AND unit_id = ${unitId} AND status = 'draft' AND draft IS NOT NULL`;
  }
  await tellWard(transaction, change, reportId);
}

const readersSql = `
  SELECT DISTINCT m.person_id AS "personId", r.unit_id AS "unitId", r.version FROM report r
  LEFT JOIN membership m ON m.unit_id = r.unit_id AND m.role = 'secretary' AND m.person_id <> $3 AND ${livesOnSql('m', '$2')} WHERE r.id = $1`;

/** Writes down that an officer wrote the newest version for the ward, and has its secretaries told. */
export async function tellWard(transaction: Transaction, change: Change, reportId: ReportId): Promise<void> {
  const { actor, now, today } = change.asker;
  const rows = await transaction.$queryRawUnsafe<
    { personId: PersonId | null; unitId: UnitId; version: number }[]
  >(readersSql, reportId, today, actor?.personId ?? '');
  const [first] = rows;
  if (!first) throw new OvertakenError();
  const { unitId, version: reportVersion } = first;
  await writeDeed(transaction, change, {
    act: 'report-entered-for',
    unitId,
    subject: { reportId },
    details: { version: reportVersion },
  });
  await insertNotices(
    transaction,
    rows.flatMap(({ personId }) =>
      personId === null
        ? []
        : [
            plannedNotice(
              { kind: 'report-entered', personId, unitId, reportId, reportVersion },
              enteredToldAt(now),
            ),
          ],
    ),
  );
}
