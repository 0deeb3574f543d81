import { codeHash } from '#src/adapters/postgres/columns.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';

interface Use {
  /** Normalised. */
  readonly code: string;
  readonly purpose: 'person' | 'group';
  /** The person's id, or the group's platform and chat. */
  readonly usedBy: string;
  readonly at: Date;
}

interface Invite {
  readonly unitId: string;
  readonly role: string;
}

/** Uses up an invite and gives what it invites to. A code works once: whoever comes second, or too late, is overtaken. */
export async function useInvite(
  transaction: Transaction,
  { code, purpose, usedBy, at }: Use,
): Promise<Invite> {
  const [invite] = await transaction.$queryRaw<Invite[]>`
    UPDATE invite SET used_at = ${at}, used_by = ${usedBy}
    WHERE code_hash = ${codeHash(code)} AND purpose = ${purpose} AND used_at IS NULL AND expires_at > ${at}
    RETURNING unit_id AS "unitId", role`;
  if (!invite) throw new OvertakenError();
  return invite;
}
