import type { Instant } from '#src/domain/ids.ts';
import { addressIn } from '#src/adapters/postgres/address.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { languageIn } from '#src/adapters/postgres/columns.ts';
import type { LostPhotos, PhotoStore } from '#src/ports/photo-store.ts';

const sweptAtOnce = 500;
/** A rest grows with each job, of three tries, from a minute on: after 88 jobs a photo is three days old, and rests no longer. */
const mostTriesCounted = 264;

const pendingSql = `
  SELECT id FROM photo
  WHERE state = 'pending' AND reason IS NULL
    AND received_at < $1::timestamptz - $2 * power(1.1, least(attempts, ${mostTriesCounted}) / 3) * interval '1 millisecond'
  ORDER BY attempts, received_at LIMIT ${sweptAtOnce}`;

/** Photos whose bytes are to be fetched once more. */
export async function pendingSince(
  database: Database,
  ageMs: number,
  now: Instant,
): Promise<readonly string[]> {
  const photos = await database.query<{ id: string }>(pendingSql, [new Date(now), ageMs]);
  return photos.map(({ id }) => id);
}

const lostSql = `
  SELECT array_agg(f.id ORDER BY f.received_at, f.id) AS "photoIds", f.platform, f.bot, f.chat_id AS "chatId",
    p.language, coalesce(to_jsonb(o.short), form.specification->'title') AS title,
    r.id IS NULL OR r.status NOT IN ('discarded', 'replaced') AS "isWanted"
  FROM photo f JOIN person p ON p.id = f.person_id
  LEFT JOIN report r ON r.id = f.report_id
  LEFT JOIN obligation o ON o.id = r.obligation_id
  LEFT JOIN form ON form.id = r.form_id AND form.version = r.form_version
  WHERE f.state = 'pending'
    AND (f.reason = 'gone' AND f.received_at < $1::timestamptz
      OR f.received_at < $2::timestamptz AND f.attempts >= $3)
  GROUP BY f.platform, f.bot, f.chat_id, p.id, r.id, o.id, form.id, form.version LIMIT ${sweptAtOnce}`;

interface LostRow extends Omit<LostPhotos, 'from' | 'senderLanguage'> {
  readonly platform: string;
  readonly bot: string;
  readonly chatId: string;
  readonly language: string;
}

/** Photos that will not come, by the report and the person who sent them. */
export async function lostPhotos(
  database: Database,
  { goneBefore, unreachableBefore, tries }: Parameters<PhotoStore['lost']>[0],
): Promise<readonly LostPhotos[]> {
  const values = [new Date(goneBefore), new Date(unreachableBefore), tries];
  const rows = await database.query<LostRow>(lostSql, values);
  return rows.map(({ platform, bot, chatId, language, ...lost }) => ({
    ...lost,
    from: addressIn({ platform, bot, chatId }),
    senderLanguage: languageIn(language),
  }));
}
