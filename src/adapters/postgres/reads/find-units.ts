import type { UnitId } from '#src/domain/ids.ts';
import type { Actor, UnitKind } from '#src/domain/organisation/organisation.ts';
import type { SeenUnit, UnitCardFacts, UnitPerson } from '#src/flows/contract/need.ts';
import { groupRow } from '#src/adapters/postgres/address.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { channelsSql } from '#src/adapters/postgres/sql/channel-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import type { ChatKey, Reader, ReaderNow } from '#src/ports/reader.ts';
import { findDeliveries } from './find-deliveries.ts';
import { findUnitPlan } from './find-duties.ts';
import { findSentReports } from './find-sent-reports.ts';
import { readWithin } from './read-within.ts';

/** Those right below first. */
const readUnits = readWithin<SeenUnit>(
  'see-unit',
  (isInReach) => `
  SELECT unit.id AS "unitId", unit.name AS "unitName", unit.kind AS "unitKind" FROM unit
  WHERE ${isInReach} AND ${livesOnSql('unit', '$3')} ORDER BY unit.id = ANY($1), unit.name, unit.id`,
);

/** The units of today whose cards the reader may see. */
export function findUnitsSeen(database: Database, reader: Reader): Promise<readonly SeenUnit[]> {
  return readUnits(database, reader, [reader.today]);
}

const readPeople = readWithin<UnitPerson>(
  'see-unit',
  (isInReach) => `
  SELECT p.name, json_agg(DISTINCT m.role) AS roles, ${channelsSql('p.id')} AS channels
  FROM unit JOIN membership m ON m.unit_id = unit.id JOIN person p ON p.id = m.person_id
  WHERE ${isInReach} AND unit.id = $3 AND ${livesOnSql('m', '$4')} GROUP BY p.id, p.name ORDER BY p.name, p.id`,
);

/** How a unit stands, what it sent last, who has a role in it today, where they write to us, and what became of what they were told. */
export async function findUnitCard(
  database: Database,
  reader: ReaderNow,
  unitId: UnitId,
): Promise<UnitCardFacts> {
  const [standing, people, deliveries] = await Promise.all([
    standingOf(database, reader, unitId),
    readPeople(database, reader, [unitId, reader.today]),
    findDeliveries(database, reader, unitId),
  ]);
  return { ...standing, people, deliveries };
}

/** The units of which a group may hear: its own, and those right below; none where the chat is not linked. */
export async function findGroupUnits(
  database: Database,
  reader: Reader,
  chat: ChatKey,
): Promise<readonly SeenUnit[]> {
  return findUnitsSeen(database, await asGroup(database, reader, chat));
}

/** How such a unit stands, and what it sent last; its people, and who writes on what, are nothing for a group. */
export async function findGroupUnitCard(
  database: Database,
  reader: Reader,
  chat: ChatKey,
  unitId: UnitId,
): Promise<UnitCardFacts> {
  const group = await asGroup(database, reader, chat);
  const { plan, sent } = await standingOf(database, group, unitId);
  return { plan: plan.map((duty) => ({ ...duty, draft: null })), sent, people: [], deliveries: [] };
}

async function standingOf(
  database: Database,
  reader: Reader,
  unitId: UnitId,
): Promise<Pick<UnitCardFacts, 'plan' | 'sent'>> {
  const [plan, sent] = await Promise.all([
    findUnitPlan(database, reader, unitId),
    findSentReports(database, reader, { from: 0, most: 1, unitId }),
  ]);
  return { plan, sent };
}

/** A group reads as a leader of its unit does, whoever of it asks; one that is not linked as a stranger. */
async function asGroup(database: Database, reader: Reader, chat: ChatKey): Promise<Reader> {
  const group = await database.group.findUnique({ where: groupRow(chat), include: { unit: true } });
  if (group?.state !== 'linked') return { ...reader, actor: null };
  const { id, name, kind, parentId } = group.unit;
  const membership = {
    unitId: id as UnitId,
    unitName: name,
    unitKind: kind as UnitKind,
    parentId: parentId as UnitId | null,
    role: 'leader',
  } as const;
  const actor = {
    personId: '' as Actor['personId'],
    accountId: '' as Actor['accountId'],
    name: '',
    language: 'vi',
    memberships: [membership],
  } satisfies Actor;
  return { ...reader, actor };
}
