import { reachOf, wardActedFor } from '#src/domain/organisation/access.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';
import { tellWard } from './enter-for.ts';
import { photosOf } from './report-effects.ts';
import type { EffectOf } from './turn-part.ts';

const correctedSql = `
  WITH r AS (
    UPDATE report SET answers = answers || $3::jsonb, happened_on = $4::date, status = CASE WHEN $3::jsonb = '{}' THEN status ELSE 'submitted' END, version = version + 1, is_entered_for = coalesce(unit_id = $7::text, false),
      edited_by_id = $5, edited_at = $6::timestamptz
    WHERE id = $1 AND unit_id = ANY($2::text[]) AND draft IS NULL AND version > 0
      AND status IN ('submitted', 'accepted', 'returned') AND (status <> 'accepted' OR $3::jsonb = '{}')
    RETURNING id, version, answers, is_entered_for)
  INSERT INTO report_version (report_id, version, answers, photo_ids, person_id, reason, is_entered_for, at)
  SELECT r.id, r.version, r.answers, ${photosOf('r')}, $5, 'corrected', r.is_entered_for, $6::timestamptz FROM r`;

/** A sent report is put right, in one go. Overtaken where somebody writes on it by now, or it counts no more; or where it was verified, which takes a reason. */
export async function correctSent(
  transaction: Transaction,
  change: Change,
  { reportId, answers, happenedOn }: EffectOf<'correct-sent'>,
): Promise<void> {
  const { actor, now } = change.asker;
  const ward = wardActedFor(actor);
  const { units } = reachOf(actor, 'write-report');
  const corrected = await transaction.$executeRawUnsafe(
    correctedSql,
    reportId,
    units,
    JSON.stringify(answers),
    happenedOn,
    actor?.personId ?? null,
    new Date(now),
    ward?.unitId ?? null,
  );
  if (corrected !== 1) throw new OvertakenError();
  if (ward) await tellWard(transaction, change, reportId);
}
