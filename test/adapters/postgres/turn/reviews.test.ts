import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import { progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import type { Instant, LocalDate, ObligationId, PersonId, ReportId } from '#src/domain/ids.ts';
import { settle } from '#src/domain/notice/settle.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { zone } from '#test/support/obligations.ts';
import { addSecretary, change, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

let seeded: Seeded;
let officer: Actor;
let otherOfficer: Actor;
let strangeOfficer: Actor;
let obligationId: ObligationId;
let updates = 0;

beforeAll(async () => {
  seeded = await seededStore();
  officer = await addOfficer('officer', 'tan-phu');
  otherOfficer = await addOfficer('other-officer', 'tan-phu');
  strangeOfficer = await addOfficer('strange-officer', 'tay-thanh');
  const sunday = await seeded.database.obligation.findFirstOrThrow({
    where: { unitId: 'tan-quy', form: 'green-sunday' },
  });
  obligationId = sunday.id as ObligationId;
});
afterAll(() => seeded.close());
beforeEach(async () => {
  const { notice, review, reportVersion, report, obligation } = seeded.database;
  await notice.deleteMany();
  await review.deleteMany();
  await reportVersion.deleteMany();
  await report.deleteMany();
  await obligation.updateMany({ where: { id: obligationId }, data: { needsReview: false, locksOn: null } });
});

async function addOfficer(id: string, unitId: string): Promise<Actor> {
  const actor = await addSecretary(seeded.database, id, unitId);
  await seeded.database.membership.updateMany({ where: { personId: id }, data: { role: 'officer' } });
  const memberships = actor.memberships.map((one) => ({ ...one, role: 'officer' as const }));
  return { ...actor, memberships };
}

/** A sent report of Tân Quý, in its first version. */
async function addReport(id: string, over: { status?: string; draft?: object } = {}): Promise<void> {
  const at = new Date(now);
  const answers = { date: '2024-03-17', members: 45 };
  await seeded.database.report.create({
    data: {
      id,
      unitId: 'tan-quy',
      obligationId,
      formId: 'green-sunday',
      formVersion: 1,
      status: 'submitted',
      answers,
      happenedOn: new Date('2024-03-17'),
      version: 1,
      ...over,
      editedById: 'p1',
      editedAt: at,
      createdAt: at,
      submittedAt: at,
    },
  });
  await seeded.database.reportVersion.create({
    data: { reportId: id, version: 1, answers, photoIds: [], personId: 'p1', reason: 'first', at },
  });
}

async function commit(actor: Actor, effects: readonly Effect[], at: Instant = now): Promise<string> {
  const incoming = update(`u${++updates}`, actor.personId);
  const { revision } = await seeded.store.open(incoming, '2024-03-17' as never);
  const made = change(actor, incoming, { revision, effects });
  return (await seeded.store.commit({ ...made, asker: { ...made.asker, now: at } })).kind;
}

const review = (
  verdict: 'accepted' | 'returned',
  ids: readonly string[] = ['r1'],
  batchId = 'b1',
  version = 1,
): readonly Effect[] => [
  {
    kind: 'review-reports',
    batchId,
    verdict,
    reason: verdict === 'returned' ? 'quick:photos' : null,
    reports: ids.map((id) => ({ id: id as ReportId, version })),
  },
];
const undo = (...ids: readonly string[]): readonly Effect[] => [
  { kind: 'undo-review', batchId: 'b1', reportIds: ids as readonly ReportId[] },
];
/** The correction that somebody has open is sent. */
const resend = (isExplained = false): readonly Effect[] => [
  {
    kind: 'submit',
    reportId: 'r1' as ReportId,
    happenedOn: '2024-03-17' as LocalDate,
    reason: 'corrected',
    ...(isExplained && { why: 'đếm sót' }),
  },
  { kind: 'correct-as-seen', reportId: 'r1' as ReportId, version: 1, isExplained },
];
const reports = async () =>
  (await seeded.database.report.findMany({ orderBy: { id: 'asc' } })).map(
    ({ id, version, status }) => `${id}.${version} ${status}`,
  );
const notices = async () =>
  (await seeded.database.notice.findMany({ orderBy: { key: 'asc' } })).map(
    ({ kind, personId, state, reason }) => `${kind} to ${personId}: ${reason ?? state}`,
  );
const deeds = async (id: string) =>
  (await seeded.database.auditEntry.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] }))
    .filter(({ subject }) => (subject as { reportId?: string }).reportId === id)
    .map(({ act, actorId, reason }) => [act, actorId, reason].filter(Boolean).join(' '));
const later = (minutes: number) => (now + minutes * 60_000) as Instant;

/** Tells a person what is due at a moment, as the job does; what that was. */
const tell = async (person: string, at: Instant): Promise<readonly unknown[]> => {
  const told: unknown[] = [];
  const store = createNoticeStore({ database: seeded.database, zone });
  await store.settle({ personId: person as PersonId }, at, ({ notices: due, addresses: [to] }) => {
    const settled = settle(due, { now: at, zone, isHoliday: () => false, sentToday: 0 });
    told.push(...settled.send);
    const calls = [{ method: 'sendMessage', params: {} }];
    return { settled, messages: to ? [{ tells: settled.send, to, calls }] : [] };
  });
  return told;
};
const progress = async () => {
  const [row] = await seeded.database.query<{ amount: number; waiting: number; returned: number }>(
    `SELECT done.amount, done.waiting, done.returned FROM obligation o LEFT JOIN LATERAL ${progressSql('$2')} done ON true WHERE o.id = $1`,
    [obligationId, zone],
  );
  return row;
};

describe('an officer who decides on a report', () => {
  test('has it written down, and who sent it hears at once what is to be mended', async () => {
    await addReport('r1');
    expect(await commit(officer, review('returned'))).toBe('committed');
    expect(await reports()).toEqual(['r1.1 returned']);
    expect(await deeds('r1')).toEqual(['report-returned officer quick:photos']);
    expect(await notices()).toEqual(['report-returned to p1: pending']);
    expect(await tell('p1', now)).toMatchObject([
      {
        kind: 'report-returned',
        review: { reportId: 'r1', reason: 'quick:photos', title: 'Chủ nhật xanh 152' },
      },
    ]);
  });

  test('tells nobody that it is well where the plan does not wait for that', async () => {
    await addReport('r1');
    await commit(officer, review('accepted'));
    expect([await reports(), await notices()]).toEqual([['r1.1 accepted'], []]);
  });

  test('tells it at the next set time where the plan does', async () => {
    await seeded.database.obligation.update({ where: { id: obligationId }, data: { needsReview: true } });
    await addReport('r1');
    await commit(officer, review('accepted'));
    const { dueAt } = await seeded.database.notice.findFirstOrThrow();
    expect([await notices(), dueAt]).toEqual([
      ['report-accepted to p1: pending'],
      new Date('2024-03-17T11:30:00+07:00'),
    ]);
  });

  test.each<[what: string, actor: () => Actor]>([
    ['of another district', () => strangeOfficer],
    ['who is none, but its secretary', () => seeded.actor],
  ])('and is one %s changes nothing', async (_what, actor) => {
    await addReport('r1');
    expect(await commit(actor(), review('accepted'))).toBe('overtaken');
    expect(await reports()).toEqual(['r1.1 submitted']);
  });

  test.each<[what: string, before: () => Promise<unknown>]>([
    ['another officer decided', () => commit(otherOfficer, review('returned', ['r1'], 'b0'))],
    [
      'the ward sent it anew',
      () => seeded.database.report.update({ where: { id: 'r1' }, data: { version: 2 } }),
    ],
    [
      'it was replaced',
      () => seeded.database.report.update({ where: { id: 'r1' }, data: { status: 'replaced' } }),
    ],
  ])('looks again where %s meanwhile', async (_what, before) => {
    await addReport('r1');
    await before();
    const was = await reports();
    expect(await commit(officer, review('accepted'))).toBe('overtaken');
    expect(await reports()).toEqual(was);
  });

  test('decides on all of several, or on none', async () => {
    await addReport('r1');
    await addReport('r2', { status: 'returned' });
    expect(await commit(officer, review('accepted', ['r1', 'r2']))).toBe('overtaken');
    expect(await reports()).toEqual(['r1.1 submitted', 'r2.1 returned']);
  });

  test('side by side with another one is the only one who does', async () => {
    await addReport('r1');
    const both = await Promise.all([
      commit(officer, review('accepted')),
      commit(otherOfficer, review('returned', ['r1'], 'b2')),
    ]);
    expect(both.toSorted()).toEqual(['committed', 'overtaken']);
    expect(await seeded.database.review.count()).toBe(1);
  });
});

describe('what was decided', () => {
  test('can be taken back within the hour; who was told hears that, too', async () => {
    await addReport('r1');
    await commit(officer, review('returned'));
    await tell('p1', now);
    expect(await commit(officer, undo('r1'), later(59))).toBe('committed');
    expect(await reports()).toEqual(['r1.1 submitted']);
    expect(await notices()).toEqual(['report-returned to p1: sent', 'review-undone to p1: pending']);
    expect(await deeds('r1')).toEqual(expect.arrayContaining(['review-undone officer']));
  });

  test('and taken back before anybody was told is told to nobody', async () => {
    await addReport('r1');
    await commit(officer, review('returned'));
    await commit(officer, undo('r1'), later(1));
    expect(await tell('p1', later(2))).toEqual([]);
    expect(await notices()).toEqual(['report-returned to p1: undone']);
  });

  test.each<[what: string, before: () => Promise<unknown>, by: () => Actor, at: number]>([
    ['after an hour', async () => undefined, () => officer, 60],
    ['by another officer', async () => undefined, () => otherOfficer, 1],
    [
      'once it was sent anew',
      () => seeded.database.report.update({ where: { id: 'r1' }, data: { version: 2, status: 'submitted' } }),
      () => officer,
      1,
    ],
    ['a second time', () => commit(officer, undo('r1'), later(1)), () => officer, 2],
  ])('cannot be taken back %s', async (_what, before, by, minutes) => {
    await addReport('r1');
    await commit(officer, review('returned'));
    await before();
    const was = await reports();
    expect(await commit(by(), undo('r1'), later(minutes))).toBe('overtaken');
    expect(await reports()).toEqual(was);
  });

  test('can be decided once more after it was taken back', async () => {
    await addReport('r1');
    await commit(officer, review('returned'));
    await commit(officer, undo('r1'), later(1));
    expect(await commit(otherOfficer, review('accepted', ['r1'], 'b2'), later(2))).toBe('committed');
    expect(await reports()).toEqual(['r1.1 accepted']);
  });
});

describe('a correction that is sent', () => {
  test('waits for an officer again, and what was said of the version before is told no more', async () => {
    await addReport('r1', { draft: { members: 48 } });
    await commit(officer, review('returned'));
    expect(await commit(seeded.actor, resend())).toBe('committed');
    expect(await reports()).toEqual(['r1.2 submitted']);
    expect(await tell('p1', later(1))).toEqual([]);
    expect(await notices()).toEqual(['report-returned to p1: mended']);
  });

  test('while an officer accepts what was sent before asks for a reason first', async () => {
    await addReport('r1', { draft: { members: 48 } });
    await commit(officer, review('accepted'));
    expect(await commit(seeded.actor, resend())).toBe('overtaken');
    expect(await reports()).toEqual(['r1.1 accepted']);
    expect(await commit(seeded.actor, resend(true))).toBe('committed');
    const { why } = await seeded.database.reportVersion.findFirstOrThrow({
      where: { reportId: 'r1', version: 2 },
    });
    expect([await reports(), why]).toEqual([['r1.2 submitted'], 'đếm sót']);
  });

  test('side by side with an officer who accepts leaves no version that nobody gave a reason for', async () => {
    await addReport('r1', { draft: { members: 48 } });
    const both = await Promise.all([commit(seeded.actor, resend()), commit(officer, review('accepted'))]);
    expect(both.toSorted()).toEqual(['committed', 'overtaken']);
  });

  test('is held by a lock that came meanwhile', async () => {
    await addReport('r1', { draft: { members: 48 } });
    await seeded.database.obligation.update({
      where: { id: obligationId },
      data: { locksOn: new Date('2024-03-17') },
    });
    expect(await commit(seeded.actor, resend())).toBe('overtaken');
    expect(await reports()).toEqual(['r1.1 submitted']);
  });

  test.each([
    ['accepted', 'r1.2 submitted'],
    ['returned', 'r1.2 returned'],
    ['submitted', 'r1.2 submitted'],
  ])('is no album that comes late, which has a %s report looked at as %s', async (status, expected) => {
    await addReport('r1', { status });
    await commit(seeded.actor, [{ kind: 'note-late-photos', reportId: 'r1' as ReportId }]);
    expect(await reports()).toEqual([expected]);
  });

  test('keeps every version', async () => {
    await addReport('r1', { draft: { members: 48 } });
    await commit(seeded.actor, resend());
    const versions = await seeded.database.reportVersion.findMany({ orderBy: { version: 'asc' } });
    expect(versions.map(({ answers }) => (answers as { members: number }).members)).toEqual([45, 48]);
  });
});

describe('a report counts', () => {
  test.each<[needsReview: boolean, status: string, progress: object]>([
    [false, 'submitted', { amount: 1, waiting: 0, returned: 0 }],
    [false, 'accepted', { amount: 1, waiting: 0, returned: 0 }],
    [false, 'returned', { amount: 0, waiting: 0, returned: 1 }],
    [true, 'submitted', { amount: 0, waiting: 1, returned: 0 }],
    [true, 'accepted', { amount: 1, waiting: 0, returned: 0 }],
    [true, 'returned', { amount: 0, waiting: 0, returned: 1 }],
  ])('where review is asked for (%s) and it is %s: %o', async (needsReview, status, expected) => {
    await seeded.database.obligation.update({
      where: { id: obligationId },
      data: { needsReview, photos: 0 },
    });
    await addReport('r1', { status });
    expect(await progress()).toEqual(expected);
  });
});

describe('officers hear of reports that wait', () => {
  const plan = (at: Instant) => createNoticeStore({ database: seeded.database, zone }).planToReview(at);
  const noon = Date.parse('2024-03-17T11:30:00+07:00') as Instant;

  test('once at the next set time, all of them in one', async () => {
    await addReport('r1');
    await addReport('r2');
    expect([await plan(now), await plan(later(1))]).toEqual([2, 0]);
    expect(await tell('officer', later(60))).toEqual([]);
    expect(await tell('officer', noon)).toMatchObject([
      { kind: 'to-review', waiting: { n: 2, units: ['Tân Quý'] } },
    ]);
  });

  test('not where somebody has looked at all of them by then', async () => {
    await addReport('r1');
    await plan(now);
    await commit(otherOfficer, review('accepted'));
    expect(await tell('officer', noon)).toEqual([]);
  });

  test('not again of what they were told, and again when more comes', async () => {
    await addReport('r1');
    await plan(now);
    await tell('officer', noon);
    await tell('other-officer', noon);
    expect(await plan((noon + 60_000) as Instant)).toBe(0);
    await addReport('r2');
    await seeded.database.reportVersion.updateMany({
      where: { reportId: 'r2' },
      data: { at: new Date(noon + 60_000) },
    });
    expect(await plan((noon + 120_000) as Instant)).toBe(2);
  });

  test('never where the plan sets no time', async () => {
    await addReport('r1');
    const { id, specification } = await seeded.database.plan.findFirstOrThrow();
    const quiet = { ...(specification as object), review: { required: false, tellAt: [] } };
    await seeded.database.plan.update({ where: { id }, data: { specification: quiet } });
    const planned = await plan(now);
    await seeded.database.plan.update({ where: { id }, data: { specification: specification as object } });
    expect(planned).toBe(0);
  });
});
