import type { Instant } from '#src/domain/ids.ts';
import type { Address } from '#src/ports/chat.ts';
import type { CompletedReport, LostPhotos, PhotoStore } from '#src/ports/photo-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';

const sweptAtOnce = 500;
/** A rest grows with each job, of three tries, from a minute on: after 88 jobs a photo is three days old, and rests no longer. */
const mostTriesCounted = 264;

const pendingSql = `
  SELECT id FROM photo
  WHERE state = 'pending' AND reason IS NULL
    AND received_at < $1::timestamptz - $2 * power(1.1, least(attempts, ${mostTriesCounted}) / 3) * interval '1 millisecond'
  ORDER BY attempts, received_at LIMIT ${sweptAtOnce}`;

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

/** What tells repeats apart must not tell a second sending of a picture that never came. */
const markLostSql = `
  UPDATE photo SET state = 'failed', reason = 'unreachable', unique_ref = unique_ref || ':' || id
  WHERE id = ANY($1::text[]) AND state = 'pending'`;

interface LostRow extends Omit<LostPhotos, 'from' | 'senderLanguage'> {
  readonly platform: Address['platform'];
  readonly bot: string;
  readonly chatId: string;
  readonly language: string;
}

const inForce = new Set(['submitted', 'accepted', 'returned']);

/** Photos on PostgreSQL. */
export function createPhotoStore({ database }: { database: Database }): PhotoStore {
  return {
    async pending(photoId) {
      const photo = await database.photo.findUnique({
        where: { id: photoId },
        include: { report: { include: { obligation: true } }, person: true },
      });
      if (photo?.state !== 'pending' || photo.reason !== null) return null;
      const from = { platform: photo.platform as Address['platform'], bot: photo.bot, chatId: photo.chatId };
      return {
        id: photo.id,
        fileRef: photo.fileRef,
        from,
        title: photo.report?.obligation?.short ?? null,
        senderLanguage: photo.person.language === 'en' ? 'en' : 'vi',
      };
    },
    async markStored(photoId, { sha256, bytes, mime, at }) {
      const rows = await database.$queryRaw<{ reportId: string | null }[]>`
        UPDATE photo SET state = 'stored', sha256 = ${sha256}, bytes = ${bytes}, mime = ${mime}, stored_at = ${new Date(at)}
        WHERE id = ${photoId} AND state = 'pending' RETURNING report_id AS "reportId"`;
      const reportId = rows[0]?.reportId;
      return reportId ? completed(database, reportId, new Date(at)) : null;
    },
    async markRefused(photoId, reason) {
      await database.photo.updateMany({
        where: { id: photoId, state: 'pending' },
        data: { state: 'refused', reason },
      });
    },
    async noteGone(photoId) {
      await database.photo.updateMany({
        where: { id: photoId, state: 'pending' },
        data: { reason: 'gone' },
      });
    },
    async noteFailure(photoId) {
      await database.photo.updateMany({ where: { id: photoId }, data: { attempts: { increment: 1 } } });
    },
    async pendingSince(ageMs, now) {
      const photos = await database.query<{ id: string }>(pendingSql, [new Date(now), ageMs]);
      return photos.map(({ id }) => id);
    },
    async lost({ goneBefore, unreachableBefore, tries }) {
      const rows = await database.query<LostRow>(lostSql, [
        new Date(goneBefore),
        new Date(unreachableBefore),
        tries,
      ]);
      return rows.map(({ platform, bot, chatId, language, ...lost }) => ({
        ...lost,
        from: { platform, bot, chatId },
        senderLanguage: language === 'en' ? 'en' : 'vi',
      }));
    },
    async markLost(photoIds) {
      await database.query(markLostSql, [photoIds]);
    },
    async newestUnacknowledgedAt({ platform, bot, chatId }) {
      const sql = `SELECT max(received_at) AS "newestAt" FROM photo
        WHERE platform = $1 AND bot = $2 AND chat_id = $3 AND acknowledged_at IS NULL`;
      const [row] = await database.query<{ newestAt: Date | null }>(sql, [platform, bot, chatId]);
      return (row?.newestAt?.getTime() ?? null) as Instant | null;
    },
    async unacknowledgedSince(ageMs, now) {
      const chats = await database.photo.groupBy({
        by: ['platform', 'bot', 'chatId'],
        where: { acknowledgedAt: null, receivedAt: { lt: new Date(now - ageMs) } },
        orderBy: { chatId: 'asc' },
        take: sweptAtOnce,
      });
      return chats.map(({ platform, bot, chatId }) => ({
        platform: platform as Address['platform'],
        bot,
        chatId,
      }));
    },
  };
}

/** The report's last missing photo has come, after it was sent: its sender was told 'the rest is coming'. */
async function completed(
  database: Database,
  reportId: string,
  storedAt: Date,
): Promise<CompletedReport | null> {
  const report = await database.report.findUnique({
    where: { id: reportId },
    include: {
      obligation: true,
      photos: {
        where: { state: { in: ['pending', 'stored'] } },
        select: { state: true, sha256: true, receivedAt: true },
      },
    },
  });
  if (!report?.submittedAt || report.submittedAt >= storedAt || !inForce.has(report.status)) return null;
  const wasMissing = report.photos.some(
    ({ receivedAt }) => report.submittedAt !== null && receivedAt <= report.submittedAt,
  );
  if (!wasMissing || report.photos.some(({ state }) => state === 'pending')) return null;
  return {
    key: `${reportId}:${report.version}`,
    title: report.obligation?.short ?? null,
    photos: new Set(report.photos.map(({ sha256 }) => sha256)).size,
  };
}
