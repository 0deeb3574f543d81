import type { Organisation } from './organisation.ts';

/**
 * The organisation after a file: its units take the place of those with the same id, and where it says what became of a
 * unit, that is all that became of it. What it does not name stays as it is in force.
 */
export function overlay(inForce: Organisation, file: Organisation): Organisation {
  const ids = new Set(file.units.map(({ id }) => id));
  const origins = new Set(file.successions.map(({ from }) => from));
  return {
    units: [...inForce.units.filter(({ id }) => !ids.has(id)), ...file.units],
    successions: [...inForce.successions.filter(({ from }) => !origins.has(from)), ...file.successions],
  };
}
