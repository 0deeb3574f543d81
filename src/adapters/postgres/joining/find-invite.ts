import { reachOf } from '#src/domain/organisation/access.ts';
import type { InviteFacts } from '#src/flows/contract/need.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { codeHash, dayIn, onDay } from '#src/adapters/postgres/columns.ts';
import { caretakersOfGroups, linksAtOnce } from './group-links.ts';
import type { ReaderNow } from '#src/ports/reader.ts';
import { findEnded } from './find-ended.ts';

/** An invite is known by whoever has its code: that is its whole secret. `codes` are normalised: one, and what else it may have been. */
export async function findInvite(
  database: Database,
  { actor, now, today }: ReaderNow,
  codes: readonly string[],
): Promise<InviteFacts | null> {
  const byHash = new Map(codes.map((code) => [codeHash(code), code]));
  const invite = await database.invite.findFirst({
    where: { codeHash: { in: [...byHash.keys()] } },
    include: { unit: true },
  });
  if (!invite) return null;
  const code = byHash.get(invite.codeHash);
  return {
    ...(code !== undefined && code !== codes[0] && { code }),
    state: stateOf(invite, now),
    purpose: invite.purpose as InviteFacts['purpose'],
    unitId: invite.unitId as InviteFacts['unitId'],
    unitName: invite.unit.name,
    unitKind: invite.unit.kind as InviteFacts['unitKind'],
    role: invite.role as InviteFacts['role'],
    expiresAt: invite.expiresAt.getTime() as InviteFacts['expiresAt'],
    beginsOn: invite.unit.validFrom > onDay(today) ? dayIn(invite.unit.validFrom) : null,
    ended: await findEnded(database, invite.unitId, today),
    linksAtOnce: linksAtOnce(
      reachOf(actor, 'manage-groups'),
      invite.unit,
      await caretakersOfGroups(database, invite.unitId as InviteFacts['unitId'], today),
    ),
    usedByAsker: invite.usedBy !== null && invite.usedBy === actor?.personId,
  };
}

function stateOf(
  { usedAt, expiresAt }: { readonly usedAt: Date | null; readonly expiresAt: Date },
  now: number,
): InviteFacts['state'] {
  if (usedAt) return 'used';
  return expiresAt.getTime() <= now ? 'expired' : 'open';
}
