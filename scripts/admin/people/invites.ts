import { dayOf } from '#src/domain/calendar.ts';
import type { Invitation } from '#src/ports/people-store.ts';
import { findUnit } from '../find-unit.ts';
import type { Office } from '../office.ts';
import type { Answer } from '../run-command.ts';
import { CommandError, shownAt } from '../terminal.ts';
import { reasonOf } from './find-role.ts';

/** Invites that can be used; with `all` those that were used, expired or called back, too. */
export async function listInvites(
  office: Office,
  { unit: unitId, all = false }: { unit?: string; all?: boolean },
): Promise<Answer> {
  const only = unitId === undefined ? null : await findUnit(office.store, unitId);
  const invites = (await office.people.invites(office.clock.now())).filter(
    (one) => (all || one.state === 'open') && (only === null || one.unitId === only.id),
  );
  return {
    document: invites.map(({ createdAt, expiresAt, ...one }) => ({
      ...one,
      createdAt: new Date(createdAt).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
    })),
    lines:
      invites.length === 0
        ? ['There is no invite that can be used.']
        : invites.map((one) => lineOf(one, office.config.zone)),
  };
}

function lineOf({ id, role, unitId, state, expiresAt, createdBy }: Invitation, zone: string): string {
  const what = role === null ? 'a group' : role;
  const by = createdBy === null ? 'by admin' : `by ${createdBy}`;
  return `${id}  ${what} of ${unitId}: ${state}, good until ${shownAt(expiresAt, zone)}, made ${by}`;
}

/** Calls an invite back, by the id that `invite list` shows. */
export async function revokeInvite(
  office: Office,
  inviteId: string,
  { reason: why }: { reason: string },
): Promise<Answer> {
  const reason = reasonOf(why);
  const now = office.clock.now();
  const moment = { now, today: dayOf(now, office.config.zone) };
  if (!(await office.people.revokeInvite(moment, { inviteId, reason }))) throw await whyNot(office, inviteId);
  return { document: { invite: inviteId, reason }, lines: [`Invite ${inviteId} cannot be used any more.`] };
}

async function whyNot({ people, clock }: Office, inviteId: string): Promise<CommandError> {
  const known = (await people.invites(clock.now())).find(({ id }) => id === inviteId);
  if (!known)
    return new CommandError(
      `There is no invite ${inviteId}: \`npm run admin -- invite list\` shows those there are. It is not the code itself.`,
    );
  return new CommandError(`Invite ${inviteId} is ${known.state} already.`);
}
