import { readdir, readFile } from 'node:fs/promises';
import { readForm } from '#src/adapters/yaml/read-form.ts';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import type { ReadFile } from '#src/ports/documents.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';
import type { Organisation, Unit } from '#src/domain/organisation/organisation.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import type { Applied } from '#src/ports/admin-store.ts';
import { badFileError } from './file-problems.ts';
import type { Office } from './office.ts';
import type { Answer } from './run-command.ts';

const folder = new URL('../../prisma/seed/', import.meta.url);

/** What prisma/seed/ holds, read and compiled. */
export interface Seed {
  readonly units: readonly Unit[];
  readonly forms: readonly Form[];
  readonly plans: readonly { readonly plan: Plan; readonly obligations: readonly ObligationDraft[] }[];
}

/** Loads organisation, forms and plans of prisma/seed/, or other plan files. Twice is harmless. */
export async function seed(
  { store, clock }: Pick<Office, 'store' | 'clock'>,
  planFiles?: readonly URL[],
): Promise<Answer> {
  return applySeed({ store, clock }, await readSeed(await store.organisation(), planFiles));
}

/** Reads prisma/seed/ on top of the organisation in force; other plan files instead of its own, if given. */
export async function readSeed(inForce?: Organisation, planFiles?: readonly URL[]): Promise<Seed> {
  const { units } = await readSeedOrganisation(inForce);
  const forms = await readForms();
  const plans = (planFiles ?? (await seedPlans())).map(async (file) => {
    const plan = must(file.pathname, readPlan(await readFile(file), { units, forms }));
    return { plan, obligations: compilePlan(plan, units) };
  });
  return { units, forms, plans: await Promise.all(plans) };
}

/** Puts in force what was read. */
export async function applySeed(
  { store, clock }: Pick<Office, 'store' | 'clock'>,
  { units, forms, plans: read }: Seed,
): Promise<Answer> {
  const organisation = await store.applyOrganisation(units);
  const appliedForms = await store.applyForms(forms);
  const plans: { plan: string; obligations: number; applied: Applied }[] = [];
  for (const { plan, obligations } of read) {
    const applied = await store.applyPlan(plan, obligations, clock.now());
    plans.push({ plan: plan.id, obligations: obligations.length, applied });
  }
  const document = {
    organisation: { units: units.length, ...organisation },
    forms: { forms: forms.length, ...appliedForms },
    plans: plans.map(({ applied, ...plan }) => ({ ...plan, ...applied })),
  };
  const lines = [
    `Units: ${units.length} (${words(organisation)})`,
    `Forms: ${forms.length} (${words(appliedForms)})`,
    ...plans.map(
      ({ plan, obligations, applied }) => `Plan ${plan}: ${obligations} obligations (${words(applied)})`,
    ),
  ];
  return { document, lines };
}

async function seedPlans(): Promise<readonly URL[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.plan.yaml')).sort();
  return names.map((name) => new URL(name, folder));
}

/** The organisation of the seed, on top of what is in force. */
export async function readSeedOrganisation(inForce?: Organisation): Promise<Organisation> {
  return must('organisation.yaml', readOrganisation(await read('organisation.yaml'), inForce));
}

/** The forms of the seed. */
export async function readForms(): Promise<readonly Form[]> {
  const names = (await readdir(new URL('forms/', folder)))
    .filter((file) => file.endsWith('.form.yaml'))
    .sort();
  return Promise.all(names.map(async (name) => must(name, readForm(await read(`forms/${name}`)))));
}

function read(name: string): Promise<Uint8Array> {
  return readFile(new URL(name, folder));
}

function must<T>(name: string, result: ReadFile<T>): T {
  if (result.kind === 'ok') return result.value;
  throw badFileError(name, result.problems);
}

function words({ added, changed, withdrawn }: Applied): string {
  return added + changed + withdrawn === 0
    ? 'nothing changed'
    : `${added} added, ${changed} changed, ${withdrawn} withdrawn`;
}
