import { formatCode } from '#src/domain/answer/code.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Role } from '#src/domain/organisation/organisation.ts';
import { askTelegram } from './ask-telegram.ts';
import { CommandError } from './command-error.ts';
import { findLivingUnit } from './find-living-unit.ts';
import type { Office } from './office.ts';
import type { Answer } from './run-command.ts';

const roles: readonly Role[] = ['secretary', 'officer', 'leader', 'admin'];
const dayMs = 24 * 3_600_000;
const personDays = 7;
const groupDays = 1;

/** A one-time code by which a person joins a unit; good for seven days. */
export async function createInvite(
  office: Office,
  { unit: unitId, role }: { unit: string; role: string },
): Promise<Answer> {
  const known = roles.find((one) => one === role);
  if (!known) throw new CommandError(`There is no role ${role}. Roles: ${roles.join(', ')}.`);
  const unit = await findLivingUnit(office, unitId);
  const now = office.clock.now();
  const code = office.newCode();
  const expiresAt = (now + personDays * dayMs) as Instant;
  await office.store.createInvite({
    code,
    purpose: 'person',
    unitId: unit.id,
    role: known,
    createdAt: now,
    expiresAt,
  });
  const bot = await askTelegram(office.config);
  const links = { telegram: bot?.chat.inviteLink(code) ?? null };
  const document = {
    code: formatCode(code),
    unit: unit.id,
    role: known,
    expiresAt: new Date(expiresAt).toISOString(),
    links,
  };
  return {
    document,
    lines: [
      `Code ${formatCode(code)}: ${known} of ${unit.name}, good until ${document.expiresAt}.`,
      ...(links.telegram ? [links.telegram] : []),
    ],
  };
}

/** A one-time code that links a group chat to a unit; good for one day. */
export async function createGroupCode(office: Office, { unit: unitId }: { unit: string }): Promise<Answer> {
  const unit = await findLivingUnit(office, unitId);
  const now = office.clock.now();
  const code = office.newCode();
  const expiresAt = (now + groupDays * dayMs) as Instant;
  await office.store.createInvite({
    code,
    purpose: 'group',
    unitId: unit.id,
    role: null,
    createdAt: now,
    expiresAt,
  });
  const document = { code: formatCode(code), unit: unit.id, expiresAt: new Date(expiresAt).toISOString() };
  return {
    document,
    lines: [
      `Type in the group: /lienket ${formatCode(code)}`,
      `It links the group to ${unit.name} and is good until ${document.expiresAt}.`,
    ],
  };
}
