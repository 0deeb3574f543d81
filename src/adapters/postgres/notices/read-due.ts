import { addDays, dayOf, instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate, NoticeId } from '#src/domain/ids.ts';
import type { DueNotice, ObligationKind, OfObligation } from '#src/domain/notice/due-notice.ts';
import type { Addressee, NoticeKind } from '#src/domain/notice/notice.ts';
import { cappedKinds } from '#src/domain/notice/notice-kinds.ts';
import type { DueNotices } from '#src/ports/notice-store.ts';
import type { Database, Transaction } from '#src/adapters/postgres/client.ts';
import { loadDigest } from '#src/adapters/postgres/reads/load-digest.ts';
import {
  digestsSql,
  groupSql,
  lockSql,
  ofEndingsSql,
  ofObligationsSql,
  ofPassedOnSql,
  ofUnreachedSql,
  personSql,
} from './due-sql.ts';

export interface Moment {
  readonly now: Instant;
  readonly zone: string;
}

/** How each kind's facts are read. */
const readAs: {
  readonly [Kind in NoticeKind]: 'obligation' | 'passed-on' | 'ending' | 'unreached' | 'digest';
} = {
  reminder: 'obligation',
  escalation: 'obligation',
  'waiver-asked': 'obligation',
  verdict: 'obligation',
  'passed-on': 'passed-on',
  'unit-ended': 'ending',
  unreached: 'unreached',
  digest: 'digest',
  'group-unit-ended': 'ending',
};

/**
 * The digests that a group is owed, from the facts of this moment; people are owed none. Read before the transaction: inside
 * it this would hold one connection and wait for others.
 */
export async function readDigests(
  database: Database,
  { groupId }: Addressee,
  { now, zone }: Moment,
): Promise<readonly DueNotice<'digest'>[]> {
  if (groupId === undefined) return [];
  const rows = await database.$queryRawUnsafe<
    (Omit<DueNotice<'digest'>, 'digest'> & {
      readonly on: LocalDate;
      readonly unit: { readonly id: string; readonly name: string; readonly kind: string };
    })[]
  >(digestsSql, groupId, new Date(now));
  const digests: DueNotice<'digest'>[] = [];
  for (const { on: meantFor, unit, ...notice } of rows) {
    const when = { now, zone, week: 'last-week', meantFor } as const;
    digests.push({ ...notice, digest: await loadDigest(database, { id: groupId, unit }, when) });
  }
  return digests;
}

/**
 * Locks what an addressee is owed by now and reads what has to be known of it; null: nothing, or nobody. A digest that came
 * after `digests` were read has its own turn; one that is gone was somebody else's.
 */
export async function readDue(
  transaction: Transaction,
  addressee: Addressee,
  moment: Moment,
  digests: readonly DueNotice<'digest'>[],
): Promise<DueNotices | null> {
  const { personId, groupId } = addressee;
  const locked = await transaction.$queryRawUnsafe<{ id: NoticeId; kind: NoticeKind }[]>(
    lockSql(personId === undefined ? 'group_id' : 'person_id'),
    personId ?? groupId,
    new Date(moment.now),
  );
  const idsOf = (how: (typeof readAs)[NoticeKind]): readonly NoticeId[] =>
    locked.filter(({ kind }) => readAs[kind] === how).map(({ id }) => id);
  const pending = new Set(idsOf('digest'));
  const notices = [
    ...(await readOfObligations(transaction, idsOf('obligation'), moment)),
    ...(await readOfPassedOn(transaction, idsOf('passed-on'), moment)),
    ...(await readOfEndings(transaction, idsOf('ending'), moment)),
    ...(await readOfUnreached(transaction, idsOf('unreached'))),
    ...digests.filter(({ id }) => pending.has(id)),
  ];
  if (notices.length === 0) return null;
  const reached = await readAddressee(transaction, addressee, moment);
  return reached && { notices, ...reached };
}

async function readOfObligations(
  transaction: Transaction,
  ids: readonly NoticeId[],
  { now, zone }: Moment,
): Promise<readonly DueNotice[]> {
  if (ids.length === 0) return [];
  const today = dayOf(now, zone);
  const rows = await transaction.$queryRawUnsafe<
    (OfObligation & { readonly kind: ObligationKind; readonly facts: object })[]
  >(ofObligationsSql, ids, zone, today, new Date(now));
  return rows.map(({ facts, ...notice }) => ({ ...notice, ...facts }) as unknown as DueNotice);
}

async function readOfPassedOn(
  transaction: Transaction,
  ids: readonly NoticeId[],
  { now, zone }: Moment,
): Promise<readonly DueNotice[]> {
  if (ids.length === 0) return [];
  return transaction.$queryRawUnsafe<DueNotice<'passed-on'>[]>(ofPassedOnSql, ids, dayOf(now, zone));
}

async function readOfEndings(
  transaction: Transaction,
  ids: readonly NoticeId[],
  { now, zone }: Moment,
): Promise<readonly DueNotice[]> {
  if (ids.length === 0) return [];
  return transaction.$queryRawUnsafe<DueNotice<'unit-ended' | 'group-unit-ended'>[]>(
    ofEndingsSql,
    ids,
    dayOf(now, zone),
  );
}

async function readOfUnreached(
  transaction: Transaction,
  ids: readonly NoticeId[],
): Promise<readonly DueNotice[]> {
  if (ids.length === 0) return [];
  return transaction.$queryRawUnsafe<DueNotice<'unreached'>[]>(ofUnreachedSql, ids);
}

async function readAddressee(
  transaction: Transaction,
  { personId, groupId }: Addressee,
  { now, zone }: Moment,
): Promise<Omit<DueNotices, 'notices'> | null> {
  const today = dayOf(now, zone);
  const [from, to] = [today, addDays(today, 1)].map((day) => new Date(instantOf(day, '00:00', zone)));
  const rows = await (personId === undefined
    ? transaction.$queryRawUnsafe<Omit<DueNotices, 'notices'>[]>(groupSql, groupId)
    : transaction.$queryRawUnsafe<Omit<DueNotices, 'notices'>[]>(personSql, personId, from, to, cappedKinds));
  return rows[0] ?? null;
}
