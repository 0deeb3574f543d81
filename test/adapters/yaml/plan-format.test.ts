import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Unit } from '#src/domain/organisation.ts';

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

const examples = [...readFileSync('docs/plan-format.md', 'utf8').matchAll(/```yaml\n([^]*?)```/g)].map(
  ([, yaml = '']) => yaml,
);
const [whole = '', ...parts] = examples;

test('the plan in docs/plan-format.md can be read', () => {
  expect(problemsOf(whole)).toEqual([]);
});

test.each(parts)('so can, in its place:\n%s', (part) => {
  const withoutRule = whole.slice(0, whole.indexOf('    rule:'));
  const item = part.startsWith('rule:')
    ? part
    : `${part}rule: { window: { from: 2024-01-01, to: 2024-01-31, atLeast: 1 } }\n`;
  expect(problemsOf(withoutRule + item.replace(/^(?=.)/gm, '    '))).toEqual([]);
});

test('there is an example of every rule', () => {
  const kinds = parts.flatMap((part) => /^rule:\s+(?:\{ )?(\w+):/.exec(part)?.[1] ?? []);
  expect(kinds).toEqual(['dates', 'window', 'nthWeekday']);
});

function problemsOf(text: string): readonly unknown[] {
  const read = readPlan(text, { units: [district, ward], forms: [{ id: 'green-sunday' }] });
  return read.kind === 'bad' ? read.problems : [];
}
