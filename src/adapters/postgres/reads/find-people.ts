import type { LocalDate } from '#src/domain/ids.ts';
import type { UnitPeople } from '#src/domain/organisation/people.ts';
import type { OwnRole } from '#src/flows/contract/need.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { channelsSql } from '#src/adapters/postgres/sql/channel-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import type { Reader } from '#src/ports/reader.ts';
import { readWithin } from './read-within.ts';

const isHeld = (day: string): string => `(m.valid_to IS NULL OR m.valid_to > ${day}::date)`;

/** Units of the table `unit` that fulfil a condition, each with its people on a day. */
export const unitPeopleSql = (condition: string, isOwn: string, day: string): string => `
  SELECT unit.id AS "unitId", unit.name AS "unitName", unit.kind AS "unitKind", ${isOwn} AS "isOwn",
    coalesce((SELECT json_agg(json_build_object('personId', p.id, 'name', p.name, 'channels', ${channelsSql('p.id')}, 'roles', (
        SELECT json_agg(json_build_object('membershipId', m.id, 'role', m.role, 'since', m.valid_from, 'until', m.valid_to) ORDER BY m.valid_from, m.id)
        FROM membership m WHERE m.person_id = p.id AND m.unit_id = unit.id AND ${isHeld(day)})) ORDER BY p.name, p.id)
      FROM person p WHERE EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.unit_id = unit.id AND ${isHeld(day)})), '[]') AS people,
    ARRAY(SELECT g.title FROM chat_group g WHERE g.unit_id IN (unit.id, unit.parent_id) AND g.state = 'linked' ORDER BY g.title) AS groups
  FROM unit WHERE ${condition} AND ${livesOnSql('unit', day)} ORDER BY unit.name, unit.id`;

const readPeople = readWithin<UnitPeople>('manage-people', (isInReach) =>
  unitPeopleSql(isInReach, 'unit.id = ANY($1::text[])', '$3'),
);

/** The units whose people the reader looks after, with these people. */
export function findPeople(
  database: Database,
  reader: Pick<Reader, 'actor'> & { readonly today: LocalDate },
): Promise<readonly UnitPeople[]> {
  return readPeople(database, reader, [reader.today]);
}

const ownRolesSql = `
  SELECT m.id AS "membershipId", m.role, m.valid_from::text AS since, m.valid_to::text AS until, u.name AS "unitName", u.kind AS "unitKind",
    NOT EXISTS (SELECT 1 FROM membership other WHERE other.unit_id = m.unit_id AND other.role = m.role AND other.person_id <> m.person_id
      AND ${livesOnSql('other', '$2')}) AS "isLast"
  FROM membership m JOIN unit u ON u.id = m.unit_id WHERE m.person_id = $1 AND ${livesOnSql('m', '$2')} AND ${livesOnSql('u', '$2')}
  ORDER BY u.name, m.role, m.id`;

/** What the reader is, and where. */
export function findOwnRoles(
  database: Database,
  { actor, today }: Pick<Reader, 'actor'> & { readonly today: LocalDate },
): Promise<readonly OwnRole[]> {
  return database.query<OwnRole>(ownRolesSql, [actor?.personId ?? null, today]);
}
