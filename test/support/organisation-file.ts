import { readFile } from 'node:fs/promises';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import type { Organisation } from '#src/domain/organisation/organisation.ts';

/** An organisation file of the seed, read against what is in force. */
export async function organisationFile(name: string, inForce?: Organisation): Promise<Organisation> {
  const text = await readFile(new URL(`../../prisma/seed/${name}.yaml`, import.meta.url), 'utf8');
  const read = readOrganisation(text, inForce);
  if (read.kind === 'bad') throw new Error(JSON.stringify(read.problems, null, 1));
  return read.value;
}
