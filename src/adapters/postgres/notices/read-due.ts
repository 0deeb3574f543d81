import { addDays, dayOf, instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate, NoticeId } from '#src/domain/ids.ts';
import type { DueNotice, ObligationKind, OfObligation } from '#src/domain/notice/due-notice.ts';
import type { Addressee, NoticeKind } from '#src/domain/notice/notice.ts';
import { countedKinds } from '#src/domain/notice/notice-kinds.ts';
import { isLastInTime } from '#src/domain/notice/last-in-time.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import type { ReportToReview } from '#src/domain/review/review.ts';
import { waitingReports } from '#src/domain/review/waiting-reports.ts';
import type { Rung } from '#src/domain/plan/plan.ts';
import type { DueNotices } from '#src/ports/notice-store.ts';
import type { Database, Transaction } from '#src/adapters/postgres/client.ts';
import { loadDigest } from '#src/adapters/postgres/reads/load-digest.ts';
import { readForms } from '#src/adapters/postgres/reads/read-forms.ts';
import { readOfUnreached } from './read-unreached.ts';
import { addressNow, type AddressRow } from './address-now.ts';
import {
  digestsSql,
  groupSql,
  ofGroupsSql,
  leaderDigestsSql,
  lockSql,
  ofAllowanceSql,
  ofAnnouncementsSql,
  ofHeldSql,
  ofEndingsSql,
  ofEnteredSql,
  ofObligationsSql,
  ofPassedOnSql,
  ofReviewsSql,
  ofRolesSql,
  ofWaitingSql,
  personSql,
} from './due-sql.ts';

export interface Moment {
  readonly now: Instant;
  readonly zone: string;
  readonly isHoliday: IsHoliday;
}

type AddresseeRow = Omit<DueNotices, 'notices' | 'addresses'> & { readonly addresses: readonly AddressRow[] };

/** What only some kinds know; reminders have the ladder of their obligation. */
type OfKind = { readonly ladder?: readonly Rung[] };

/** How each kind's facts are read. */
const readAs: {
  readonly [Kind in NoticeKind]:
    | 'obligation'
    | 'waiting'
    | 'review'
    | 'entered'
    | 'passed-on'
    | 'announcement'
    | 'announcement-held'
    | 'ending'
    | 'unreached'
    | 'allowance'
    | 'role'
    | 'group'
    | 'digest';
} = {
  reminder: 'obligation',
  'reminded-now': 'obligation',
  escalation: 'obligation',
  'waiver-asked': 'obligation',
  'waiver-answered': 'obligation',
  'waiver-unanswered': 'obligation',
  'waiver-question': 'obligation',
  verdict: 'obligation',
  'verdict-undone': 'obligation',
  'to-review': 'waiting',
  'report-returned': 'review',
  'report-accepted': 'review',
  'review-undone': 'review',
  'report-entered': 'entered',
  extended: 'obligation',
  'extension-undone': 'obligation',
  'passed-on': 'passed-on',
  announcement: 'announcement',
  'announcement-held': 'announcement-held',
  'unit-ended': 'ending',
  unreached: 'unreached',
  allowance: 'allowance',
  'role-ended': 'role',
  'role-given': 'role',
  'person-left': 'role',
  'group-linked': 'group',
  'group-confirmed': 'group',
  digest: 'digest',
  'leader-digest': 'digest',
  'group-unit-ended': 'ending',
};

type DueDigest = DueNotice<'digest' | 'leader-digest'>;

/**
 * The digests that a group is owed, or a leader who is in none, from the facts of this moment. Read before the transaction: inside
 * it this would hold one connection and wait for others.
 */
export async function readDigests(
  database: Database,
  { groupId, personId }: Addressee,
  { now, zone, isHoliday }: Moment,
): Promise<readonly DueDigest[]> {
  const id = groupId ?? personId;
  const rows = await database.$queryRawUnsafe<
    (Omit<DueDigest, 'digest'> & {
      readonly on: LocalDate;
      readonly unit: { readonly id: string; readonly name: string; readonly kind: string };
    })[]
  >(groupId === undefined ? leaderDigestsSql : digestsSql, id, new Date(now));
  const digests: DueDigest[] = [];
  for (const { on: meantFor, unit, ...notice } of rows) {
    const when = { now, zone, isHoliday, week: 'last-week', meantFor } as const;
    digests.push({ ...notice, digest: await loadDigest(database, { id, unit }, when) } as DueDigest);
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
  digests: readonly DueDigest[],
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
    ...(await readOfWaiting(transaction, idsOf('waiting'), moment)),
    ...(await readOfReviews(transaction, idsOf('review'), moment)),
    ...(await readOfEntered(transaction, idsOf('entered'), moment)),
    ...(await readOfPassedOn(transaction, idsOf('passed-on'), moment)),
    ...(await readOfAnnouncements(transaction, idsOf('announcement'), moment)),
    ...(await readOfHeld(transaction, idsOf('announcement-held'))),
    ...(await readOfEndings(transaction, idsOf('ending'), moment)),
    ...(await readOfUnreached(transaction, idsOf('unreached'), moment)),
    ...(await readOfAllowance(transaction, idsOf('allowance'))),
    ...(await readOfRoles(transaction, idsOf('role'), moment)),
    ...(await readOfGroups(transaction, idsOf('group'))),
    ...digests.filter(({ id }) => pending.has(id)),
  ];
  if (notices.length === 0) return null;
  const reached = await readAddressee(transaction, addressee, moment);
  return reached && { notices, ...reached };
}

async function readOfObligations(
  transaction: Transaction,
  ids: readonly NoticeId[],
  { now, zone, isHoliday }: Moment,
): Promise<readonly DueNotice[]> {
  if (ids.length === 0) return [];
  const today = dayOf(now, zone);
  const rows = await transaction.$queryRawUnsafe<
    (OfObligation & { readonly kind: ObligationKind; readonly facts: OfKind })[]
  >(ofObligationsSql, ids, zone, today, new Date(now));
  return rows.map(({ facts: { ladder, ...facts }, ...notice }) => {
    const isLast = ladder && {
      isLastInTime: isLastInTime({ ...notice.obligation, ladder }, now, zone, isHoliday),
    };
    return { ...notice, ...facts, ...isLast } as unknown as DueNotice;
  });
}

async function readOfWaiting(
  transaction: Transaction,
  ids: readonly NoticeId[],
  { now, zone }: Moment,
): Promise<readonly DueNotice[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.$queryRawUnsafe<
    (Omit<DueNotice<'to-review'>, 'waiting'> & { readonly reports: readonly ReportToReview[] })[]
  >(ofWaitingSql, ids, dayOf(now, zone), zone);
  const forms = await readForms(transaction);
  return rows.map(({ reports, ...notice }) => ({ ...notice, waiting: waitingReports(reports, forms) }));
}

async function readOfReviews(
  transaction: Transaction,
  ids: readonly NoticeId[],
  { now, zone }: Moment,
): Promise<readonly DueNotice[]> {
  if (ids.length === 0) return [];
  return transaction.$queryRawUnsafe<DueNotice<'report-returned'>[]>(ofReviewsSql, ids, dayOf(now, zone));
}

async function readOfEntered(
  transaction: Transaction,
  ids: readonly NoticeId[],
  { now, zone }: Moment,
): Promise<readonly DueNotice[]> {
  if (ids.length === 0) return [];
  return transaction.$queryRawUnsafe<DueNotice<'report-entered'>[]>(ofEnteredSql, ids, dayOf(now, zone));
}

async function readOfPassedOn(
  transaction: Transaction,
  ids: readonly NoticeId[],
  { now, zone }: Moment,
): Promise<readonly DueNotice[]> {
  if (ids.length === 0) return [];
  return transaction.$queryRawUnsafe<DueNotice<'passed-on'>[]>(ofPassedOnSql, ids, dayOf(now, zone));
}

async function readOfAnnouncements(
  transaction: Transaction,
  ids: readonly NoticeId[],
  { now, zone }: Moment,
): Promise<readonly DueNotice[]> {
  if (ids.length === 0) return [];
  return transaction.$queryRawUnsafe<DueNotice<'announcement'>[]>(ofAnnouncementsSql, ids, dayOf(now, zone));
}

async function readOfHeld(transaction: Transaction, ids: readonly NoticeId[]): Promise<readonly DueNotice[]> {
  if (ids.length === 0) return [];
  return transaction.$queryRawUnsafe<DueNotice<'announcement-held'>[]>(ofHeldSql, ids);
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

async function readOfAllowance(
  transaction: Transaction,
  ids: readonly NoticeId[],
): Promise<readonly DueNotice[]> {
  if (ids.length === 0) return [];
  return transaction.$queryRawUnsafe<DueNotice<'allowance'>[]>(ofAllowanceSql, ids);
}

async function readOfRoles(
  transaction: Transaction,
  ids: readonly NoticeId[],
  { now, zone }: Moment,
): Promise<readonly DueNotice[]> {
  if (ids.length === 0) return [];
  return transaction.$queryRawUnsafe<DueNotice<'role-ended' | 'role-given' | 'person-left'>[]>(
    ofRolesSql,
    ids,
    dayOf(now, zone),
  );
}

async function readOfGroups(
  transaction: Transaction,
  ids: readonly NoticeId[],
): Promise<readonly DueNotice[]> {
  if (ids.length === 0) return [];
  return transaction.$queryRawUnsafe<DueNotice<'group-linked'>[]>(ofGroupsSql, ids);
}

async function readAddressee(
  transaction: Transaction,
  { personId, groupId }: Addressee,
  { now, zone }: Moment,
): Promise<Omit<DueNotices, 'notices'> | null> {
  const today = dayOf(now, zone);
  const [from, to] = [today, addDays(today, 1)].map((day) => new Date(instantOf(day, '00:00', zone)));
  const at = new Date(now);
  const rows = await (personId === undefined
    ? transaction.$queryRawUnsafe<AddresseeRow[]>(groupSql, groupId, at)
    : transaction.$queryRawUnsafe<AddresseeRow[]>(personSql, personId, from, to, countedKinds, at));
  const [row] = rows;
  return row ? { ...row, addresses: row.addresses.map(addressNow) } : null;
}
