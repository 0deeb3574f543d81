import type { Instant } from '#src/domain/ids.ts';
import type { Address } from '#src/ports/chat.ts';
import type { CompletedReport, PhotoStore } from '#src/ports/photo-store.ts';
import type { Database } from './client.ts';

const sweptAtOnce = 500;
const inForce = new Set(['submitted', 'accepted', 'returned']);

/** Photos on PostgreSQL. */
export function createPhotoStore({ database }: { database: Database }): PhotoStore {
  return {
    async pending(photoId) {
      const photo = await database.photo.findUnique({
        where: { id: photoId },
        include: { report: { include: { obligation: true } }, person: true },
      });
      if (photo?.state !== 'pending') return null;
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
    async noteFailure(photoId) {
      await database.photo.updateMany({ where: { id: photoId }, data: { attempts: { increment: 1 } } });
    },
    async pendingSince(ageMs, now) {
      const photos = await database.photo.findMany({
        where: { state: 'pending', receivedAt: { lt: new Date(now - ageMs) } },
        orderBy: [{ attempts: 'asc' }, { receivedAt: 'asc' }],
        take: sweptAtOnce,
        select: { id: true },
      });
      return photos.map(({ id }) => id);
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
