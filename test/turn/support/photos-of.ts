import type { IncomingEvent } from '#src/flows/contract/input.ts';
import type { Seeded } from '#test/support/seeded-store.ts';

/** No more photos came for a moment. */
export const complete: IncomingEvent = { kind: 'photos-complete' };

/** How many photos each of somebody's reports has, by the form; `none`: those that are in no report. */
export async function photosOf({ database }: Seeded, personId: string): Promise<Record<string, number>> {
  const photos = await database.photo.findMany({ where: { personId }, include: { report: true } });
  const counts: Record<string, number> = {};
  for (const { report } of photos) {
    const key = report ? report.formId : 'none';
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
