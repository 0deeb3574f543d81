import { reachOf } from '#src/domain/organisation/access.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { type EffectOf, effectsOf, type Part } from './turn-part.ts';

/**
 * A photo came: its row is there at once, its bytes are fetched by a job. The same picture in a report is one. Of whoever
 * writes for no unit none is kept. It may come with the message that begins its report: hangs on `started`.
 */
export const photographed: Part = ({ changes, includes, bindRows }) => {
  const rows = effectsOf(changes, 'add-photo').map((effect) => ({ ...effect, ...effect.photo }));
  if (!includes(rows)) return [];
  const isBegun = includes(effectsOf(changes, 'start-report'));
  const columns = `"photoId" text, "reportId" text, "fileRef" text, "uniqueRef" text, "albumId" text, "sentAs" text, bytes int,
    "isTooMany" boolean`;
  return [
    `photographed AS (
      INSERT INTO photo (id, report_id, person_id, platform, bot, chat_id, file_ref, unique_ref, album_id, sent_as, bytes,
        state, reason, received_at)
      SELECT f."photoId", f."reportId", t."personId", t.platform, t.bot, t."chatId", f."fileRef", f."uniqueRef", f."albumId",
        f."sentAs", f.bytes, CASE WHEN f."isTooMany" THEN 'refused' ELSE 'pending' END,
        CASE WHEN f."isTooMany" THEN 'too-many' END, t.at
      FROM turn t JOIN ${bindRows('f', columns, rows)} ON f.n = t.n
      WHERE cardinality(t.units) > 0
        AND (f."reportId" IS NULL OR EXISTS (SELECT 1 FROM report r WHERE r.id = f."reportId" AND r.unit_id = ANY(t.units))
          ${isBegun ? `OR f."reportId" IN (SELECT id FROM started)` : ''})
      ON CONFLICT (report_id, unique_ref) DO NOTHING)`,
  ];
};

/**
 * Whoever writes in the chat was told of its photos so far: of all, or of those that count in one report. One that was refused
 * since they were read is told of the next time.
 */
export const acknowledged: Part = ({ changes, includes, bindRows }) => {
  const rows = effectsOf(changes, 'acknowledge-photos');
  if (!includes(rows)) return [];
  return [
    `acknowledged AS (
      UPDATE photo f SET acknowledged_at = t.at
      FROM turn t JOIN ${bindRows('a', '"reportId" text, "ofNoUse" text[]', rows)} ON a.n = t.n
      WHERE f.platform = t.platform AND f.bot = t.bot AND f.chat_id = t."chatId" AND f.acknowledged_at IS NULL
        AND (a."reportId" IS NULL AND (a."ofNoUse" IS NULL OR f.id = ANY(a."ofNoUse") OR f.state IN ('pending', 'stored'))
          OR f.report_id = a."reportId" AND f.state IN ('pending', 'stored')))`,
  ];
};

/** A report that is begun takes with it the photos that came before it; one that came twice, once. Hangs on `started`. */
export const adopted: Part = ({ changes, includes, bindRows }) => {
  const adopting = effectsOf(changes, 'adopt-photos').map(({ n, reportId, since }) => ({
    n,
    reportId,
    since: new Date(since),
  }));
  if (!includes(effectsOf(changes, 'start-report')) || !includes(adopting)) return [];
  return [
    `adopted AS (
      UPDATE photo f SET report_id = s.id
      FROM started s, turn t JOIN ${bindRows('a', '"reportId" text, since timestamptz', adopting)} ON a.n = t.n
      WHERE s.id = a."reportId" AND f.report_id IS NULL AND f.announcement_id IS NULL AND f.person_id = t."personId" AND f.received_at >= a.since
        AND NOT EXISTS (SELECT 1 FROM photo twin WHERE twin.report_id IS NULL AND twin.person_id = t."personId"
                        AND twin.unique_ref = f.unique_ref AND twin.id < f.id))`,
  ];
};

/** Photos that came before or beside a report join it; the same picture once. */
export async function joinPhotos(
  transaction: Transaction,
  { asker: { actor } }: Change,
  { reportId, since, until }: EffectOf<'join-photos'>,
): Promise<void> {
  const { units } = reachOf(actor, 'write-report');
  const [from, to] = [new Date(since), new Date(until)];
  await transaction.$executeRaw`
    UPDATE photo f SET report_id = r.id FROM report r
    WHERE r.id = ${reportId} AND r.unit_id = ANY(${units}) AND r.status NOT IN ('replaced', 'discarded')
      AND f.report_id IS NULL AND f.announcement_id IS NULL AND f.person_id = ${actor?.personId ?? null} AND f.received_at BETWEEN ${from} AND ${to}
      AND NOT EXISTS (SELECT 1 FROM photo twin WHERE twin.unique_ref = f.unique_ref AND (twin.report_id = r.id
                      OR (twin.report_id IS NULL AND twin.person_id = f.person_id AND twin.id < f.id
                          AND twin.received_at BETWEEN ${from} AND ${to})))`;
}

/** What went into a draft leaves it, and what joined a sent report afterwards: only the person's own photos, and nothing of what was sent. */
export async function releasePhotos(
  transaction: Transaction,
  { asker: { actor } }: Change,
  { reportId, albumId, since, until }: EffectOf<'release-photos'>,
): Promise<void> {
  const { units } = reachOf(actor, 'write-report');
  const [from, to] = [new Date(since), new Date(until)];
  await transaction.$executeRaw`
    UPDATE photo f SET report_id = NULL FROM report r
    WHERE r.id = ${reportId} AND f.report_id = r.id AND r.unit_id = ANY(${units}) AND (r.draft IS NOT NULL OR f.received_at > r.edited_at)
      AND f.person_id = ${actor?.personId ?? null} AND f.received_at BETWEEN ${from} AND ${to}
      AND (${albumId}::text IS NULL OR f.album_id = ${albumId})`;
}
