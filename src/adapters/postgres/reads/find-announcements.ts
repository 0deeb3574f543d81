import type {
  AnnouncedFile,
  AnnouncedUnit,
  AnnouncementCard,
  AnnouncementTold,
  OwnAnnouncement,
} from '#src/domain/announcement/announcement.ts';
import type { Instant, UnitId } from '#src/domain/ids.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { filesSql } from '#src/adapters/postgres/sql/announcement-sql.ts';
import { channelsSql } from '#src/adapters/postgres/sql/channel-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import type { Reader, ReaderNow } from '#src/ports/reader.ts';
import { readWithin } from './read-within.ts';

/** Units of today that the reader may announce to in the name of $3, with everybody who can be reached there but the reader ($5). */
const readAudience = readWithin<AnnouncedUnit>(
  'announce',
  (isInReach) => `
  SELECT unit.id AS "unitId", unit.name AS "unitName", unit.kind AS "unitKind", unit.id = $3 AS "isOwn",
    (SELECT coalesce(json_agg(json_build_object('personId', who.person_id, 'roles', who.roles, 'channels', ${channelsSql('who.person_id', 'a.is_reachable')})
        ORDER BY who.person_id), '[]')
      FROM (SELECT m.person_id, json_agg(m.role) AS roles FROM membership m WHERE m.unit_id = unit.id AND ${livesOnSql('m', '$4')} AND m.person_id <> $5
          AND EXISTS (SELECT 1 FROM account a WHERE a.person_id = m.person_id AND a.is_reachable) GROUP BY m.person_id) who) AS people
  FROM unit WHERE ${isInReach} AND (unit.id = $3 OR unit.parent_id = $3) AND ${livesOnSql('unit', '$4')}
  ORDER BY unit.id = $3, unit.name, unit.id`,
);

/** Those below first, by name; none where the reader announces nothing in the name of that unit. */
export async function findAudience(
  database: Database,
  reader: Reader,
  unitId: UnitId,
): Promise<readonly AnnouncedUnit[]> {
  return readAudience(database, reader, [unitId, reader.today, reader.actor?.personId ?? '']);
}

const announcementFilesSql = `SELECT ${filesSql} AS files FROM announcement a WHERE a.id = $1 AND a.by_id = $2`;

/** What the reader has attached to an announcement of their own. */
export async function findAnnouncementFiles(
  database: Database,
  { actor }: Pick<Reader, 'actor'>,
  announcementId: string,
): Promise<readonly AnnouncedFile[]> {
  const values = [announcementId, actor?.personId ?? ''];
  const [row] = await database.query<{ files: readonly AnnouncedFile[] }>(announcementFilesSql, values);
  return row?.files ?? [];
}

const at = (column: string): string => `floor(extract(epoch FROM ${column}) * 1000)::float8`;

const own = `a.id, a.text, a.state, ${at('a.send_at')} AS "sendAt", ${at('a.sent_at')} AS "sentAt",
  (SELECT count(*)::int FROM announcement_receipt r WHERE r.announcement_id = a.id) AS people,
  (SELECT count(*)::int FROM announcement_receipt r WHERE r.announcement_id = a.id AND r.read_at IS NOT NULL) AS read`;

const mostListed = 60;

/** By the reader ($3), in the name of a unit for which they announce to this day. */
const readOwn = readWithin<OwnAnnouncement>(
  'announce',
  (isInReach) => `
  SELECT ${own} FROM announcement a JOIN unit ON unit.id = a.unit_id AND ${isInReach}
  WHERE a.by_id = $3 AND a.state IN ('scheduled', 'sent') ORDER BY a.created_at DESC, a.id LIMIT ${mostListed}`,
);

/** What the reader announced, or will, newest first. */
export async function findOwnAnnouncements(
  database: Database,
  reader: Pick<Reader, 'actor'>,
): Promise<readonly OwnAnnouncement[]> {
  return readOwn(database, reader, [reader.actor?.personId ?? '']);
}

/** Each person's receipt, and whether the announcement got to them: the newest notice says so. */
const readCard = readWithin<AnnouncementCard>(
  'announce',
  (isInReach) => `
  SELECT ${own}, a.chased_at IS NOT NULL AS "isChased", ${filesSql} AS files, (
    SELECT coalesce(json_agg(json_build_object('name', p.name, 'unitName', u.name, 'unitKind', u.kind, 'readAt', ${at('r.read_at')},
        'isTold', coalesce(n.state = 'sent' AND coalesce(m.state, 'sent') NOT IN ('failed', 'dropped'), false)) ORDER BY u.name, p.name), '[]')
    FROM announcement_receipt r JOIN person p ON p.id = r.person_id JOIN unit u ON u.id = r.unit_id
    LEFT JOIN notice n ON n.announcement_id = a.id AND n.person_id = r.person_id AND n.kind = 'announcement' AND NOT n.is_again
    LEFT JOIN message m ON m.id = n.message_id WHERE r.announcement_id = a.id) AS receipts
  FROM announcement a JOIN unit ON unit.id = a.unit_id AND ${isInReach} WHERE a.id = $4 AND a.by_id = $3 AND a.state <> 'draft'`,
);

/** One announcement of the reader's own with its receipts; null: it is not theirs, or of a unit for which they announce no more. */
export async function findAnnouncement(
  database: Database,
  reader: Pick<Reader, 'actor'>,
  announcementId: string,
): Promise<AnnouncementCard | null> {
  const [row] = await readCard(database, reader, [reader.actor?.personId ?? '', announcementId]);
  return row ?? null;
}

const rememberedMs = 2 * 24 * 3_600_000;

/** Told to the person ($1) since $2: that one ($3), or (null) the last. */
const toldSql = `
  SELECT a.id, ${at('r.read_at')} AS "readAt" FROM announcement_receipt r JOIN announcement a ON a.id = r.announcement_id
  JOIN LATERAL (SELECT max(n.settled_at) AS told_at FROM notice n WHERE n.announcement_id = a.id AND n.person_id = r.person_id
    AND n.kind = 'announcement' AND n.state = 'sent') told ON true
  WHERE r.person_id = $1 AND ($3::text IS NULL AND told.told_at > $2 OR a.id = $3) ORDER BY told.told_at DESC LIMIT 1`;

/** What was announced to the reader: that one, or (null) the last of some days; null: nothing. */
export async function findAnnouncementTold(
  database: Database,
  { actor, now }: Pick<ReaderNow, 'actor' | 'now'>,
  announcementId: string | null,
): Promise<AnnouncementTold | null> {
  if (!actor) return null;
  const since = new Date((now - rememberedMs) as Instant);
  const [row] = await database.query<AnnouncementTold>(toldSql, [actor.personId, since, announcementId]);
  return row ?? null;
}
