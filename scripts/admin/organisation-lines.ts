import { groupBy } from '#src/domain/group-by.ts';
import type { Succession, Unit } from '#src/domain/organisation/organisation.ts';
import {
  isNothing,
  type OrganisationDifference,
  type UnitChange,
} from '#src/domain/organisation/organisation-difference.ts';

/** What would change in the organisation, for people: a line for each unit that begins, ends or changes, with what becomes of it. */
export function organisationLines(difference: OrganisationDifference): readonly string[] {
  if (isNothing(difference)) return ['Nothing changes.'];
  const { begins, ends, changed, successions, dropped } = difference;
  return [
    ...begins.map((unit) => `+ ${nameOf(unit)} begins on ${unit.validFrom}`),
    ...ends.map((unit) => `- ${nameOf(unit)} ends on ${unit.validTo}`),
    ...changed.map(({ unit, changes }) => `~ ${unit.id}: ${changes.map(changeWords).join(', ')}`),
    ...dropped.map(({ from, to, on }) => `- ${from} no longer becomes ${to} on ${on}`),
    ...groupBy(successions, ({ from, on }) => `${from} ${on}`).map(successionLine),
  ];
}

function nameOf({ id, name, kind }: Unit): string {
  return `${id} (${kind} ${name})`;
}

function changeWords({ field, from, to }: UnitChange['changes'][number]): string {
  return `${field} ${String(from)} -> ${String(to)}`;
}

function successionLine(group: readonly [Succession, ...Succession[]]): string {
  const [{ from, on }] = group;
  const to = group.map((one) => (one.extent === 'whole' ? one.to : `${one.to} (part)`));
  return `> ${from} becomes ${to.join(', ')} on ${on}`;
}
