import type { Instant, UnitId } from '#src/domain/ids.ts';
import type { Caretaker } from '#src/domain/passed-on/caretakers.ts';
import { countedSince } from '#src/domain/passed-on/hourly-limit.ts';
import type { PassedOnFacts, PassingOn } from '#src/flows/contract/need.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { caretakersSql, passedOnJson } from '#src/adapters/postgres/sql/passed-on-sql.ts';
import type { Reader, ReaderNow } from '#src/ports/reader.ts';
import { readWithin } from './read-within.ts';

const readOfficers = readWithin<Caretaker>('read-duties', (isInReach) =>
  caretakersSql({ unitId: '$3', personId: '$4', day: '$5' }, isInReach),
);

/** Who may look after a unit of the reader's, but the reader. */
export async function findOfficers(
  database: Database,
  reader: Pick<Reader, 'actor' | 'today'>,
  unitId: UnitId,
): Promise<readonly Caretaker[]> {
  const personId = reader.actor?.personId ?? null;
  return readOfficers(database, reader, [unitId, personId, reader.today]);
}

const dayMs = 24 * 3_600_000;
/** Who is asked nothing in particular answers nothing older. */
const rememberedDays = 7;
const timesJson = (condition: string): string => `coalesce((
    SELECT json_agg(floor(extract(epoch FROM mine.at) * 1000)::float8 ORDER BY mine.at) FROM passed_on mine
    WHERE mine.person_id = $1 AND mine.at > $2 AND ${condition}), '[]')`;

/** What person $1 passed on since $2, and the last complaint since $3 that went with none of it. */
const passingOnSql = `
  SELECT ${timesJson('mine.answers_id IS NULL')} AS times, (
    SELECT json_build_object('code', c.code, 'at', floor(extract(epoch FROM c.at) * 1000)::float8) FROM complaint c WHERE c.person_id = $1 AND c.at > $3
      AND NOT EXISTS (SELECT 1 FROM passed_on w WHERE w.person_id = $1 AND w.code = c.code)
    ORDER BY c.at DESC, c.id LIMIT 1) AS complaint`;

/** What the reader passed on within an hour, and the complaint of a day that may go with the next word. */
export async function findPassingOn(
  database: Database,
  { actor, now }: Pick<ReaderNow, 'actor' | 'now'>,
): Promise<PassingOn> {
  const values = [actor?.personId ?? null, new Date(countedSince(now)), new Date(now - dayMs)];
  const [row] = await database.query<PassingOn>(passingOnSql, values);
  return row ?? { times: [], complaint: null };
}

/**
 * What was passed on to person $1: that of id $3, or (null) what came last of all
 * within a week that the person has not answered, what nobody has before the rest; with the times
 * since $2 at which the person answered it.
 */
const passedOnSql = `
  SELECT ${passedOnJson} AS "passedOn", ${timesJson('mine.answers_id = w.id')} AS times, other.name AS "answeredBy"
  FROM passed_on w JOIN person p ON p.id = w.person_id JOIN unit u ON u.id = w.unit_id
  LEFT JOIN LATERAL (
    SELECT person.name FROM passed_on back JOIN person ON person.id = back.person_id
    WHERE back.answers_id = w.id AND back.person_id <> $1 ORDER BY back.at DESC, back.id LIMIT 1) other ON true
  WHERE EXISTS (SELECT 1 FROM notice n WHERE n.passed_on_id = w.id AND n.person_id = $1 AND n.state = 'sent')
    AND (w.id = $3 OR $3::text IS NULL AND w.at > $4 AND NOT EXISTS (
      SELECT 1 FROM passed_on back WHERE back.answers_id = w.id AND back.person_id = $1))
  ORDER BY other.name IS NOT NULL, w.at DESC, w.id LIMIT 1`;

/** What the reader was told that somebody wrote; null: nothing of the kind. */
export async function findPassedOn(
  database: Database,
  { actor, now }: { readonly actor: Reader['actor']; readonly now: Instant },
  passedOnId: string | null,
): Promise<PassedOnFacts | null> {
  const [since, from] = [new Date(countedSince(now)), new Date(now - rememberedDays * dayMs)];
  const values = [actor?.personId ?? null, since, passedOnId, from];
  const [row] = await database.query<PassedOnFacts>(passedOnSql, values);
  return row ?? null;
}
