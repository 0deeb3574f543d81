import { randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import { onDay } from '#src/adapters/postgres/columns.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { Answers } from '#src/domain/report/form.ts';
import type { Instant, LocalDate, ObligationId, PersonId, UnitId } from '#src/domain/ids.ts';
import type { PlannedObligation } from '#src/domain/obligation/obligation.ts';
import type { Role } from '#src/domain/organisation/organisation.ts';
import { isOfObligation } from '#src/domain/notice/due-notice.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import { settle } from '#src/domain/notice/settle.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import { firstRungAt } from '#src/domain/notice/rung-times.ts';
import type { Call } from '#src/ports/chat.ts';
import type { Decision, DueNotices } from '#src/ports/notice-store.ts';
import { freshDatabase } from '#test/support/database.ts';
import { greenSundayForm } from '#test/support/green-sunday-form.ts';
import { at, zone } from '#test/support/obligations.ts';

export type NoticeBench = Awaited<ReturnType<typeof openNoticeBench>>;

/**
 * A district with two wards on a real PostgreSQL, empty of people and duties, and the store of notices on it. `isHoliday`: of what is
 * planned; left out: no day is one.
 */
export async function openNoticeBench(isHoliday: IsHoliday = () => false) {
  const fresh = await freshDatabase();
  const database = openDatabase(fresh.url, 8);
  const notices = createNoticeStore({ database, zone, isHoliday });
  const validFrom = onDay('2003-12-02' as LocalDate);
  await database.unit.create({
    data: { id: 'tan-phu', name: 'Quận Đoàn Tân Phú', kind: 'district', validFrom },
  });
  await database.unit.createMany({
    data: [
      { id: 'tan-quy', name: 'Tân Quý' },
      { id: 'son-ky', name: 'Sơn Kỳ' },
    ].map((ward) => ({ ...ward, kind: 'ward', parentId: 'tan-phu', validFrom })),
  });
  await database.form.create({
    data: {
      id: 'green-sunday',
      version: 1,
      specification: JSON.parse(JSON.stringify(greenSundayForm)) as object,
    },
  });
  const plan = {
    id: 'tan-phu-2024',
    unitId: 'tan-phu',
    title: 'Kế hoạch 2024',
    year: 2024,
    zone,
    revision: 1,
    specification: {},
    appliedAt: new Date(0),
  };
  await database.plan.create({ data: plan });
  return {
    database,
    notices,
    /** Somebody with a role and an account on Telegram; the person's id is the name. */
    addPerson: (
      name: string,
      role: Role,
      unit: string,
      over: { from?: string; to?: string; isReachable?: boolean } = {},
    ) => addPerson(database, { name, role, unit, ...over }),
    addObligation: (obligation: PlannedObligation, since: Instant) =>
      addObligation(database, obligation, since, isHoliday),
    /** Officer `huong` has the person reminded of a duty of their ward by hand, of which they hear at that moment. */
    remindByHand: (person: string, obligationId: string, unit: string, moment: Instant) =>
      remindByHand(database, { person, obligationId, unit, moment }),
    /** A sent report on an event of that day; its id. */
    addReport: (
      unit: string,
      obligationId: string | null,
      happenedOn: string,
      answers: Answers = {},
      status = 'submitted',
    ) => addReport(database, { unit, obligationId, happenedOn, answers, status }),
    addGroup: (id: string, nextDigest: Instant, over: { state?: string; digestTime?: string } = {}) =>
      addGroup(database, id, nextDigest, over),
    /** What the person is sent: decided as the job does, saying nothing but which duties, and taken at once. */
    async settle(personId: string, now: Instant) {
      const messages = await notices.settle({ personId: personId as PersonId }, now, (due) =>
        plainDecision(due, now),
      );
      await database.message.updateMany({ data: { state: 'sent' } });
      return messages;
    },
    keys: async (state = 'pending') =>
      (await database.notice.findMany({ where: { state }, orderBy: { key: 'asc' } })).map(({ key }) => key),
    /** State and reason of every notice, by key. */
    states: async () =>
      Object.fromEntries(
        (await database.notice.findMany({ orderBy: { key: 'asc' } })).map(({ key, state, reason }) => [
          key,
          reason ? `${state}: ${reason}` : state,
        ]),
      ),
    async clear() {
      const { message, notice, remindedNow, photo, waiver } = database;
      const { passedOn, complaint, report, obligation } = database;
      const { group, session, invite, account, membership, person, takenUpdate, allowanceMonth } = database;
      const ofDuties = [message, notice, remindedNow, photo, waiver, passedOn, complaint, report, obligation];
      const ofPeople = [session, invite, account, membership, person];
      const tables = [...ofDuties, group, ...ofPeople, takenUpdate, allowanceMonth];
      await database.$transaction(tables.map((table) => (table as typeof message).deleteMany()));
    },
    async close() {
      await database.$disconnect();
      await fresh.drop();
    },
  };
}

async function addPerson(
  database: Database,
  {
    name,
    role,
    unit,
    from = '2024-01-01',
    to,
    isReachable = true,
  }: { name: string; role: Role; unit: string; from?: string; to?: string; isReachable?: boolean },
) {
  await database.person.create({ data: { id: name, name, createdAt: new Date(0) } });
  await database.membership.create({
    data: {
      id: randomUUID(),
      personId: name,
      unitId: unit,
      role,
      validFrom: onDay(from as LocalDate),
      validTo: to ? onDay(to as LocalDate) : null,
    },
  });
  await database.account.create({
    data: {
      id: randomUUID(),
      platform: 'telegram',
      bot: '1',
      externalId: `chat-${name}`,
      personId: name,
      isReachable,
      createdAt: new Date(0),
    },
  });
}

async function addObligation(
  database: Database,
  obligation: PlannedObligation,
  since: Instant,
  isHoliday: IsHoliday,
) {
  const { opensOn, eventOn, dueOn, locksOn, countsFrom, countsTo, ladder, alsoForms, ...rest } = obligation;
  const first = firstRungAt(obligation, since, zone, isHoliday);
  const days = {
    opensOn: onDay(opensOn),
    eventOn: onDay(eventOn),
    dueOn: onDay(dueOn),
    locksOn: onDay(locksOn),
    countsFrom: onDay(countsFrom),
    countsTo: onDay(countsTo),
  };
  await database.obligation.create({
    data: {
      ...rest,
      ...days,
      alsoForms: [...alsoForms],
      ladder: JSON.parse(JSON.stringify(ladder)) as object,
      nextRungAt: first === null ? null : new Date(first),
    },
  });
}

async function remindByHand(
  database: Database,
  {
    person,
    obligationId,
    unit,
    moment,
  }: { person: string; obligationId: string; unit: string; moment: Instant },
) {
  const id = randomUUID();
  await database.remindedNow.create({
    data: {
      id,
      obligationId,
      unitId: unit,
      on: onDay(dayOf(moment, zone)),
      byId: 'huong',
      at: new Date(moment),
    },
  });
  const about = {
    personId: person as PersonId,
    remindedNowId: id,
    obligationId: obligationId as ObligationId,
    unitId: unit as UnitId,
  };
  await insertNotices(database, [plannedNotice({ kind: 'reminded-now', ...about }, moment)]);
}

async function addReport(
  database: Database,
  {
    unit,
    obligationId,
    happenedOn,
    answers,
    status,
  }: { unit: string; obligationId: string | null; happenedOn: string; answers: Answers; status: string },
) {
  const id = randomUUID();
  const editedById = 'the-writer';
  const when = new Date(at(`${happenedOn} 18:00`));
  await database.person.upsert({
    where: { id: editedById },
    create: { id: editedById, name: editedById, createdAt: new Date(0) },
    update: {},
  });
  await database.report.create({
    data: {
      id,
      unitId: unit,
      obligationId,
      formId: 'green-sunday',
      formVersion: 1,
      status,
      answers: { ...answers },
      happenedOn: onDay(happenedOn as LocalDate),
      version: 1,
      editedById,
      editedAt: when,
      createdAt: when,
      submittedAt: when,
    },
  });
  return id;
}

async function addGroup(
  database: Database,
  id: string,
  nextDigest: Instant,
  { state = 'linked', digestTime = '07:30' }: { state?: string; digestTime?: string },
) {
  await database.group.create({
    data: {
      id,
      platform: 'telegram',
      bot: '1',
      chatId: `-100${id}`,
      title: 'Lãnh đạo',
      unitId: 'tan-phu',
      state,
      digestTime,
      linkedAt: new Date(0),
      nextDigestAt: new Date(nextDigest),
    },
  });
}

/** Leaves everything as it is. */
export const undecided: Decision = { settled: { send: [], drop: [], postpone: [], next: [] }, messages: [] };

/** Sends all of it, in one message of so many calls. */
export function sendsAll({ notices, addresses: [to] }: DueNotices, calls: readonly Call[]): Decision {
  const settled = { ...undecided.settled, send: notices };
  return { settled, messages: to ? [{ tells: notices, to, calls }] : [] };
}

function plainDecision({ addresses: [to], sentToday, notices }: DueNotices, now: Instant): Decision {
  const settled = settle(notices, { now, zone, isHoliday: () => false, sentToday });
  const { send: tells } = settled;
  if (!to || tells.length === 0) return { settled, messages: [] };
  const duties = tells.filter(isOfObligation).map(({ obligation }) => obligation.id);
  return { settled, messages: [{ tells, to, calls: [{ method: 'sendMessage', params: { duties } }] }] };
}
