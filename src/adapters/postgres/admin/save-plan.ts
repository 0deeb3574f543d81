import type { Instant } from '#src/domain/ids.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import { isSameJson } from '#src/domain/same-json.ts';
import { PlanOvertakenError } from '#src/ports/admin-store.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';

/**
 * Writes the plan and its items down, and raises its revision where it is other than before. Holds the plan until the
 * transaction ends. `seenRevision`: another one by now throws PlanOvertakenError. Returns the new revision; null: it is as before.
 */
export async function savePlan(
  transaction: Transaction,
  plan: Plan,
  now: Instant,
  seenRevision: number | undefined,
): Promise<number | null> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`plan:${plan.id}`}))`;
  const specification = JSON.parse(JSON.stringify(plan)) as object;
  const known = await transaction.plan.findUnique({ where: { id: plan.id } });
  if (seenRevision !== undefined && seenRevision !== (known?.revision ?? 0)) throw overtaken(plan);
  const data = {
    unitId: plan.unitId,
    title: plan.title,
    year: plan.year,
    zone: plan.zone,
    specification,
    appliedAt: new Date(now),
  };
  if (known && isSameJson(known.specification, specification)) return null;
  if (!known) await transaction.plan.create({ data: { id: plan.id, revision: 1, ...data } });
  else {
    const { count } = await transaction.plan.updateMany({
      where: { id: plan.id, revision: known.revision },
      data: { revision: known.revision + 1, ...data },
    });
    if (count !== 1) throw overtaken(plan);
  }
  await transaction.planItem.deleteMany({ where: { planId: plan.id } });
  await transaction.planItem.createMany({
    data: plan.items.map((item) => ({
      planId: plan.id,
      id: item.id,
      source: item.source,
      title: item.title,
      specification: JSON.parse(JSON.stringify(item)) as object,
    })),
  });
  return (known?.revision ?? 0) + 1;
}

function overtaken({ id }: Plan): PlanOvertakenError {
  return new PlanOvertakenError(
    `plan ${id} was changed by somebody else just now; look at the difference again`,
  );
}
