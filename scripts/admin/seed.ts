import { readdir, readFile } from 'node:fs/promises';
import { readForm } from '#src/adapters/yaml/read-form.ts';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import type { ReadFile } from '#src/ports/documents.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { Organisation } from '#src/domain/organisation/organisation.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import type { Applied } from '#src/ports/admin-store.ts';
import { badFileError } from './file-problems.ts';
import type { Office } from './office.ts';
import type { Answer } from './run-command.ts';

const folder = new URL('../../prisma/seed/', import.meta.url);

/** Loads organisation, forms and plans of prisma/seed/, or other plan files. Twice is harmless. */
export async function seed(
  { store, clock }: Pick<Office, 'store' | 'clock'>,
  planFiles?: readonly URL[],
): Promise<Answer> {
  const { units } = await readSeedOrganisation(await store.organisation());
  const forms = await readForms();
  const organisation = await store.applyOrganisation(units);
  const appliedForms = await store.applyForms(forms);
  const plans: { plan: string; obligations: number; applied: Applied }[] = [];
  for (const file of planFiles ?? (await seedPlans())) {
    const plan = must(file.pathname, readPlan(await readFile(file, 'utf8'), { units, forms }));
    const obligations = compilePlan(plan, units);
    plans.push({
      plan: plan.id,
      obligations: obligations.length,
      applied: await store.applyPlan(plan, obligations, clock.now()),
    });
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

function read(name: string): Promise<string> {
  return readFile(new URL(name, folder), 'utf8');
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
