import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import type { Instant, LocalDate, ObligationId, PersonId } from '#src/domain/ids.ts';
import { settle } from '#src/domain/notice/settle.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { zone } from './obligations.ts';
import { addSecretary, change, seededStore, update } from './seeded-store.ts';

/** A seeded store with a secretary of Tân Quý, two officers above, and the Green Sunday of 17 March 2024. */
export async function requestBench() {
  const seeded = await seededStore();
  const { database, store, actor: secretary } = seeded;
  const officer = await addOfficer('officer');
  const otherOfficer = await addOfficer('other-officer');
  const sunday = await database.obligation.findFirstOrThrow({
    where: { unitId: 'tan-quy', form: 'green-sunday', occurrence: '152' },
  });
  const obligationId = sunday.id as ObligationId;
  const notices = createNoticeStore({ database, zone });
  let updates = 0;

  async function addOfficer(id: string): Promise<Actor> {
    const actor = await addSecretary(database, id, 'tan-phu');
    await database.membership.updateMany({ where: { personId: id }, data: { role: 'officer' } });
    const memberships = actor.memberships.map((one) => ({ ...one, role: 'officer' as const }));
    return { ...actor, memberships };
  }

  const instant = (time: string): Instant => Date.parse(`${time}+07:00`) as Instant;

  return {
    ...seeded,
    secretary,
    officer,
    otherOfficer,
    obligationId,
    notices,
    /** What becomes of what somebody does, at a moment. */
    async commit(
      actor: Actor,
      effect: Effect | readonly Effect[],
      at = '2024-03-17T09:00',
      rest: Partial<Change> = {},
    ) {
      const incoming = update(`r${++updates}`, actor.personId);
      const now = instant(at);
      const today = at.slice(0, 10) as LocalDate;
      const { revision } = await store.open(incoming, today);
      const effects = 'kind' in effect ? [effect] : effect;
      const asker = { incoming, actor, now, today, zone };
      const done = change(actor, incoming, { revision, effects, asker, saidAt: now, ...rest });
      return (await store.commit(done)).kind;
    },
    ask: (waiverId: string, madeUpOn?: string): Effect => ({
      kind: 'ask-waiver',
      waiverId,
      obligationId,
      reason: 'mưa lớn',
      ...(madeUpOn !== undefined && { madeUpOn: madeUpOn as LocalDate }),
    }),
    decide: (waiverId: string, verdict: 'granted' | 'declined', batchId = `b-${waiverId}`): Effect => ({
      kind: 'decide-waiver',
      waiverId,
      verdict,
      batchId,
    }),
    undo: (waiverId: string, batchId = `b-${waiverId}`): Effect => ({
      kind: 'undo-waivers',
      batchId,
      waiverIds: [waiverId],
    }),
    /** Tells somebody what is due at a moment, as the job does. */
    async send(person: string, time: string) {
      const now = instant(time);
      await notices.settle({ personId: person as PersonId }, now, ({ notices: due, addresses: [to] }) => {
        const settled = settle(due, { now, zone, isHoliday: () => false, sentToday: 0 });
        const calls = [{ method: 'sendMessage', params: {} }];
        return { settled, messages: to ? [{ tells: settled.send, to, calls }] : [] };
      });
    },
    plan: (time: string) => notices.planReminders(instant(time)),
    states: async () =>
      (await database.waiver.findMany({ orderBy: { id: 'asc' } })).map(({ id, state }) => `${id}: ${state}`),
    keys: async (kind: string) =>
      (
        await database.notice.findMany({ where: { kind: { startsWith: kind } }, orderBy: { key: 'asc' } })
      ).map(({ key, state, reason }) => `${key}: ${state}${reason ? ` (${reason})` : ''}`),
    /** The days of the duty as they stand. */
    async dates() {
      const { eventOn, dueOn, countsTo, madeUpOn } = await database.obligation.findUniqueOrThrow({
        where: { id: obligationId },
      });
      const day = (at: Date | null): string | null => at && at.toISOString().slice(0, 10);
      return { eventOn: day(eventOn), dueOn: day(dueOn), countsTo: day(countsTo), madeUpOn: day(madeUpOn) };
    },
    /** A report of the ward on the duty, that happened on a day and was sent at a moment. */
    async report(id: string, happenedOn: string, sentAt: string) {
      const at = new Date(instant(sentAt));
      await database.report.create({
        data: {
          id,
          unitId: 'tan-quy',
          obligationId,
          formId: 'green-sunday',
          formVersion: 1,
          status: 'submitted',
          version: 1,
          answers: {},
          happenedOn: new Date(happenedOn),
          submittedAt: at,
          editedById: 'p1',
          editedAt: at,
          createdAt: at,
        },
      });
      await database.photo.createMany({
        data: ['1', '2'].map((n) => ({
          id: `${id}-${n}`,
          reportId: id,
          personId: 'p1',
          platform: 'telegram',
          bot: '1',
          chatId: 'p1',
          fileRef: n,
          uniqueRef: `${id}-${n}`,
          sentAs: 'photo',
          state: 'stored',
          sha256: `${id}${n}`,
          receivedAt: at,
        })),
      });
    },
    async clear() {
      await database.notice.deleteMany();
      await database.photo.deleteMany();
      await database.report.deleteMany();
      await database.waiver.deleteMany();
      await database.extension.deleteMany();
      await database.$executeRaw`UPDATE obligation SET event_on = coalesce((planned->>'eventOn')::date, event_on), due_on = coalesce((planned->>'dueOn')::date, due_on),
        counts_to = coalesce((planned->>'countsTo')::date, counts_to), ladder = coalesce(planned->'ladder', ladder), made_up_on = NULL, planned = NULL`;
    },
  };
}

export type RequestBench = Awaited<ReturnType<typeof requestBench>>;
