import { dayOf } from '#src/domain/calendar.ts';
import {
  type DigestLeader,
  leaderDigestAt,
  nextLeaderDigestAt,
  planLeaderDigest,
} from '#src/domain/digest/plan-leader-digest.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import type { Address } from '#src/ports/chat.ts';
import { insertNotices } from './insert-notices.ts';

type Bot = Pick<Address, 'platform' | 'bot'>;

interface Moment {
  readonly now: Instant;
  readonly zone: string;
  readonly isHoliday: IsHoliday;
}

/**
 * Leaders on day $1 of units without a linked group, who had an account by $2; not where a leader of the unit has one with a bot
 * that may be in groups, which is any but those of $3. Of several units of a person, one.
 */
const leadersSql = `
  WITH groupless AS (SELECT * FROM jsonb_to_recordset($3::jsonb) AS g(platform text, bot text))
  SELECT m.person_id AS "personId", min(u.id) AS "unitId"
  FROM membership m JOIN unit u ON u.id = m.unit_id AND ${livesOnSql('u', '$1')}
  WHERE m.role = 'leader' AND ${livesOnSql('m', '$1')}
    AND EXISTS (SELECT 1 FROM account a WHERE a.person_id = m.person_id AND a.is_reachable AND a.created_at <= $2)
    AND NOT EXISTS (SELECT 1 FROM chat_group g WHERE g.unit_id = u.id AND g.state = 'linked')
    AND NOT EXISTS (
      SELECT 1 FROM membership other JOIN account a ON a.person_id = other.person_id AND a.is_reachable
      WHERE other.unit_id = u.id AND other.role = 'leader' AND ${livesOnSql('other', '$1')}
        AND NOT EXISTS (SELECT 1 FROM groupless g WHERE g.platform = a.platform AND g.bot = a.bot))
  GROUP BY m.person_id`;

/** Makes the week's digest for leaders whose unit can have no group. Returns how many were made. */
export async function planLeaderDigests(
  database: Database,
  { now, zone, isHoliday }: Moment,
  groupless: readonly Bot[],
): Promise<number> {
  if (groupless.length === 0) return 0;
  const leaders = await leadersOn(database, dayOf(now, zone), leaderDigestAt(now, zone), groupless);
  return insertNotices(
    database,
    leaders.flatMap((leader) => planLeaderDigest(leader, now, zone, isHoliday) ?? []),
  );
}

/** When the next digest of a leader is to be planned, after `now` and not after `until`; null: nobody hears it by then. */
export async function nextLeaderDigest(
  database: Database,
  { now, zone }: Omit<Moment, 'isHoliday'>,
  until: Instant,
  groupless: readonly Bot[],
): Promise<Instant | null> {
  const at = nextLeaderDigestAt(now, zone);
  if (groupless.length === 0 || at > until) return null;
  const leaders = await leadersOn(database, dayOf(at, zone), at, groupless);
  return leaders.length > 0 ? at : null;
}

async function leadersOn(
  database: Database,
  day: LocalDate,
  at: Instant,
  groupless: readonly Bot[],
): Promise<readonly DigestLeader[]> {
  const bots = JSON.stringify(groupless.map(({ platform, bot }) => ({ platform, bot })));
  return database.query<DigestLeader>(leadersSql, [day, new Date(at), bots]);
}
