import type { AuditEntry } from '#src/domain/audit/audit-entry.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import type { Change } from '#src/ports/conversation-store.ts';

/** Writes down what is done in the same transaction. The table takes rows and gives none back: it refuses to change them. */
export async function writeEntry(transaction: Transaction, id: string, entry: AuditEntry): Promise<void> {
  const { at, subject, details, ...columns } = entry;
  await transaction.auditEntry.create({
    data: { id, at: new Date(at), subject: { ...subject }, details: { ...details }, ...columns },
  });
}

/** What an entry says beyond who did it, and when. */
type Deed = Pick<AuditEntry, 'act' | 'unitId' | 'subject'> &
  Partial<Pick<AuditEntry, 'actorId' | 'reason' | 'details'>>;

/** The same of something that was done by an update of a chat: its sender did it. */
export async function writeDeed(
  transaction: Transaction,
  { asker: { actor, now }, newId }: Pick<Change, 'asker' | 'newId'>,
  { reason = null, details = {}, ...deed }: Deed,
): Promise<void> {
  const actorId = actor?.personId ?? null;
  await writeEntry(transaction, newId(), { actorId, at: now, via: 'chat', reason, details, ...deed });
}
