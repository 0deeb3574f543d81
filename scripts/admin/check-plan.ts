import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { groupBy } from '#src/domain/group-by.ts';
import { problemLine } from './file-problems.ts';
import type { Office } from './office.ts';
import { readPlanFile } from './read-plan-file.ts';
import type { Answer } from './run-command.ts';

/** What the file asks of whom, and how it read the document; a bad file: every problem with line, column, what was found and what was expected. */
export async function checkPlan(office: Office, file: string): Promise<Answer> {
  const { read, units } = await readPlanFile(office, file);
  if (read.kind === 'bad') {
    return {
      document: { plan: null, items: [], obligations: 0, ambiguous: [], problems: read.problems },
      lines: read.problems.map((problem) => problemLine(file, problem)),
      isBad: true,
    };
  }
  const plan = read.value;
  const obligations = compilePlan(plan, units);
  const items = plan.items.map(({ id, source, title, scope, rule }) => ({ id, source, title, scope, rule }));
  const ambiguous = plan.items.flatMap(({ id, source, reading }) =>
    reading === undefined ? [] : [{ id, source, reading }],
  );
  const counts = new Map(
    groupBy(obligations, ({ itemId }) => itemId).map((group) => [group[0].itemId, group.length]),
  );
  return {
    document: { plan: plan.id, items, obligations: obligations.length, ambiguous, problems: [] },
    lines: [
      `${plan.id}: ${items.length} items, ${obligations.length} obligations, no problem.`,
      ...items.map(
        ({ id, source, title, rule }) =>
          `  ${source}  ${id}: ${title} (${rule.kind}, ${counts.get(id) ?? 0})`,
      ),
      ...(ambiguous.length > 0 ? ['', 'Ambiguous in the document, and how it was read:'] : []),
      ...ambiguous.map(({ id, source, reading }) => `  ${source}  ${id}: ${reading}`),
    ],
  };
}
