import { isNothing, organisationDifference } from '#src/domain/organisation/organisation-difference.ts';
import { OrganisationOvertakenError } from '#src/ports/admin-store.ts';
import { agree } from './agree.ts';
import { CommandError } from './command-error.ts';
import type { Office } from './office.ts';
import { badOrganisation, organisationDocument } from './organisation-document.ts';
import { organisationLines } from './organisation-lines.ts';
import { readOrganisationFile } from './read-organisation-file.ts';
import type { Answer } from './run-command.ts';

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
    .applyOrganisation(units, { successions, seen: inForce, zone })
    .catch((error: unknown) => {
      if (error instanceof OrganisationOvertakenError) throw new CommandError(`${error.message}.`);
      throw error;
    });
  return {
    document: { ...organisationDocument(read.value, difference), ...applied },
    lines: isNothing(difference) ? shown : [...shown, `${file} is in force.`],
  };
}
