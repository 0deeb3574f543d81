import { groupBy } from '#src/domain/group-by.ts';
import {
  isNothing,
  type OrganisationDifference,
  type UnitChange,
} from '#src/domain/organisation/organisation-difference.ts';
import type { Organisation, Succession, Unit } from '#src/domain/organisation/organisation.ts';
import type { FileProblem } from '#src/ports/documents.ts';
import { problemLine } from './file-problems.ts';
import type { Answer } from './run-command.ts';

/** What an organisation file would change, for `--json`: days are first days, of a unit or without it. */
export function organisationDocument(
  { units }: Pick<Organisation, 'units'>,
  { begins, ends, changed, successions, dropped }: OrganisationDifference,
): object {
  return {
    units: units.length,
    begins: begins.map((unit) => ({ ...unitDocument(unit), on: unit.validFrom })),
    ends: ends.map((unit) => ({ ...unitDocument(unit), on: unit.validTo })),
    changed: changed.map(({ unit, changes }) => ({ id: unit.id, changes })),
    successions,
    dropped,
    problems: [],
  };
}

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

/** The answer to a file that is wrong: nothing of it is taken, and everything wrong with it is told. */
export function badOrganisation(file: string, problems: readonly FileProblem[]): Answer {
  return {
    document: { units: 0, begins: [], ends: [], changed: [], successions: [], dropped: [], problems },
    lines: problems.map((problem) => problemLine(file, problem)),
    isBad: true,
  };
}

function unitDocument({ id, name, kind, parentId }: Unit): object {
  return { id, name, kind, parent: parentId };
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
