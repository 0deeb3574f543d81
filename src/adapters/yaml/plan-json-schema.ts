import { z } from 'zod';
import { planSchema } from './plan-schema.ts';

/** The JSON Schema of a plan file, for editors (prisma/seed/plan.schema.json). It knows no organisation and no forms. */
export function planJsonSchema(): object {
  return z.toJSONSchema(planSchema({}), { io: 'input', target: 'draft-7' });
}
