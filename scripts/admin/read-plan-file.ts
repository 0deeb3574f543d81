import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import type { ReadFile } from '#src/ports/documents.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import { badFileError } from './file-problems.ts';
import type { Office } from './office.ts';
import { readFileOf } from './read-file.ts';
import { readForms, readSeedOrganisation } from './read-seed.ts';

export interface PlanFile {
  readonly read: ReadFile<Plan>;
  readonly units: readonly Unit[];
  /** False: nothing is loaded yet, and the rest is the seed's. */
  readonly isLoaded: boolean;
  /** In their newest versions. */
  readonly forms: readonly Form[];
}

/**
 * A plan file against the organisation and the forms that are loaded; before anything is, against those of the seed, and
 * says so. A file that cannot be read at all is a CommandError.
 */
export async function readPlanFile(office: Office, file: string): Promise<PlanFile> {
  const bytes = await readFileOf(file);
  const around = (await loaded(office)) ?? (await ofSeed(office));
  return { read: readPlan(bytes, { ...around, zones: await zonesOf(office) }), ...around };
}

/** Null: nothing is loaded yet. */
async function loaded(office: Office): Promise<Omit<PlanFile, 'read'> | null> {
  const units = await office.store.units();
  if (units.length === 0) return null;
  const rows = await office.database.form.findMany({ orderBy: [{ id: 'asc' }, { version: 'desc' }] });
  const forms = rows
    .filter(({ id }, index) => rows.findIndex((row) => row.id === id) === index)
    .map((row) => ({ ...(row.specification as unknown as Form), id: row.id, version: row.version }));
  return { units, forms, isLoaded: true };
}

/** What is planned is reckoned by PostgreSQL too, which has its own list of zones. */
async function zonesOf({ database }: Office): Promise<ReadonlySet<string>> {
  const rows = await database.query<{ name: string }>(
    'SELECT lower(name) AS name FROM pg_timezone_names',
    [],
  );
  return new Set(rows.map(({ name }) => name));
}

async function ofSeed({ log }: Office): Promise<Omit<PlanFile, 'read'>> {
  log.warn({}, 'No organisation is loaded yet: the file is checked against that of prisma/seed/.');
  const [{ units }, forms] = await Promise.all([readSeedOrganisation(), readForms()]);
  return { units, forms, isLoaded: false };
}

/** The plan of a file; every problem of a bad one in a CommandError. */
export async function goodPlanFile(
  office: Office,
  file: string,
): Promise<{ readonly plan: Plan } & Omit<PlanFile, 'read'>> {
  const { read, ...around } = await readPlanFile(office, file);
  if (read.kind === 'bad') throw badFileError(file, read.problems);
  return { plan: read.value, ...around };
}
