import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { type PlanDifference, planDifference } from '#src/domain/plan/plan-difference.ts';
import { PlanOvertakenError } from '#src/ports/admin-store.ts';
import { agree, CommandError } from './terminal.ts';
import { differenceLines } from './difference-lines.ts';
import type { Office } from './office.ts';
import { goodPlanFile } from './read-plan-file.ts';
import type { Answer } from './run-command.ts';

/** Shows what would change and puts the plan in force once somebody agrees. */
export async function applyPlanFile(
  office: Office,
  file: string,
  { yes, json }: { yes?: boolean; json?: boolean },
): Promise<Answer> {
  const { plan, units, isLoaded } = await goodPlanFile(office, file);
  if (!isLoaded)
    throw new CommandError('Nothing can be put in force yet: run "npm run admin -- seed" first.');
  const obligations = compilePlan(plan, units);
  const inForce = await office.store.planInForce(plan.id);
  const difference = planDifference(inForce.obligations, obligations);
  const shown = differenceLines(difference);
  if (!yes && !isNothing(difference)) await agree(office.terminal, plan.id, shown, json === true);
  const applied = await office.store
    .applyPlan(plan, obligations, office.clock.now(), inForce.revision)
    .catch((error: unknown) => {
      if (error instanceof PlanOvertakenError) throw new CommandError(`${error.message}.`);
      throw error;
    });
  const { added, changed, withdrawn } = applied;
  return {
    document: {
      plan: plan.id,
      obligations: obligations.length,
      ...applied,
      difference: documentOf(difference),
    },
    lines: [
      ...shown,
      `${plan.id} is in force: ${added} obligations added, ${changed} changed, ${withdrawn} withdrawn.`,
    ],
  };
}

function isNothing({ added, changed, withdrawn }: PlanDifference): boolean {
  return added.length + changed.length + withdrawn.length === 0;
}

function documentOf({ added, changed, withdrawn }: PlanDifference): object {
  return {
    added: added.map(({ key }) => key),
    changed: changed.map(({ obligation, changes }) => ({ key: obligation.key, changes })),
    withdrawn: withdrawn.map(({ key }) => key),
  };
}
