import { readdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readForm } from '#src/adapters/yaml/read-form.ts';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import type { Organisation, Unit } from '#src/domain/organisation/organisation.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { ReadFile } from '#src/ports/documents.ts';
import { badFileError } from './file-problems.ts';
import { readFileOf } from './read-file.ts';

const folder = new URL('../../prisma/seed/', import.meta.url);

/** What prisma/seed/ holds. */
export interface Seed {
  readonly units: readonly Unit[];
  readonly forms: readonly Form[];
  readonly plans: readonly Plan[];
}

/** Reads prisma/seed/ on top of the organisation in force; other plan files instead of its own, if given. */
export async function readSeed(inForce?: Organisation, planFiles?: readonly URL[]): Promise<Seed> {
  const { units } = await readSeedOrganisation(inForce);
  const forms = await readForms();
  const plans = (planFiles ?? (await seedPlans())).map(async (file) =>
    must(file, readPlan(await read(file), { units, forms })),
  );
  return { units, forms, plans: await Promise.all(plans) };
}

async function seedPlans(): Promise<readonly URL[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.plan.yaml')).sort();
  return names.map((name) => new URL(name, folder));
}

/** The organisation of the seed, on top of what is in force. */
export async function readSeedOrganisation(inForce?: Organisation): Promise<Organisation> {
  const file = new URL('organisation.yaml', folder);
  return must(file, readOrganisation(await read(file), inForce));
}

/** The forms of the seed. */
export async function readForms(): Promise<readonly Form[]> {
  const names = (await readdir(new URL('forms/', folder)))
    .filter((file) => file.endsWith('.form.yaml'))
    .sort();
  const files = names.map((name) => new URL(`forms/${name}`, folder));
  return Promise.all(files.map(async (file) => must(file, readForm(await read(file)))));
}

function read(file: URL): Promise<Uint8Array> {
  return readFileOf(pathOf(file));
}

function must<T>(file: URL, result: ReadFile<T>): T {
  if (result.kind === 'ok') return result.value;
  throw badFileError(pathOf(file), result.problems);
}

/** From the folder in which the person is, as they would type it. */
function pathOf(file: URL): string {
  return relative(process.cwd(), fileURLToPath(file));
}
