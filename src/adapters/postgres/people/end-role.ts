import type { LocalDate } from '#src/domain/ids.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import type { AuditedAct } from '#src/domain/audit/audit-entry.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { onDay } from '#src/adapters/postgres/columns.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import { type Doing, writeDown } from './doing.ts';
import { type HeldRole, lockRole } from './held-role.ts';
import { letOut } from './let-out.ts';

interface Ending {
  readonly membershipId: string;
  /** The first day without it. */
  readonly on: LocalDate;
  readonly reason: string;
}

/** Ends a role on a day, and lets its person hear of it; null where it is over by now, or out of reach. */
export async function endRole(
  transaction: Transaction,
  doing: Doing,
  { membershipId, on, reason }: Ending,
): Promise<HeldRole | null> {
  const held = await lockRole(transaction, doing, membershipId);
  if (!held) return null;
  await setEnd(transaction, doing, held, on);
  await writeEnding(transaction, doing, held, { act: 'role-ended', on, reason });
  const { personId, unitId } = held;
  await insertNotices(transaction, [
    plannedNotice({ kind: 'role-ended', personId, unitId, membershipId: held.membershipId, on }, doing.now),
  ]);
  return held;
}

/** The role ends that day: whoever has it is out at once, where that is today. */
export async function setEnd(
  transaction: Transaction,
  doing: Doing,
  { membershipId, personId }: HeldRole,
  on: LocalDate,
): Promise<void> {
  await transaction.membership.update({ where: { id: membershipId }, data: { validTo: onDay(on) } });
  if (on <= doing.today) await letOut(transaction, doing, personId);
}

export async function writeEnding(
  transaction: Transaction,
  doing: Doing,
  { membershipId, personId, unitId, role }: HeldRole,
  { act, on, reason }: { readonly act: AuditedAct; readonly on: LocalDate; readonly reason: string | null },
): Promise<void> {
  await writeDown(transaction, doing, {
    act,
    unitId,
    subject: { personId, membershipId },
    reason,
    details: { role, on },
  });
}
