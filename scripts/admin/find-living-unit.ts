import { dayOf } from '#src/domain/calendar.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';
import { CommandError } from './command-error.ts';
import { findUnit } from './find-unit.ts';
import type { Office } from './office.ts';

/** The unit of that id, there today or yet to come; one that has ended is an error that names what it became. */
export async function findLivingUnit(
  { store, clock, config }: Pick<Office, 'store' | 'clock' | 'config'>,
  id: string,
): Promise<Unit> {
  const unit = await findUnit(store, id);
  if (unit.validTo === null || unit.validTo > dayOf(clock.now(), config.zone)) return unit;
  const { units, successions } = await store.organisation();
  const heirs = successions
    .filter(({ from }) => from === unit.id)
    .map(({ to }) => `${to} (${units.find((one) => one.id === to)?.name ?? to})`);
  const became = heirs.length > 0 ? ` It became ${heirs.join(', ')}.` : '';
  throw new CommandError(`${unit.id} (${unit.name}) ended on ${unit.validTo}.${became}`);
}
