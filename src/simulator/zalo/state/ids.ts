import { createHash } from 'node:crypto';
import type { WorldState } from './world-state.ts';

/** Twenty hex digits, as people and messages have them; the same in every run. */
export function newId(world: Pick<WorldState, 'nextNumber'>): string {
  return createHash('sha1').update(String(world.nextNumber())).digest('hex').slice(0, 20);
}

/** Seen with a live bot: `zgr-` and twenty hex digits. */
export function newGroupId(world: Pick<WorldState, 'nextNumber'>): string {
  return `zgr-${newId(world)}`;
}
