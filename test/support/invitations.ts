import { randomBytes } from 'node:crypto';
import { codeFrom } from '#src/domain/answer/code.ts';
import type { Instant, UnitId } from '#src/domain/ids.ts';
import type { Role } from '#src/domain/organisation/organisation.ts';
import type { AdminStore } from '#src/ports/admin-store.ts';
import type { Clock } from '#src/ports/clock.ts';

/** For how long each code is good. */
export const codesLastMs = 366 * 24 * 3_600_000;

/** A code to join a unit, or without a role one that links a group to it. */
export type CodeFor = (unit: string, role: Role | null) => Promise<string>;

/** Makes codes that somebody of the district sends, as `npm run admin -- invite create` and `group code` make them. */
export function createInvitations(
  store: Pick<AdminStore, 'createInvite'>,
  clock: Pick<Clock, 'now'>,
): CodeFor {
  return async (unit, role) => {
    const code = codeFrom(randomBytes(64));
    const createdAt = clock.now();
    await store.createInvite({
      code,
      purpose: role === null ? 'group' : 'person',
      unitId: unit as UnitId,
      role,
      createdAt,
      expiresAt: (createdAt + codesLastMs) as Instant,
    });
    return code;
  };
}
