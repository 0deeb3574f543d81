import type { Instant } from '#src/domain/ids.ts';
import type { DoctorFacts } from '#src/ports/admin-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { createPhotoStore } from '#src/adapters/postgres/photos/store.ts';

const setAsideShown = 10;
const complaintsShown = 10;
/** What the queue does by itself before it sets a job aside. */
const triesOfTheQueue = 3;
/** Somebody looks every few days; what is older was seen. */
const latelyDays = 7;
const dayMs = 24 * 3_600_000;

type TrafficFacts = Pick<
  DoctorFacts,
  | 'messages'
  | 'messagesLately'
  | 'photos'
  | 'photosRefused'
  | 'photosFailedLately'
  | 'photosWaiting'
  | 'photosInTrouble'
  | 'notices'
  | 'latelyDays'
  | 'complaintsLately'
  | 'complaints'
  | 'setAsideLately'
  | 'setAsideBefore'
  | 'setAside'
>;

/** What comes and goes: messages, photos and notices by state, what was set aside, and complained about. */
export async function readTrafficFacts(database: Database, now: Instant): Promise<TrafficFacts> {
  const since = latelyFrom(now);
  const [
    messages,
    messagesLately,
    photos,
    refused,
    failedLately,
    waiting,
    inTrouble,
    notices,
    setAside,
    asideLately,
    asideBefore,
    complaints,
    complaintsLately,
  ] = await Promise.all([
    database.message.groupBy({ by: ['state'], _count: true }),
    // The outbox records by the database's clock, which a rehearsal leaves behind.
    database.$queryRaw<{ state: string; _count: number }[]>`
      SELECT state, count(*)::int AS _count FROM message
      WHERE state IN ('failed', 'ambiguous') AND greatest(created_at, ended_at) >= ${since} GROUP BY state`,
    database.photo.groupBy({ by: ['state'], _count: true }),
    database.photo.groupBy({ by: ['reason'], where: { state: 'refused' }, _count: true }),
    database.photo.count({ where: { state: 'failed', receivedAt: { gte: since } } }),
    createPhotoStore({ database }).waiting(),
    database.photo.count({ where: { state: 'pending', attempts: { gte: triesOfTheQueue } } }),
    database.notice.groupBy({ by: ['state'], _count: true }),
    database.setAside.findMany({
      where: { at: { gte: since } },
      orderBy: { at: 'desc' },
      take: setAsideShown,
    }),
    database.setAside.count({ where: { at: { gte: since } } }),
    database.setAside.count({ where: { at: { lt: since } } }),
    database.complaint.findMany({
      where: { at: { gte: since } },
      include: { unit: true },
      orderBy: [{ at: 'desc' }, { id: 'asc' }],
      take: complaintsShown,
    }),
    database.complaint.count({ where: { at: { gte: since } } }),
  ]);
  return {
    messages: byState(messages),
    messagesLately: byState(messagesLately),
    photos: byState(photos),
    photosRefused: byState(refused.map(({ reason, _count }) => ({ state: reason ?? 'unknown', _count }))),
    photosFailedLately: failedLately,
    photosWaiting: waiting,
    photosInTrouble: inTrouble,
    notices: byState(notices),
    latelyDays,
    complaintsLately,
    complaints: complaints.map(({ code, unit, at }) => ({ code, unit: unit.name, at: at.toISOString() })),
    setAsideLately: asideLately,
    setAsideBefore: asideBefore,
    setAside: setAside.map(({ kind, subject, error, at }) => ({
      kind,
      subject,
      error,
      at: at.toISOString(),
    })),
  };
}

/** What happened since then was lately. */
export function latelyFrom(now: Instant): Date {
  return new Date(now - latelyDays * dayMs);
}

function byState(
  rows: readonly { readonly state: string; readonly _count: number }[],
): Record<string, number> {
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]));
}
