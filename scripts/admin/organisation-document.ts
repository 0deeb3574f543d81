import type { FileProblem } from '#src/ports/documents.ts';
import type { Organisation, Unit } from '#src/domain/organisation/organisation.ts';
import type { OrganisationDifference } from '#src/domain/organisation/organisation-difference.ts';
import { problemLine } from './read-plan-file.ts';
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
