import { organisationDifference } from '#src/domain/organisation/organisation-difference.ts';
import type { Office } from './office.ts';
import { badOrganisation, organisationDocument } from './organisation-document.ts';
import { organisationLines } from './organisation-lines.ts';
import { readOrganisationFile } from './read-organisation-file.ts';
import type { Answer } from './run-command.ts';

/** What an organisation file would change of what is in force; a bad file: every problem with line, column, what was found and what was expected. */
export async function checkOrganisation(office: Office, file: string): Promise<Answer> {
  const { read, inForce } = await readOrganisationFile(office, file);
  if (read.kind === 'bad') return badOrganisation(file, read.problems);
  const difference = organisationDifference(inForce, read.value);
  return {
    document: organisationDocument(read.value, difference),
    lines: [`${file}: ${read.value.units.length} units, no problem.`, ...organisationLines(difference)],
  };
}
