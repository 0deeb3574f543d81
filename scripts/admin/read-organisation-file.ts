import { readFile } from 'node:fs/promises';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import type { ReadFile } from '#src/ports/documents.ts';
import type { Organisation } from '#src/domain/organisation/organisation.ts';
import { CommandError } from './command-error.ts';
import type { Office } from './office.ts';

export interface OrganisationFile {
  readonly read: ReadFile<Organisation>;
  readonly inForce: Organisation;
}

/** An organisation file against what is in force. A file that cannot be read at all is a CommandError. */
export async function readOrganisationFile(office: Office, file: string): Promise<OrganisationFile> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`There is no file ${file} that can be read.`);
  });
  const inForce = await office.store.organisation();
  return { read: readOrganisation(text, inForce), inForce };
}
