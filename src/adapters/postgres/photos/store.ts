import type { Instant } from '#src/domain/ids.ts';
import { addressIn } from '#src/adapters/postgres/address.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { languageIn } from '#src/adapters/postgres/columns.ts';
import type { CompletedReport, PhotoStore } from '#src/ports/photo-store.ts';
import { pendingSince } from './pending-since.ts';
import { isAskedAboutSql, unacknowledged } from './unacknowledged.ts';

/** What tells repeats apart must not tell a second sending of a picture that was of no use; its sender is to hear of that anew. */
const isOfNoUse = `unique_ref = unique_ref || ':' || id, acknowledged_at = NULL`;

const refuseSql = `
  UPDATE photo SET state = 'refused', reason = $2, ${isOfNoUse} WHERE id = $1 AND state = 'pending'`;

const giveUpSql = `
  UPDATE photo SET state = 'failed', reason = 'unreachable', ${isOfNoUse}
  WHERE state = 'pending'
    AND (reason = 'gone' AND received_at < $1::timestamptz
      OR received_at < $2::timestamptz AND attempts >= $3)`;

interface NewestRow {
  readonly newestAt: Date | null;
  readonly isFetching: boolean | null;
}

const newestSql = `
  SELECT max(received_at) AS "newestAt", bool_or(state = 'pending') AS "isFetching" FROM photo
  WHERE platform = $1 AND bot = $2 AND chat_id = $3 AND acknowledged_at IS NULL AND ${isAskedAboutSql}`;

const waitingSql = `
  SELECT count(*)::int AS count, coalesce(max(bytes), 0)::int AS "largestBytes" FROM photo WHERE state = 'pending' AND reason IS NULL`;

const inForce = new Set(['submitted', 'accepted', 'returned']);

/** Photos on PostgreSQL. */
export function createPhotoStore({ database }: { database: Database }): PhotoStore {
  return {
    async pending(photoId) {
      const photo = await database.photo.findUnique({
        where: { id: photoId },
        include: { person: true },
      });
      if (photo?.state !== 'pending' || photo.reason !== null) return null;
      const { id, fileRef, bytes, platform, bot, chatId, person, fileName, mime } = photo;
      return {
        id,
        fileRef,
        bytes,
        file: fileName === null ? null : { mime: mime ?? 'application/octet-stream' },
        from: addressIn({ platform, bot, chatId }),
        senderLanguage: languageIn(person.language),
      };
    },
    async markStored(photoId, { sha256, bytes, mime, at, takenAt, place }) {
      const taken = takenAt === null ? null : new Date(takenAt);
      const rows = await database.$queryRaw<{ reportId: string | null }[]>`
        UPDATE photo SET state = 'stored', sha256 = ${sha256}, bytes = ${bytes}, mime = ${mime}, stored_at = ${new Date(at)},
          taken_at = ${taken}, latitude = ${place?.latitude ?? null}, longitude = ${place?.longitude ?? null}
        WHERE id = ${photoId} AND state = 'pending' RETURNING report_id AS "reportId"`;
      const reportId = rows[0]?.reportId;
      return reportId ? completed(database, reportId, new Date(at)) : null;
    },
    async markRefused(photoId, reason) {
      await database.query(refuseSql, [photoId, reason]);
    },
    async noteGone(photoId) {
      const where = { id: photoId, state: 'pending' };
      await database.photo.updateMany({ where, data: { reason: 'gone' } });
    },
    async noteFailure(photoId) {
      await database.photo.updateMany({ where: { id: photoId }, data: { attempts: { increment: 1 } } });
    },
    async noteSize(photoId, bytes) {
      await database.photo.updateMany({ where: { id: photoId, state: 'pending' }, data: { bytes } });
    },
    async waiting() {
      const [row] = await database.query<Awaited<ReturnType<PhotoStore['waiting']>>>(waitingSql, []);
      return row ?? { count: 0, largestBytes: 0 };
    },
    pendingSince: (ageMs, now) => pendingSince(database, ageMs, now),
    async giveUp({ goneBefore, unreachableBefore, tries }) {
      await database.query(giveUpSql, [new Date(goneBefore), new Date(unreachableBefore), tries]);
    },
    async newestUnacknowledged({ platform, bot, chatId }) {
      const [row] = await database.query<NewestRow>(newestSql, [platform, bot, chatId]);
      const at = row?.newestAt?.getTime() ?? null;
      return row && at !== null ? { newestAt: at as Instant, isFetching: row.isFetching ?? false } : null;
    },
    unacknowledged: () => unacknowledged(database),
  };
}

/**
 * The report's last missing photo has come, after it was sent: its sender was told 'the rest is coming'. Not where one of
 * them turned out to be of no use: that is what its sender hears.
 */
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
        where: { OR: [{ reason: null }, { reason: { not: 'too-many' } }] },
        select: { state: true, sha256: true, receivedAt: true },
      },
    },
  });
  if (!report?.submittedAt || report.submittedAt >= storedAt || !inForce.has(report.status)) return null;
  const wasMissing = report.photos.some(
    ({ receivedAt }) => report.submittedAt !== null && receivedAt <= report.submittedAt,
  );
  if (!wasMissing || report.photos.some(({ state }) => state !== 'stored')) return null;
  return {
    key: `${reportId}:${report.version}`,
    title: report.obligation?.short ?? null,
    photos: new Set(report.photos.map(({ sha256 }) => sha256)).size,
  };
}
