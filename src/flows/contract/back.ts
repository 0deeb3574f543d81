import { z } from 'zod';
import type { Topic } from './topic.ts';

/** Where the person was before, and is led back to; its own room looks at it when it is shown. */
export const backSchema: z.ZodType<Topic> = z.custom<Topic>(
  (topic) => typeof topic === 'object' && topic !== null && 'kind' in topic,
);
