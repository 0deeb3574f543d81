import type { Change } from '#src/ports/conversation-store.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';
import type { EffectOf } from './turn-part.ts';

/**
 * A correction that is sent in the same transaction was made of the version that was seen; an officer who verified it meanwhile
 * has it looked at once more, as that asks for a reason, and so has a lock that came. The row is held by who sends.
 */
export async function correctAsSeen(
  transaction: Transaction,
  { asker: { today } }: Change,
  { reportId, version, isExplained }: EffectOf<'correct-as-seen'>,
): Promise<void> {
  const [seen] = await transaction.$queryRaw<{ isVerified: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM review w WHERE w.report_id = r.id AND w.version = ${version} AND w.verdict = 'accepted' AND w.undone_at IS NULL) AS "isVerified"
    FROM report r LEFT JOIN obligation o ON o.id = r.obligation_id
    WHERE r.id = ${reportId} AND r.version = ${version + 1} AND (o.locks_on IS NULL OR o.locks_on > ${today}::date)`;
  if (!seen || (seen.isVerified && !isExplained)) throw new OvertakenError();
}
