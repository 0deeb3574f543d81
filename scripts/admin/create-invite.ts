import { formatCode } from '#src/domain/answer/code.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Role, Unit } from '#src/domain/organisation/organisation.ts';
import { askTelegram, type Office } from './office.ts';
import { CommandError, shownAt } from './terminal.ts';
import { findLivingUnit } from './find-unit.ts';
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
  const { code, shown, expiresAt, goodUntil } = await issue(office, unit, known);
  const bot = await askTelegram(office.config);
  const links = { telegram: bot?.chat.inviteLink(code) ?? null };
  return {
    document: { code: shown, unit: unit.id, role: known, expiresAt, links },
    lines: [
      `Code ${shown}: ${known} of ${unit.name}, good until ${goodUntil}.`,
      links.telegram ?? 'The person sends that code to the bot.',
    ],
  };
}

/** A one-time code that links a group chat to a unit; good for one day. */
export async function createGroupCode(office: Office, { unit: unitId }: { unit: string }): Promise<Answer> {
  const unit = await findLivingUnit(office, unitId);
  const { shown, expiresAt, goodUntil } = await issue(office, unit, null);
  return {
    document: { code: shown, unit: unit.id, expiresAt },
    lines: [
      `Type in the group: /lienket ${shown}`,
      `It links the group to ${unit.name} and is good until ${goodUntil}.`,
    ],
  };
}

interface Issued {
  readonly code: string;
  readonly shown: string;
  /** For programs, and for people. */
  readonly expiresAt: string;
  readonly goodUntil: string;
}

/** A new code in the store, as it is shown, and the instant after which it is none; for a group where `role` is null. */
async function issue(
  { clock, config, store, newCode }: Office,
  unit: Unit,
  role: Role | null,
): Promise<Issued> {
  const code = newCode();
  const createdAt = clock.now();
  const expiresAt = (createdAt + (role === null ? groupDays : personDays) * dayMs) as Instant;
  const purpose = role === null ? 'group' : 'person';
  await store.createInvite({ code, purpose, unitId: unit.id, role, createdAt, expiresAt });
  return {
    code,
    shown: formatCode(code),
    expiresAt: new Date(expiresAt).toISOString(),
    goodUntil: shownAt(expiresAt, config.zone),
  };
}
