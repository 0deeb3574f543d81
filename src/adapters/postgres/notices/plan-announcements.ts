import { dayOf } from '#src/domain/calendar.ts';
import type { Instant, PersonId, UnitId } from '#src/domain/ids.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import type { Database, Transaction } from '#src/adapters/postgres/client.ts';
import { isHeldSql } from '#src/adapters/postgres/sql/announcement-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import { insertNotices } from './insert-notices.ts';

/** A photo that is not there so long after its announcement was due goes without it. */
const filesWaitMs = 15 * 60_000;

/** Those whose moment has come and whose files are there, locked: another planner takes others. Of an officer who is none any more nothing goes out. */
const dueSql = `
  SELECT a.id, EXISTS (SELECT 1 FROM membership m WHERE m.person_id = a.by_id AND m.unit_id = a.unit_id AND m.role IN ('officer', 'admin')
    AND ${livesOnSql('m', '$2')}) AS "isMeant"
  FROM announcement a WHERE a.state = 'scheduled' AND a.send_at <= $1 AND (a.send_at <= $3 OR NOT EXISTS (
    SELECT 1 FROM photo f WHERE f.announcement_id = a.id AND f.state = 'pending'))
  ORDER BY a.send_at, a.id LIMIT 50 FOR UPDATE SKIP LOCKED`;

/** A receipt for everybody with one of its roles in one of its units on day $2, each once, but who announces it. */
const receiptsSql = `
  INSERT INTO announcement_receipt (announcement_id, person_id, unit_id)
  SELECT DISTINCT ON (m.person_id) a.id, m.person_id, m.unit_id
  FROM announcement a JOIN unit u ON u.id = ANY(a.unit_ids) AND ${livesOnSql('u', '$2')}
  JOIN membership m ON m.unit_id = u.id AND ${livesOnSql('m', '$2')} AND (m.role = ANY(a.roles) OR m.role = 'admin' AND 'officer' = ANY(a.roles))
  WHERE a.id = $1 AND m.person_id <> a.by_id AND EXISTS (SELECT 1 FROM account acc WHERE acc.person_id = m.person_id AND acc.is_reachable)
  ORDER BY m.person_id, u.id = a.unit_id, u.name
  ON CONFLICT DO NOTHING RETURNING person_id AS "personId", unit_id AS "unitId"`;

/** What was attached to an announcement that nobody went on with is not kept. */
const draftsKeptMs = 7 * 24 * 3_600_000;

/** Has announcements go out whose moment has come, and tells who announced one of whom it did not get to. Returns how many notices were made. */
export async function planAnnouncements(database: Database, now: Instant, zone: string): Promise<number> {
  await database.announcement.deleteMany({
    where: { state: 'draft', createdAt: { lt: new Date(now - draftsKeptMs) } },
  });
  const made = await database.$transaction((transaction) => sendDue(transaction, now, zone));
  return made + (await planHeld(database, now));
}

async function sendDue(transaction: Transaction, now: Instant, zone: string): Promise<number> {
  const today = dayOf(now, zone);
  const waitedFor = new Date(now - filesWaitMs);
  const due = await transaction.$queryRawUnsafe<{ id: string; isMeant: boolean }[]>(
    dueSql,
    new Date(now),
    today,
    waitedFor,
  );
  let made = 0;
  for (const { id, isMeant } of due) {
    const data = isMeant ? { state: 'sent', sentAt: new Date(now) } : { state: 'taken-back' };
    await transaction.announcement.update({ where: { id }, data });
    if (!isMeant) continue;
    const people = await transaction.$queryRawUnsafe<{ personId: PersonId; unitId: UnitId }[]>(
      receiptsSql,
      id,
      today,
    );
    made += await insertNotices(
      transaction,
      people.map((one) =>
        plannedNotice({ kind: 'announcement', announcementId: id, isAgain: false, ...one }, now),
      ),
    );
  }
  return made;
}

const lookedAtMs = 7 * 24 * 3_600_000;
/** It goes out within moments, and what waits longer was held back. */
const goesOutMs = 10 * 60_000;

/** Announcements of this week ($1) that were held back from somebody ($2: for so long), and whose officers have not heard of it. */
const heldSql = `
  SELECT a.id, a.by_id AS "personId", a.unit_id AS "unitId" FROM announcement a
  WHERE a.state = 'sent' AND a.sent_at > $1 AND a.sent_at < $2
    AND EXISTS (SELECT 1 FROM notice n WHERE n.announcement_id = a.id AND n.kind = 'announcement' AND NOT n.is_again AND ${isHeldSql('n', 'a')})
    AND NOT EXISTS (SELECT 1 FROM notice told WHERE told.announcement_id = a.id AND told.kind = 'announcement-held')`;

async function planHeld(database: Database, now: Instant): Promise<number> {
  const held = await database.query<{ id: string; personId: PersonId; unitId: UnitId }>(heldSql, [
    new Date(now - lookedAtMs),
    new Date(now - goesOutMs),
  ]);
  return insertNotices(
    database,
    held.map(({ id, ...about }) =>
      plannedNotice({ kind: 'announcement-held', announcementId: id, ...about }, now),
    ),
  );
}
