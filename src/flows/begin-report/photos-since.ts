import { z } from 'zod';
import type { Instant } from '#src/domain/ids.ts';

/**
 * In a topic that leads to a report: it was asked which activity the photos are of that came since this moment, so whatever is
 * picked takes them along. Absent: no photos were asked about.
 */
export const photosSince = (z.number() as unknown as z.ZodType<Instant>).optional();
