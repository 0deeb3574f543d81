import type { Instant } from '#src/domain/ids.ts';
import type { Database } from '#src/adapters/postgres/client.ts';

const sweptAtOnce = 500;
/** A rest grows with each job, of three tries, from a minute on: after 88 jobs a photo is three days old, and rests no longer. */
const mostTriesCounted = 264;

const pendingSql = `
  SELECT id FROM photo
  WHERE state = 'pending' AND reason IS NULL
    AND received_at < $1::timestamptz - $2 * power(1.1, least(attempts, ${mostTriesCounted}) / 3) * interval '1 millisecond'
  ORDER BY attempts, received_at LIMIT ${sweptAtOnce}`;

/** Photos whose bytes are to be fetched once more. */
export async function pendingSince(
  database: Database,
  ageMs: number,
  now: Instant,
): Promise<readonly string[]> {
  const photos = await database.query<{ id: string }>(pendingSql, [new Date(now), ageMs]);
  return photos.map(({ id }) => id);
}
