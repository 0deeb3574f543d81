import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import type { FileProblem, ReadFile } from '#src/domain/file-problem.ts';
import type { Plan } from '#src/domain/plan.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { CommandError } from './command-error.ts';
import type { Office } from './office.ts';
import type { Answer } from './run-command.ts';

/** What the file asks of whom; a bad file: every problem with line, column, what was found and what was expected. */
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
  const obligations = compilePlan(plan, units).length;
  const items = plan.items.map(({ id, source, title, scope, rule }) => ({ id, source, title, scope, rule }));
  const document = { plan: plan.id, items, obligations, ambiguous: [], problems: [] };
  return {
    document,
    lines: [
      `${plan.id}: ${items.length} items, ${obligations} obligations, no problem.`,
      ...items.map((item) => `  ${item.source}  ${item.id}: ${item.title}`),
    ],
  };
}

/** Shows what would change and puts the plan in force once somebody agrees. */
export async function applyPlanFile(
  office: Office,
  file: string,
  { yes, json }: { yes?: boolean; json?: boolean },
): Promise<Answer> {
  const { read, units } = await readPlanFile(office, file);
  if (read.kind === 'bad')
    throw new CommandError(read.problems.map((problem) => problemLine(file, problem)).join('\n'));
  const plan = read.value;
  const obligations = compilePlan(plan, units);
  if (!yes) await agree(plan, obligations.length, json === true);
  const applied = await office.store.applyPlan(plan, obligations, office.clock.now());
  const { added, changed, withdrawn } = applied;
  return {
    document: { plan: plan.id, obligations: obligations.length, ...applied },
    lines: [`${plan.id}: ${added} obligations added, ${changed} changed, ${withdrawn} withdrawn.`],
  };
}

async function readPlanFile(
  office: Office,
  file: string,
): Promise<{ read: ReadFile<Plan>; units: Awaited<ReturnType<Office['store']['units']>> }> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`There is no file ${file} that can be read.`);
  });
  const units = await office.store.units();
  const forms = await office.database.form.findMany({ distinct: ['id'], select: { id: true } });
  return { read: readPlan(text, { units, forms }), units };
}

async function agree(plan: Plan, obligations: number, isJson: boolean): Promise<void> {
  if (isJson || !process.stdin.isTTY)
    throw new CommandError(
      `Plan ${plan.id} would have ${obligations} obligations. Add --yes to put it in force.`,
    );
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question(
    `Put plan ${plan.id} with ${obligations} obligations in force? (yes/no) `,
  );
  prompt.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new CommandError('Nothing was changed.');
}

function problemLine(file: string, { line, column, found, expected }: FileProblem): string {
  return `${file}:${line}:${column}: found ${found}, expected ${expected}`;
}
