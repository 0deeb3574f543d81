import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Succession } from './organisation.ts';

/** A unit that came into another one by `today`, wholly all the way, or at some step in part. */
export interface Ancestor {
  readonly unitId: UnitId;
  readonly extent: Succession['extent'];
}

/** Units that a unit became by `today`, and what these became: all of them, nearest first. */
export function descendantsOf(
  unitId: UnitId,
  successions: readonly Succession[],
  today: LocalDate,
): readonly UnitId[] {
  const found: UnitId[] = [];
  const queue = [unitId];
  for (let id = queue.shift(); id !== undefined; id = queue.shift())
    for (const { from, to, on } of successions) {
      if (from !== id || on > today || found.includes(to)) continue;
      found.push(to);
      queue.push(to);
    }
  return found;
}

/** Units that a unit came from by `today`. One that came both wholly and in part, on two ways, came wholly. */
export function ancestorsOf(
  unitId: UnitId,
  successions: readonly Succession[],
  today: LocalDate,
): readonly Ancestor[] {
  const extents = new Map<UnitId, Ancestor['extent']>();
  const queue: Ancestor[] = [{ unitId, extent: 'whole' }];
  for (let next = queue.shift(); next; next = queue.shift())
    for (const { from, to, on, extent } of successions) {
      if (to !== next.unitId || on > today) continue;
      const all = next.extent === 'whole' && extent === 'whole' ? 'whole' : 'part';
      const known = extents.get(from);
      if (known === 'whole' || known === all) continue;
      extents.set(from, all);
      queue.push({ unitId: from, extent: all });
    }
  return [...extents].map(([id, extent]) => ({ unitId: id, extent }));
}
