import type { Organisation } from '#src/domain/organisation/organisation.ts';
import { organisationDifference } from '#src/domain/organisation/organisation-difference.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import { planDifference } from '#src/domain/plan/plan-difference.ts';
import type { Form } from '#src/domain/report/form.ts';
import { isSameJson } from '#src/domain/same-json.ts';
import type { AdminStore, Applied, Seeded } from '#src/ports/admin-store.ts';
import { differenceLines } from './difference-lines.ts';
import type { Office } from './office.ts';
import { organisationLines } from './organisation-answer.ts';
import { readSeed, type Seed } from './read-seed.ts';
import type { Answer } from './run-command.ts';

interface SeedOptions {
  /** What people revised since it was seeded becomes what the seed says again. */
  readonly overwrite?: boolean;
}

/** What was put in force of one part of the seed, and what was left as people revised it. */
interface Part {
  readonly document: object;
  readonly lines: readonly string[];
}

type Store = Pick<Office, 'store' | 'clock'>;

/**
 * Loads organisation, forms and plans of prisma/seed/, or other plan files. What is missing is added, and what nobody revised
 * follows the seed; what people revised since (by `plan apply`, `org apply`) is left alone, and the difference is shown.
 */
export async function seed(
  { store, clock }: Store,
  planFiles?: readonly URL[],
  options: SeedOptions = {},
): Promise<Answer> {
  return applySeed({ store, clock }, await readSeed(await store.organisation(), planFiles), options);
}

/** Puts in force what was read. */
export async function applySeed(
  { store, clock }: Store,
  { units, forms, plans }: Seed,
  { overwrite = false }: SeedOptions = {},
): Promise<Answer> {
  const isTheirs = overwrite ? () => false : revisedSince(await store.seeded());
  const organisation = await seedUnits({ store, clock }, units, isTheirs);
  const appliedForms = await seedForms(store, forms, isTheirs);
  const appliedPlans: Part[] = [];
  for (const plan of plans) appliedPlans.push(await seedPlan({ store, clock }, plan, isTheirs));
  const parts = [organisation, appliedForms, ...appliedPlans];
  return {
    document: {
      organisation: organisation.document,
      forms: appliedForms.document,
      plans: appliedPlans.map(({ document }) => document),
    },
    lines: parts.flatMap(({ lines }) => lines),
  };
}

/** Whether something is other than what the seed once made of it, and other than what the seed says now. */
type IsTheirs = (kind: Seeded['kind'], id: string, inForce: object, wanted: object) => boolean;

function revisedSince(seeded: readonly Seeded[]): IsTheirs {
  return (kind, id, inForce, wanted) => {
    const before = seeded.find((one) => one.kind === kind && one.id === id);
    return !isSameJson(inForce, wanted) && !(before && isSameJson(inForce, before.content));
  };
}

async function seedUnits({ store, clock }: Store, units: Seed['units'], isTheirs: IsTheirs): Promise<Part> {
  const inForce = await store.organisation();
  const theirs = units.filter((unit) => {
    const known = inForce.units.find(({ id }) => id === unit.id);
    return known !== undefined && isTheirs('unit', unit.id, known, unit);
  });
  const own = units.filter((unit) => !theirs.includes(unit));
  const applied = await store.applyOrganisation(own, { now: clock.now() });
  await store.keepSeeded(own.map((unit) => ({ kind: 'unit', id: unit.id, content: unit })));
  const kept = theirs.map(({ id }) => id);
  return {
    document: { units: units.length, ...applied, kept },
    lines: [`Units: ${units.length} (${words(applied)})`, ...keptUnits(inForce, theirs)],
  };
}

function keptUnits(inForce: Organisation, theirs: Seed['units']): readonly string[] {
  if (theirs.length === 0) return [];
  const difference = organisationDifference(inForce, { units: theirs, successions: [] });
  return [
    `Left alone, as they were changed since they were seeded: ${theirs.map(({ id }) => id).join(', ')}.`,
    ...organisationLines(difference).map((line) => `  ${line}`),
    '  To have what the seed says: npm run admin -- org apply prisma/seed/organisation.yaml',
  ];
}

async function seedForms(store: AdminStore, forms: readonly Form[], isTheirs: IsTheirs): Promise<Part> {
  const inForce = await store.forms();
  const theirs = forms.filter((form) => {
    const known = inForce.find(({ id, version }) => id === form.id && version === form.version);
    return known !== undefined && isTheirs('form', keyOf(form), known, form);
  });
  const own = forms.filter((form) => !theirs.includes(form));
  const applied = await store.applyForms(own);
  await store.keepSeeded(own.map((form) => ({ kind: 'form', id: keyOf(form), content: form })));
  const kept = theirs.map(keyOf);
  return {
    document: { forms: forms.length, ...applied, kept },
    lines: [
      `Forms: ${forms.length} (${words(applied)})`,
      ...(kept.length === 0
        ? []
        : [
            `Left alone, as they were changed since they were seeded: ${kept.join(', ')}.`,
            '  To have what the seed says of all that was changed: npm run admin -- seed --overwrite',
          ]),
    ],
  };
}

async function seedPlan({ store, clock }: Store, plan: Plan, isTheirs: IsTheirs): Promise<Part> {
  const obligations = compilePlan(plan, await store.units());
  const inForce = await store.planInForce(plan.id);
  if (inForce.plan && isTheirs('plan', plan.id, inForce.plan, plan)) {
    const difference = planDifference(inForce.obligations, obligations);
    return {
      document: { plan: plan.id, obligations: inForce.obligations.length, ...nothing, kept: true },
      lines: [
        `Plan ${plan.id}: left alone, as it was amended since it was seeded (revision ${inForce.revision}). The seed would change:`,
        ...differenceLines(difference).map((line) => `  ${line}`),
        `  To have what the seed says: npm run admin -- plan apply prisma/seed/${plan.id}.plan.yaml`,
      ],
    };
  }
  const applied = await store.applyPlan(plan, obligations, clock.now(), inForce.revision);
  await store.keepSeeded([{ kind: 'plan', id: plan.id, content: plan }]);
  return {
    document: { plan: plan.id, obligations: obligations.length, ...applied, kept: false },
    lines: [`Plan ${plan.id}: ${obligations.length} obligations (${words(applied)})`],
  };
}

const nothing: Applied = { added: 0, changed: 0, withdrawn: 0 };

function keyOf({ id, version }: Form): string {
  return `${id}/${version}`;
}

function words({ added, changed, withdrawn }: Applied): string {
  return added + changed + withdrawn === 0
    ? 'nothing changed'
    : `${added} added, ${changed} changed, ${withdrawn} withdrawn`;
}
