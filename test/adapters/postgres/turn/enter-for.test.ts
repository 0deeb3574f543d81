import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findSentReport } from '#src/adapters/postgres/reads/find-sent-reports.ts';
import { findToReview } from '#src/adapters/postgres/reads/find-to-review.ts';
import { findUnitsFor } from '#src/adapters/postgres/reads/find-units.ts';
import { progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import type { LocalDate, ObligationId, ReportId, UnitId } from '#src/domain/ids.ts';
import type { ActedFor, Actor } from '#src/domain/organisation/organisation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { zone } from '#test/support/obligations.ts';
import { addSecretary, change, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

const today = '2024-03-17' as LocalDate;
let seeded: Seeded;
let secretary: Actor;
let officer: Actor;
let other: Actor;
let obligationId: ObligationId;
let updates = 0;

beforeAll(async () => {
  seeded = await seededStore();
  secretary = seeded.actor;
  officer = await addOfficer('huong', 'tan-phu');
  other = await addOfficer('khoa', 'tan-phu');
  const sunday = await seeded.database.obligation.findFirstOrThrow({
    where: { unitId: 'tan-quy', form: 'green-sunday' },
  });
  obligationId = sunday.id as ObligationId;
});
afterAll(() => seeded.close());
beforeEach(async () => {
  const { notice, reportVersion, report, obligation } = seeded.database;
  await notice.deleteMany();
  await reportVersion.deleteMany();
  await report.deleteMany();
  await obligation.updateMany({ where: { id: obligationId }, data: { needsReview: true } });
});

async function addOfficer(id: string, unitId: string): Promise<Actor> {
  const actor = await addSecretary(seeded.database, id, unitId);
  await seeded.database.membership.updateMany({ where: { personId: id }, data: { role: 'officer' } });
  return { ...actor, memberships: actor.memberships.map((one) => ({ ...one, role: 'officer' as const })) };
}

/** Somebody who acts for a ward, as a session has it. */
function acting(actor: Actor, unitId = 'tan-quy', parentId = 'tan-phu'): Actor {
  const actsFor: ActedFor = {
    unitId: unitId as UnitId,
    unitName: 'Tân Quý',
    unitKind: 'ward',
    parentId: parentId as UnitId,
    validTo: null,
  };
  return { ...actor, actsFor };
}

async function commit(actor: Actor, effects: readonly Effect[]): Promise<string> {
  const incoming = update(`u${++updates}`, actor.personId);
  const { revision } = await seeded.store.open(incoming, today);
  return (await seeded.store.commit(change(actor, incoming, { revision, effects }))).kind;
}

const begin = (id: string, unitId = 'tan-quy'): Effect => ({
  kind: 'start-report',
  reportId: id as ReportId,
  unitId: unitId as UnitId,
  obligationId,
  formId: 'green-sunday',
  formVersion: 1,
  answers: { date: today, members: 45 },
  replacesId: null,
});
const submit = (id: string, knows?: string): Effect => ({
  kind: 'submit',
  reportId: id as ReportId,
  happenedOn: today,
  reason: 'first',
  ...(knows !== undefined && { knows: knows as ReportId }),
});
const enter = (id: string, knows: string | null = null): readonly Effect[] => [
  submit(id),
  { kind: 'enter-for', reportId: id as ReportId, knows: knows as ReportId | null },
];
const reports = async () =>
  (await seeded.database.report.findMany({ orderBy: { id: 'asc' } })).map(
    ({ id, version, status, isEnteredFor, enteredId }) =>
      `${id}.${version} ${status}${isEnteredFor ? ' entered' : ''}${enteredId ? ` knows ${enteredId}` : ''}`,
  );
const notices = async () =>
  (await seeded.database.notice.findMany({ orderBy: { key: 'asc' } })).map(
    ({ kind, personId, reportId, reportVersion }) => `${kind} ${reportId}.${reportVersion} to ${personId}`,
  );
const waitingFor = async (actor: Actor) =>
  (await findToReview(seeded.database, { actor, today, zone }, { skipped: [], shown: null })).reports.map(
    ({ id, isEnteredFor }) => `${id}${isEnteredFor ? ' entered' : ''}`,
  );

describe('an officer who sends a report for a ward', () => {
  test('is named in it, its secretaries hear, and it is written down', async () => {
    expect(await commit(acting(officer), [begin('r1')])).toBe('committed');
    expect(await commit(acting(officer), enter('r1'))).toBe('committed');
    expect(await reports()).toEqual(['r1.1 submitted entered']);
    expect(await notices()).toEqual(['report-entered r1.1 to p1']);
    const reader = { actor: secretary, today, zone };
    expect(await findSentReport(seeded.database, reader, 'r1' as ReportId)).toMatchObject({
      isEnteredFor: true,
      sentByName: 'Nguyễn Thị Lan',
    });
    const deeds = await seeded.database.auditEntry.findMany({ where: { act: 'report-entered-for' } });
    expect(deeds).toMatchObject([{ actorId: 'huong', unitId: 'tan-quy', subject: { reportId: 'r1' } }]);
  });

  test('has looked at it: it counts where reports are reviewed, and another officer may look', async () => {
    await commit(acting(officer), [begin('r1')]);
    await commit(acting(officer), enter('r1'));
    expect(await waitingFor(officer)).toEqual([]);
    expect(await waitingFor(other)).toEqual(['r1 entered']);
    const [row] = await seeded.database.query<{ reports: number; waiting: number }>(
      `SELECT done.reports, done.waiting FROM obligation o LEFT JOIN LATERAL ${progressSql('$2')} done ON true WHERE o.id = $1`,
      [obligationId, zone],
    );
    expect(row).toEqual({ reports: 1, waiting: 0 });
  });

  test.each([
    ['a ward of another district', (): Actor => acting(officer, 'tan-quy', 'quan-khac')],
    ['a ward, once the role has ended', (): Actor => acting({ ...officer, memberships: [] })],
    ['a ward, being secretary of another', (): Actor => acting(secretary, 'tay-thanh')],
  ])('begins nothing for %s', async (_what, actor) => {
    await commit(actor(), [begin('r1', actor().actsFor?.unitId)]);
    expect(await reports()).toEqual([]);
  });

  test('does so for a ward without people, and nobody is told', async () => {
    await seeded.database.membership.deleteMany({ where: { unitId: 'tan-quy' } });
    await commit(acting(officer), [begin('r1')]);
    expect(await commit(acting(officer), enter('r1'))).toBe('committed');
    expect(await notices()).toEqual([]);
    secretary = await addSecretary(seeded.database, 'minh', 'tan-quy');
  });
});

describe('a ward and an officer who report on the same duty', () => {
  test('the ward was first: what the officer sends is looked at again', async () => {
    await commit(secretary, [begin('ward')]);
    await commit(acting(officer), [begin('officer')]);
    await commit(secretary, [submit('ward')]);
    expect(await commit(acting(officer), enter('officer'))).toBe('overtaken');
    expect(await reports()).toEqual(['officer.0 draft', 'ward.1 submitted']);
    expect(await commit(acting(officer), enter('officer', 'ward'))).toBe('committed');
  });

  test('the officer was first: the draft of the ward stays, and is sent only by who knows of the other', async () => {
    await commit(secretary, [begin('ward')]);
    await commit(acting(officer), [begin('officer')]);
    await commit(acting(officer), enter('officer'));
    expect(await reports()).toEqual(['officer.1 submitted entered', 'ward.0 draft knows officer']);
    expect(await commit(secretary, [submit('ward')])).toBe('overtaken');
    expect(await commit(secretary, [submit('ward', 'officer')])).toBe('committed');
  });

  test.each(Array.from({ length: 8 }, (_one, n) => n))(
    'at the same moment one of them is sent and the other is told, time %i',
    async () => {
      await commit(secretary, [begin('ward')]);
      await commit(acting(officer), [begin('officer')]);
      const [ward, entered] = await Promise.all([
        commit(secretary, [submit('ward')]),
        commit(acting(officer), enter('officer')),
      ]);
      expect([ward, entered].toSorted()).toEqual(['committed', 'overtaken']);
    },
  );

  test('a correction by the officer is named likewise, in one go or by its draft', async () => {
    await commit(secretary, [begin('r1')]);
    await commit(secretary, [submit('r1')]);
    const reportId = 'r1' as ReportId;
    const corrected = {
      kind: 'correct-sent',
      reportId,
      answers: { members: 48 },
      happenedOn: today,
    } as const;
    expect(await commit(acting(officer), [corrected])).toBe('committed');
    expect(await commit(acting(officer), [{ kind: 'reopen', reportId }])).toBe('committed');
    expect(await commit(acting(officer), enter('r1'))).toBe('committed');
    expect(await reports()).toEqual(['r1.3 submitted entered']);
    expect(await notices()).toEqual(['report-entered r1.2 to minh', 'report-entered r1.3 to minh']);
    expect(await commit(officer, [{ kind: 'reopen', reportId }])).toBe('overtaken');
  });
});

test('units that an officer may write for are those of today right below; a secretary has none', async () => {
  const found = await findUnitsFor(seeded.database, { actor: officer, today, zone });
  expect(found.map(({ unitId }) => unitId)).toContain('tan-quy');
  expect(found.every(({ parentId }) => parentId === 'tan-phu')).toBe(true);
  expect(await findUnitsFor(seeded.database, { actor: secretary, today, zone })).toEqual([]);
});
