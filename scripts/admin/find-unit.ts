import { plain } from '#src/domain/answer/plain.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';
import type { AdminStore } from '#src/ports/admin-store.ts';
import type { Office } from './office.ts';
import { CommandError } from './terminal.ts';

/** The unit of that id; otherwise an error that names those that come near, or all. */
export async function findUnit(store: Pick<AdminStore, 'units'>, id: string): Promise<Unit> {
  const units = await store.units();
  const unit = units.find((one) => one.id === id);
  if (unit) return unit;
  if (units.length === 0)
    throw new CommandError(
      `There is no unit ${id}: no organisation is loaded yet. Run "npm run admin -- seed" first.`,
    );
  const wanted = plain(id).replaceAll('-', ' ');
  const near = units.filter(
    (one) =>
      plain(one.name).includes(wanted) ||
      wanted.includes(plain(one.name)) ||
      one.id.startsWith(id.slice(0, 4)),
  );
  const nearest = near.toSorted((a, b) => sharedBeginning(b.id, id) - sharedBeginning(a.id, id));
  const shown = (near.length > 0 ? nearest : units).slice(0, 15).map((one) => `${one.id} (${one.name})`);
  throw new CommandError(
    `There is no unit ${id}. ${near.length > 0 ? 'Did you mean' : 'There are'}: ${shown.join(', ')}.`,
  );
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

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
