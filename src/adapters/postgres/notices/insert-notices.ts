import type { PlannedNotice } from '#src/domain/notice/notice.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';

const insertSql = `
  INSERT INTO notice (id, key, kind, rung, person_id, group_id, about_id, unit_id, obligation_id, waiver_id, passed_on_id, review_id, reminded_now_id, report_id, report_version, extension_id, announcement_id, membership_id, is_again, allowance_id, matter, on_day, due_at, expires_at)
  SELECT gen_random_uuid()::text, n.key, n.kind, n.rung, n."personId", n."groupId", n."aboutId", n."unitId", n."obligationId", n."waiverId", n."passedOnId", n."reviewId", n."remindedNowId", n."reportId", n."reportVersion", n."extensionId", n."announcementId", n."membershipId",
    coalesce(n."isAgain", false), n."allowanceId", n.matter, n."on", to_timestamp(n."dueAt" / 1000.0), to_timestamp(n."expiresAt" / 1000.0)
  FROM jsonb_to_recordset($1::jsonb) AS n(key text, kind text, rung text, "personId" text, "groupId" text, "aboutId" text, "unitId" text,
    "obligationId" text, "waiverId" text, "passedOnId" text, "reviewId" text, "remindedNowId" text, "reportId" text, "reportVersion" int, "extensionId" text, "announcementId" text, "membershipId" text, "isAgain" boolean, "allowanceId" text, matter text, "on" date, "dueAt" bigint, "expiresAt" bigint)
  ON CONFLICT (key) DO NOTHING`;

/** Writes notices down, each key once: one that was planned before is there already. Returns how many were new. */
export async function insertNotices(
  transaction: Pick<Transaction, '$executeRawUnsafe'>,
  notices: readonly PlannedNotice[],
): Promise<number> {
  if (notices.length === 0) return 0;
  return transaction.$executeRawUnsafe(insertSql, JSON.stringify(notices));
}
