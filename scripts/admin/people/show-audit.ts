import { instantOf, isLocalDate } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Deed } from '#src/ports/people-store.ts';
import { findUnit } from '../find-unit.ts';
import type { Office } from '../office.ts';
import type { Answer } from '../run-command.ts';
import { CommandError, shownAt } from '../terminal.ts';

/** Who did what, when and why: of everything, or a unit and those below it, and since a day. */
export async function showAudit(
  office: Office,
  { unit: unitId, since: day }: { unit?: string; since?: string },
): Promise<Answer> {
  const { zone } = office.config;
  const unit = unitId === undefined ? null : (await findUnit(office.store, unitId)).id;
  const deeds = await office.people.audit({ unitId: unit, since: sinceOf(day, zone) });
  return {
    document: deeds.map(({ at, ...deed }) => ({ at: new Date(at).toISOString(), ...deed })),
    lines: deeds.length === 0 ? ['Nothing was done.'] : deeds.map((deed) => lineOf(deed, zone)),
  };
}

function sinceOf(day: string | undefined, zone: string): Instant | null {
  if (day === undefined) return null;
  if (!isLocalDate(day))
    throw new CommandError(`--since ${day}: there is no such day. Write it like 2024-03-17.`);
  return instantOf(day, '00:00', zone);
}

function lineOf(deed: Deed, zone: string): string {
  const { at, via, act, unitId, personName, reason, details } = deed;
  const actor = deed.actorName ?? deed.actorId ?? 'admin';
  const more = Object.entries(details).map(([name, value]) => `${name} ${value}`);
  const parts = [
    `${act}${unitId === null ? '' : ` ${unitId}`}`,
    ...(personName === null ? [] : [personName]),
    ...more,
    ...(reason === null ? [] : [`“${reason}”`]),
  ];
  return `${shownAt(at, zone)}  ${actor} (${via}): ${parts.join('; ')}`;
}
