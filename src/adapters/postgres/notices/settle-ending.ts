import { dayOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import type { UnitsAfterEnding } from '#src/domain/organisation/organisation.ts';
import { firstLoudMoment, type IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import type { EndingForPerson, NoticeStore } from '#src/ports/notice-store.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import type { Database } from '../client.ts';
import type { Transaction } from '#src/adapters/postgres/turn/transaction.ts';
import { endedJson, livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import { dropNotices } from './drop-notices.ts';
import { addressesJson } from './due-sql.ts';
import { tellNotices } from './tell-notices.ts';

interface Moment {
  readonly now: Instant;
  readonly zone: string;
  readonly isHoliday: IsHoliday;
}

interface Due {
  readonly id: string;
  readonly unitId: string;
  readonly expiresAt: Date;
}

const dueSql = `
  SELECT id, unit_id AS "unitId", expires_at AS "expiresAt" FROM notice
  WHERE person_id = $1 AND kind = 'unit-ended' AND state = 'pending' AND due_at <= $2 ORDER BY key`;

/** The person's units on and after day $3 that fulfil a condition. */
const theirs = (condition: string): string => `(
    SELECT coalesce(json_agg(json_build_object('unitName', u.name, 'unitKind', u.kind, 'beginsOn', u.valid_from) ORDER BY u.name), '[]')
    FROM unit u WHERE ${condition} AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.unit_id = u.id
      AND (m.valid_to IS NULL OR m.valid_to > $3::date)))`;

/** Person $1, what became of the units $2 by day $3, and which other ones are theirs then or soon. */
const endingSql = `
  SELECT p.language, ${addressesJson} AS addresses,
    (SELECT coalesce(json_agg(${endedJson('u', '$3')} ORDER BY u.name), '[]') FROM unit u
      WHERE u.id = ANY($2::text[]) AND u.valid_to <= $3::date) AS ended,
    ${theirs(livesOnSql('u', '$3'))} AS living, ${theirs('u.valid_from > $3::date')} AS coming
  FROM person p WHERE p.id = $1`;

/** Tells a person, once, that units of theirs have ended: the notices and the message change together. */
export async function settleEnding(
  database: Database,
  personId: string,
  { now, zone, isHoliday }: Moment,
  write: Parameters<NoticeStore['settleEnding']>[2],
): Promise<readonly OutgoingMessage[]> {
  const at = new Date(now);
  // It comes once in years: all other mornings need no transaction.
  if ((await database.query<Due>(dueSql, [personId, at])).length === 0) return [];
  return database.$transaction(
    async (transaction) => {
      const locked = await transaction.$queryRawUnsafe<Due[]>(`${dueSql} FOR UPDATE`, personId, at);
      const isNews = ({ expiresAt }: Due): boolean => expiresAt > at;
      await dropNotices(
        transaction,
        at,
        'expired',
        locked.filter((one) => !isNews(one)),
      );
      const due = locked.filter(isNews);
      if (due.length === 0) return [];
      const loudAt = firstLoudMoment(now, zone, isHoliday);
      if (loudAt > now) {
        const where = { id: { in: due.map(({ id }) => id) } };
        await transaction.notice.updateMany({ where, data: { dueAt: new Date(loudAt) } });
        return [];
      }
      const ending = await readEnding(transaction, personId, due, dayOf(now, zone));
      const cause = `notices:${personId}`;
      return tellNotices(transaction, due, ending && write(ending), { cause, at });
    },
    { maxWait: 10_000 },
  );
}

/** Null: the units live again by a newer organisation. */
async function readEnding(
  transaction: Transaction,
  personId: string,
  due: readonly Due[],
  today: LocalDate,
): Promise<EndingForPerson | null> {
  const unitIds = due.map(({ unitId }) => unitId);
  const [row] = await transaction.$queryRawUnsafe<
    (Pick<EndingForPerson, 'addresses' | 'language'> & UnitsAfterEnding)[]
  >(endingSql, personId, unitIds, today);
  if (!row || row.ended.length === 0) return null;
  const { addresses, language, ended, living, coming } = row;
  return { addresses, language, units: { ended, living, coming } };
}
