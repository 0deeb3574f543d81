import type { PersonId, UnitId } from '#src/domain/ids.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import { type Doing, writeDown } from './doing.ts';
import { setEnd } from './end-role.ts';
import { putRole, tellOfRole } from './give-role.ts';
import { handOver } from './hand-over.ts';
import { type HeldRole, lockRole } from './held-role.ts';

interface Move {
  readonly membershipId: string;
  readonly toUnitId: UnitId;
  readonly reason: string;
  /** Who has the role where it was from today on, with all that waits there; left out: nobody by this. */
  readonly handOverTo?: PersonId;
}

/** The same role, in another unit from today on; null where it is over by now, or one of the two units or the successor is out of reach. */
export async function moveRole(
  transaction: Transaction,
  doing: Doing,
  { membershipId, toUnitId, reason, handOverTo }: Move,
): Promise<HeldRole | null> {
  const held = await lockRole(transaction, doing, membershipId);
  if (!held || held.unitId === toUnitId) return null;
  const { personId, unitId, role } = held;
  const there = { personId, unitId: toUnitId, role };
  const handing = handOverTo === undefined ? null : { membershipId, toPersonId: handOverTo, reason };
  if (handing && !(await handOver(transaction, doing, handing))) return null;
  const given = await putRole(transaction, doing, there);
  if (given.kind === 'nobody') return null;
  if (handOverTo === undefined) await setEnd(transaction, doing, held, doing.today);
  await writeDown(transaction, doing, {
    act: 'role-moved',
    unitId,
    subject: { personId, membershipId: held.membershipId },
    reason,
    details: { role, to: toUnitId },
  });
  const ended = { kind: 'role-ended', personId, unitId, membershipId: held.membershipId } as const;
  await insertNotices(transaction, [plannedNotice({ ...ended, on: doing.today }, doing.now)]);
  await tellOfRole(transaction, doing, there, given.membershipId, null);
  return held;
}
