import type { Instant, UnitId } from '#src/domain/ids.ts';
import type { Role } from '#src/domain/organisation/organisation.ts';
import type { Invitation } from '#src/ports/people-store.ts';
import type { Database, Transaction } from '#src/adapters/postgres/client.ts';
import { codeHash } from '#src/adapters/postgres/columns.ts';
import { byAdmin, type Doing, reachValues, withinSql, writeDown } from './doing.ts';

interface NewInvite {
  /** Normalised. */
  readonly code: string;
  readonly purpose: 'person' | 'group';
  readonly unitId: UnitId;
  readonly role: Role | null;
  readonly expiresAt: Instant;
}

/** By which an invite is called when it is spoken of: of its code nothing is kept but the hash. */
const idLength = 10;

const makeSql = `
  INSERT INTO invite (code_hash, purpose, unit_id, role, created_at, expires_at, created_by_id)
  SELECT $3, $4, unit.id, $5, $6, $7, $8 FROM unit WHERE ${withinSql} AND unit.id = $9`;

/** Keeps a new one-time code. False where its unit is out of reach. */
export async function makeInvite(
  transaction: Transaction,
  doing: Omit<Doing, 'today'>,
  { code, purpose, unitId, role, expiresAt }: NewInvite,
): Promise<boolean> {
  const hash = codeHash(code);
  const [at, until] = [new Date(doing.now), new Date(expiresAt)];
  const values = [...reachValues(doing), hash, purpose, role, at, until, doing.actorId, unitId];
  if ((await transaction.$executeRawUnsafe(makeSql, ...values)) === 0) return false;
  await writeDown(transaction, doing, {
    act: 'invite-made',
    unitId,
    subject: { inviteId: hash.slice(0, idLength) },
    reason: null,
    details: { purpose, role },
  });
  return true;
}

/** The same by whoever runs the server. */
export async function makeInviteByAdmin(database: Database, invite: NewInvite, now: Instant): Promise<void> {
  await database.$transaction((transaction) => makeInvite(transaction, byAdmin(now), invite));
}

const listSql = `
  SELECT left(i.code_hash, ${idLength}) AS id, i.purpose, i.unit_id AS "unitId", u.name AS "unitName", i.role,
    floor(extract(epoch FROM i.created_at) * 1000)::float8 AS "createdAt", floor(extract(epoch FROM i.expires_at) * 1000)::float8 AS "expiresAt",
    maker.name AS "createdBy",
    CASE WHEN i.used_at IS NOT NULL THEN 'used' WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.expires_at <= $1 THEN 'expired' ELSE 'open' END AS state
  FROM invite i JOIN unit u ON u.id = i.unit_id LEFT JOIN person maker ON maker.id = i.created_by_id
  ORDER BY i.created_at, i.code_hash`;

/** All that were ever made, the oldest first. */
export function listInvites(database: Database, now: Instant): Promise<readonly Invitation[]> {
  return database.query<Invitation>(listSql, [new Date(now)]);
}

const revokeSql = `
  UPDATE invite SET revoked_at = $2, expires_at = least(expires_at, $2)
  WHERE left(code_hash, ${idLength}) = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2
  RETURNING unit_id AS "unitId", purpose, role`;

/** Calls an invite back: from now on it is expired. False where it was used, called back or expired before. */
export async function revokeInvite(
  transaction: Transaction,
  doing: Doing,
  { inviteId, reason }: { readonly inviteId: string; readonly reason: string },
): Promise<boolean> {
  const [revoked] = await transaction.$queryRawUnsafe<
    { unitId: UnitId; purpose: string; role: string | null }[]
  >(revokeSql, inviteId, new Date(doing.now));
  if (!revoked) return false;
  const { unitId, ...details } = revoked;
  await writeDown(transaction, doing, {
    act: 'invite-revoked',
    unitId,
    subject: { inviteId },
    reason,
    details,
  });
  return true;
}
