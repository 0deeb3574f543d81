import type { SuccessionProblem, Written, WrittenSuccession } from './written.ts';

/**
 * What is wrong with the day of a succession: its origin must live until then, its successor from then on, and one of
 * the two must end or begin on it. Null: nothing, or nothing that can be told yet.
 */
export function findDay(
  { from = '', to = '', on }: WrittenSuccession,
  unitById: Written['unitById'],
): Pick<SuccessionProblem, 'key' | 'expected'> | null {
  const origin = unitById.get(from)?.life;
  const successor = unitById.get(to)?.life;
  if (!origin || !successor || on === undefined) return null;
  if (origin.to !== null && origin.to < on)
    return { key: 'on', expected: `${origin.to}, when ${from} ends: there is a gap until ${on}` };
  if (on <= origin.from) return { key: 'on', expected: `a day after ${origin.from}, when ${from} begins` };
  if (on < successor.from)
    return { key: 'to', expected: `a unit that is there on ${on}: ${to} begins on ${successor.from}` };
  if (successor.to !== null && successor.to <= on)
    return { key: 'to', expected: `a unit that is there on ${on}: ${to} ends on ${successor.to}` };
  if (origin.to === on || successor.from === on) return null;
  const ends = origin.to === null ? '' : `${origin.to}, when ${from} ends, or `;
  return { key: 'on', expected: `${ends}${successor.from}, when ${to} begins` };
}
