import { setTimeout as passes } from 'node:timers/promises';
import type { Database } from '#src/adapters/postgres/client.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { RunningBot } from '#src/start/start-bot.ts';

const patienceMs = 45_000;
const betweenLooksMs = 10;

/** What follows an update and the clock: photos to fetch and to acknowledge, messages to send that wait for no other month, announcements and notices that are due. */
const leftSql = `
  SELECT ((SELECT count(*) FROM photo WHERE state = 'pending' OR acknowledged_at IS NULL)
    + (SELECT count(*) FROM message m WHERE m.state = 'pending' AND NOT EXISTS (
        SELECT 1 FROM allowance_month l WHERE l.platform = m.platform AND l.bot = m.bot AND l.spent_until IS NOT NULL))
    + (SELECT count(*) FROM announcement WHERE state = 'scheduled' AND send_at <= $1)
    + (SELECT count(*) FROM notice WHERE state = 'pending' AND due_at <= $1))::int AS count`;

/** Resolves when the bot has done all that there is to do; throws where it does not come to an end. */
export async function untilNothingIsLeft(
  database: Database,
  bot: Pick<RunningBot, 'idle'>,
  clock: Pick<Clock, 'now'>,
): Promise<void> {
  const givesUpAt = performance.now() + patienceMs;
  for (;;) {
    await bot.idle();
    const [left] = await database.query<{ count: number }>(leftSql, [new Date(clock.now())]);
    if (left?.count === 0) return;
    if (performance.now() > givesUpAt) throw new Error(`${left?.count} photos, messages or notices are left`);
    await passes(betweenLooksMs);
  }
}
