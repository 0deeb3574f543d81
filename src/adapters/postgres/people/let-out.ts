import type { Transaction } from '#src/adapters/postgres/client.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import type { Doing } from './doing.ts';

/**
 * What is under way of a person whose role is over just now is decided anew: an update that was read before is overtaken. Who has
 * no role left ($2: today) is in no conversation any more, and is owed nothing but what is said of roles.
 */
const sessionsSql = `
  UPDATE session s SET revision = s.revision + 1,
    state = CASE WHEN EXISTS (SELECT 1 FROM membership m WHERE m.person_id = $1 AND ${livesOnSql('m', '$2')}) THEN s.state
      ELSE s.state || '{"topic":{"kind":"idle"},"asked":null}'::jsonb END
  FROM account a WHERE a.person_id = $1 AND s.platform = a.platform AND s.bot = a.bot AND s.chat_id = a.external_id`;

const noticesSql = `
  UPDATE notice n SET state = 'dropped', reason = 'left', settled_at = $3
  WHERE n.person_id = $1 AND n.state = 'pending' AND n.kind NOT IN ('role-ended', 'role-given')
    AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = $1 AND ${livesOnSql('m', '$2')})`;

/** A role of the person has ended today: they are out of it at once, in every chat of theirs. */
export async function letOut(
  transaction: Transaction,
  { now, today }: Pick<Doing, 'now' | 'today'>,
  personId: string,
): Promise<void> {
  await transaction.$executeRawUnsafe(sessionsSql, personId, today);
  await transaction.$executeRawUnsafe(noticesSql, personId, today, new Date(now));
}
