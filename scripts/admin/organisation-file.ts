import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import { isNothing, organisationDifference } from '#src/domain/organisation/organisation-difference.ts';
import type { Organisation } from '#src/domain/organisation/organisation.ts';
import { OrganisationOvertakenError } from '#src/ports/admin-store.ts';
import type { ReadFile } from '#src/ports/documents.ts';
import { readFileOf } from './read-file.ts';
import type { Office } from './office.ts';
import { badOrganisation, organisationDocument, organisationLines } from './organisation-answer.ts';
import type { Answer } from './run-command.ts';
import { agree, CommandError } from './terminal.ts';

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

/** Shows what would change in the organisation and puts it in force once somebody agrees; nothing of a file with problems. */
export async function applyOrganisationFile(
  office: Office,
  file: string,
  { yes, json }: { yes?: boolean; json?: boolean },
): Promise<Answer> {
  const { read, inForce } = await readOrganisationFile(office, file);
  if (read.kind === 'bad') return badOrganisation(file, read.problems);
  const { units, successions } = read.value;
  const difference = organisationDifference(inForce, read.value);
  const shown = organisationLines(difference);
  if (!yes && !isNothing(difference)) await agree(office.terminal, file, shown, json === true);
  const { zone } = office.config;
  const applied = await office.store
    .applyOrganisation(units, { successions, seen: inForce, zone, now: office.clock.now() })
    .catch((error: unknown) => {
      if (error instanceof OrganisationOvertakenError) throw new CommandError(`${error.message}.`);
      throw error;
    });
  return {
    document: { ...organisationDocument(read.value, difference), ...applied },
    lines: isNothing(difference) ? shown : [...shown, `${file} is in force.`],
  };
}

export interface OrganisationFile {
  readonly read: ReadFile<Organisation>;
  readonly inForce: Organisation;
}

/** An organisation file against what is in force. A file that cannot be read at all is a CommandError. */
async function readOrganisationFile(office: Office, file: string): Promise<OrganisationFile> {
  const bytes = await readFileOf(file);
  const inForce = await office.store.organisation();
  return { read: readOrganisation(bytes, inForce), inForce };
}
