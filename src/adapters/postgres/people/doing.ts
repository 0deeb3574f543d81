import { randomUUID } from 'node:crypto';
import type { AuditEntry } from '#src/domain/audit/audit-entry.ts';
import type { Instant, LocalDate, PersonId } from '#src/domain/ids.ts';
import { type Act, type Reach, reachOf } from '#src/domain/organisation/access.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { writeEntry } from '#src/adapters/postgres/audit/write-entry.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';

/** Who does something to people and their roles, when, and how far that reaches. */
export interface Doing {
  /** Null: whoever runs the server. */
  readonly actorId: PersonId | null;
  readonly via: AuditEntry['via'];
  readonly now: Instant;
  readonly today: LocalDate;
  /** Null: everywhere. */
  readonly reach: Reach | null;
  readonly newId: () => string;
}

/** The sender of an update does it, as far as the act reaches. */
export function doingOf({ asker: { actor, now, today }, newId }: Change, act: Act): Doing {
  const actorId = actor?.personId ?? null;
  return { actorId, via: 'chat', now, today, reach: reachOf(actor, act), newId };
}

/** Whoever runs the server does it, everywhere. */
export function byAdmin(now: Instant): Omit<Doing, 'today'> {
  return { actorId: null, via: 'admin', now, reach: null, newId: randomUUID };
}

/** Whether table `unit` is within reach, as SQL: its two lists are bound as parameters from $1 on. */
export const withinSql = `($1::text[] IS NULL OR unit.id = ANY($1::text[]) OR unit.parent_id = ANY($2::text[]))`;

/** The values of `withinSql`. */
export function reachValues({ reach }: Pick<Doing, 'reach'>): readonly [unknown, unknown] {
  return reach === null ? [null, null] : [reach.units, reach.childrenOf];
}

type Deed = Pick<AuditEntry, 'act' | 'unitId' | 'subject' | 'reason'> & Partial<Pick<AuditEntry, 'details'>>;

/** Writes down what was done, in its transaction. */
export async function writeDown(
  transaction: Transaction,
  { actorId, via, now, newId }: Omit<Doing, 'today'>,
  { details = {}, ...deed }: Deed,
): Promise<void> {
  await writeEntry(transaction, newId(), { at: now, actorId, via, details, ...deed });
}
