import { dayOf } from '#src/domain/calendar.ts';
import { buildDigest } from '#src/domain/digest/build-digest.ts';
import { digestWeek, type DigestWhen } from '#src/domain/digest/digest-times.ts';
import type { Digest } from '#src/domain/digest/digest.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { type DigestGroup, loadDigestFacts } from './digest-facts.ts';

/** The digest of a group's unit, from the facts of this moment. */
export async function loadDigest(database: Database, group: DigestGroup, when: DigestWhen): Promise<Digest> {
  const { now, zone } = when;
  return buildDigest(
    await loadDigestFacts(database, group, { ...digestWeek(when), today: dayOf(now, zone), zone }),
    when,
  );
}
