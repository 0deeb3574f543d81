import { expect, test } from 'vitest';
import { planJsonSchema } from '#src/adapters/yaml/plan-schema.ts';

test('the schema that editors use is the one the reader uses (vitest -u writes it anew)', async () => {
  const schema = `${JSON.stringify(planJsonSchema(), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot('../../../prisma/seed/plan.schema.json');
});
