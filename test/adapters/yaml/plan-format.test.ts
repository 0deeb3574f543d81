import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { planJsonSchema } from '#src/adapters/yaml/plan-schema.ts';
import { readForm } from '#src/adapters/yaml/read-form.ts';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';

const since = '2003-12-02' as LocalDate;
const district: Unit = {
  id: 'tan-phu' as UnitId,
  name: 'Tân Phú',
  kind: 'district',
  parentId: null,
  validFrom: since,
  validTo: null,
};
const ward: Unit = { ...district, id: 'tan-quy' as UnitId, kind: 'ward', parentId: district.id };

interface JsonSchema {
  readonly properties?: Record<string, JsonSchema>;
  readonly items?: JsonSchema;
}

const read = readForm(readFileSync('prisma/seed/forms/green-sunday.form.yaml', 'utf8'));
if (read.kind === 'bad') throw new Error(JSON.stringify(read.problems));
const form = read.value;
const itemSchema = (planJsonSchema() as JsonSchema).properties?.['items']?.items;
const ruleKinds = itemSchema?.properties?.['rule']?.properties ?? {};
const page = readFileSync('docs/plan-format.md', 'utf8');
const examples = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, yaml = '']) => yaml);
const [whole = '', ...parts] = examples;

test('the plan in docs/plan-format.md can be read', () => {
  expect(problemsOf(whole)).toEqual([]);
});

test.each(parts)('so can, in its place:\n%s', (part) => {
  const rest = part.includes('rule:')
    ? ''
    : 'rule: { window: { from: 2024-01-01, to: 2024-01-31, atLeast: 1 } }\n';
  const keys = [...(part + rest).matchAll(/^\w+(?=:)/gm)].map(([key]) => key);
  const others = whole
    .slice(0, whole.indexOf('    rule:'))
    .split('\n')
    .filter((line) => !keys.some((key) => line.startsWith(`    ${key}:`)));
  expect(problemsOf(others.join('\n') + (part + rest).replace(/^(?=.)/gm, '    '))).toEqual([]);
});

test('there is an example of every rule', () => {
  const kinds = parts.flatMap((part) => /^rule:\s+(?:\{ )?(\w+):/m.exec(part)?.[1] ?? []);
  expect(kinds.toSorted()).toEqual(Object.keys(ruleKinds).toSorted());
});

test('every key of an item is told of', () => {
  const untold = Object.keys(itemSchema?.properties ?? {}).filter(
    (key) => !new RegExp(`\\b${key}\\b`).test(page),
  );
  expect(untold).toEqual([]);
});

function problemsOf(text: string): readonly unknown[] {
  const read = readPlan(text, { units: [district, ward], forms: [form] });
  return read.kind === 'bad' ? read.problems : [];
}
