import { nextDigestAt } from '#src/domain/digest/digest-times.ts';
import { CommandError, shownAt } from './terminal.ts';
import { findUnit } from './find-unit.ts';
import type { Office } from './office.ts';
import type { Answer } from './run-command.ts';

/** Sets the weekday and local time at which the groups of a unit get their digest. */
export async function setDigestTime(
  office: Office,
  { unit: unitId, weekday, time }: { unit: string; weekday: string; time: string },
): Promise<Answer> {
  const unit = await findUnit(office.store, unitId);
  const day = Number(weekday);
  if (!Number.isInteger(day) || day < 1 || day > 7)
    throw new CommandError(`There is no weekday ${weekday}: 1 is Monday, 7 is Sunday.`);
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    throw new CommandError(`${time} is no time: write it like 07:30.`);
  const now = office.clock.now();
  const { zone } = office.config;
  const next = new Date(nextDigestAt(now, { weekday: day, time, zone }));
  const count = await office.store.setDigestTime(unit.id, { weekday: day, time }, now, zone);
  if (count === 0)
    throw new CommandError(
      `No group is linked to ${unit.name} yet. Run "npm run admin -- group code --unit ${unit.id}" first.`,
    );
  return {
    document: { unit: unit.id, groups: count, weekday: day, time, nextDigestAt: next.toISOString() },
    lines: [`${count} group(s) of ${unit.name}: next digest ${shownAt(next.getTime(), office.config.zone)}.`],
  };
}
