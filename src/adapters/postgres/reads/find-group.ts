import type { Digest } from '#src/domain/digest/digest.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import type { UnitKind } from '#src/domain/organisation/organisation.ts';
import type { GroupFacts, UnitGroup } from '#src/flows/contract/need.ts';
import { groupRow } from '#src/adapters/postgres/address.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import type { ChatKey, Reader, ReaderNow } from '#src/ports/reader.ts';
import { findEnded } from '#src/adapters/postgres/joining/find-ended.ts';
import { readWithin } from './read-within.ts';
import { loadDigest } from './load-digest.ts';

/** What is known of a group chat; null when it was never linked. */
export async function findGroup(
  database: Database,
  { today }: Pick<Reader, 'today'>,
  chat: ChatKey,
): Promise<GroupFacts | null> {
  const group = await groupWithUnit(database, chat);
  if (!group) return null;
  return {
    isLinked: group.state === 'linked',
    isWaiting: group.state === 'waiting',
    unitName: group.unit.name,
    unitKind: group.unit.kind as UnitKind,
    digest: { weekday: group.digestWeekday, time: group.digestTime },
    threadId: group.threadId,
    isInTrouble: group.trouble !== null,
    ended: await findEnded(database, group.unitId, today),
  };
}

/** The running week of the unit that a chat is linked to; null when it is not linked. A group sees only its own unit. */
export async function findDigest(
  database: Database,
  { now, zone, isHoliday }: Pick<ReaderNow, 'now' | 'zone' | 'isHoliday'>,
  chat: ChatKey,
): Promise<Digest | null> {
  const group = await groupWithUnit(database, chat);
  if (group?.state !== 'linked') return null;
  return loadDigest(
    database,
    { id: group.id, unit: group.unit },
    { now, zone, isHoliday, week: 'this-week' },
  );
}

/** The same of each unit in which the reader has a role that reads digests, in the order of their roles: those below are told of in it. */
export async function findOwnDigests(
  database: Database,
  { actor, now, zone, isHoliday }: Pick<ReaderNow, 'actor' | 'now' | 'zone' | 'isHoliday'>,
): Promise<readonly Digest[]> {
  const { units } = reachOf(actor, 'read-digest');
  const memberships = (actor?.memberships ?? []).filter(
    ({ unitId }, index, all) =>
      units.includes(unitId) && all.findIndex((one) => one.unitId === unitId) === index,
  );
  return Promise.all(
    memberships.map(({ unitId: id, unitName: name, unitKind: kind }) =>
      loadDigest(database, { id, unit: { id, name, kind } }, { now, zone, isHoliday, week: 'this-week' }),
    ),
  );
}

function groupWithUnit(database: Database, chat: ChatKey) {
  return database.group.findUnique({ where: groupRow(chat), include: { unit: true } });
}

const readGroups = readWithin<UnitGroup>(
  'manage-groups',
  (isInReach) => `
  SELECT g.id AS "groupId", g.title, unit.name AS "unitName", unit.kind AS "unitKind", g.platform, g.state = 'waiting' AS "isWaiting",
    floor(extract(epoch FROM g.linked_at) * 1000)::float8 AS "linkedAt", coalesce(p.name, g.linked_by_name) AS "linkedBy"
  FROM chat_group g JOIN unit ON unit.id = g.unit_id LEFT JOIN person p ON p.id = g.linked_by_id
  WHERE ${isInReach} AND g.state IN ('linked', 'waiting') ORDER BY g.state = 'linked', unit.name, g.title, g.id`,
);

/** All groups of the units that the reader looks after, those first that wait to be confirmed. */
export function findGroups(database: Database, reader: Pick<Reader, 'actor'>): Promise<readonly UnitGroup[]> {
  return readGroups(database, reader, []);
}
