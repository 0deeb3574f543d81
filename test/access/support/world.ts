import { createHash } from 'node:crypto';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { newId } from '#src/adapters/system/new-id.ts';
import { fullCapabilities, render, wordsOf } from '#src/adapters/telegram/render.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Incoming, IncomingEvent } from '#src/flows/contract/input.ts';
import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import { actingFor } from '#src/domain/organisation/access.ts';
import type { ActedFor } from '#src/domain/organisation/organisation.ts';
import type { Chat } from '#src/ports/chat.ts';
import { decide } from '#src/turn/decide.ts';
import { createMakeCard } from '#src/turn/make-card.ts';
import { change, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';
import { standings, type Standing, unitOfStanding } from './standings.ts';

const today = '2024-03-17' as LocalDate;
const at = new Date(now);
const day = (on: string): Date => new Date(`${on}T00:00:00Z`);
const groupChat = 'leaders';

/** What stands in Tân Quý's report and in nobody else's: whoever reads it elsewhere has seen what is not theirs. */
export const secret = 'sân đình Bí Mật';

export const tanQuy: ActedFor = {
  unitId: 'tan-quy' as UnitId,
  unitName: 'Tân Quý',
  unitKind: 'ward',
  parentId: 'tan-phu' as UnitId,
  validTo: null,
};

/** What came of an update: the sentences by their keys, the tables that are otherwise than before, and whether the secret was shown. */
export interface CellOutcome {
  readonly said: readonly string[];
  readonly changed: readonly string[];
  readonly hasSecret: boolean;
}

/** Tables that every update writes, whoever sends it. */
const ofEveryTurn = new Set(['session', 'message', 'taken_update', 'allowance_month', '_prisma_migrations']);

/** Tân Quý with something of everything, and somebody of every standing towards it. */
export async function openAccessWorld() {
  const seeded = await seededStore();
  const subjects = await addSubjects(seeded);
  for (const standing of standings) await addPerson(seeded, standing);
  for (const standing of standings) await addOwn(seeded, subjects, standing);
  await addTold(seeded);
  const tables = await keepCopies(seeded);
  const before = new Map(await digests(seeded, tables));
  let updates = 0;

  const deps = {
    store: seeded.store,
    makeCard: createMakeCard(createTranslate('locales')),
    chatOf: () => chat,
    inHand: () => [],
    newId,
    isHoliday: () => false,
    defaultLanguage: 'vi' as const,
  };
  const incomingOf = ({ id, place }: Standing, event: IncomingEvent): Incoming => {
    const isGroup = place === 'in a group';
    const own = update(`u${++updates}`, id);
    return {
      ...own,
      ...(isGroup && {
        chat: { id: groupChat, kind: 'group', title: 'Ban Thường vụ', threadId: null } as const,
      }),
      event,
    };
  };
  /** The tables that something was written to; then all is as it was again. */
  const changes = async (): Promise<readonly string[]> => {
    const after = await digests(seeded, tables);
    const changed = tables.filter((table) => after.get(table) !== before.get(table));
    await restore(seeded, changed);
    // A row that is put back is another one by its number.
    for (const [table, digest] of await digests(seeded, changed)) before.set(table, digest);
    return changed;
  };
  return {
    seeded,
    subjects,
    /** One update through the real step and the real store. */
    async take(standing: Standing, event: IncomingEvent): Promise<CellOutcome> {
      const incoming = incomingOf(standing, event);
      const opened = await seeded.store.open(incoming, today);
      const asker = { incoming, actor: opened.actor, now, today, zone: 'Asia/Ho_Chi_Minh' };
      const { retire: _retire, ...made } = await decide(deps, incoming, asker, { ...opened, lost: [] });
      await seeded.store.commit(made);
      const said = made.effects.flatMap((effect) => (effect.kind === 'say' ? effect.screen.lines : []));
      return {
        said: said.map(({ key }) => key),
        changed: await changes(),
        hasSecret: JSON.stringify(made.effects).includes(secret),
      };
    },
    /** An effect as if some step had wanted it, whatever the person may do: only the store stands in its way. */
    async write(
      standing: Standing,
      effects: readonly Effect[],
      actsFor?: ActedFor,
    ): Promise<readonly string[]> {
      const incoming = incomingOf(standing, { kind: 'text', text: 'x' });
      const { actor, revision } = await seeded.store.open(incoming, today);
      const made = change(actingFor(actor, actsFor, today), incoming, { revision, effects });
      await seeded.store.commit(made).catch(() => undefined);
      return changes();
    },
    close: () => seeded.close(),
  };
}

export type AccessWorld = Awaited<ReturnType<typeof openAccessWorld>>;

const chat = {
  platform: 'telegram',
  bot: '1',
  username: 'XungKichBot',
  inviteLink: (code: string) => `https://t.me/XungKichBot?start=${code}`,
  allowance: null,
  capabilities: fullCapabilities,
  render: (card: Parameters<typeof render>[1]) => render(fullCapabilities, card),
  retire: () => null,
  wordsOf,
} as unknown as Chat;

async function addPerson({ database }: Seeded, standing: Standing): Promise<void> {
  const { id, role, place } = standing;
  if (role === null) return;
  await database.person.create({ data: { id, name: `Lê Văn ${id}`, createdAt: at } });
  await database.account.create({
    data: { id: `a-${id}`, platform: 'telegram', bot: '1', externalId: id, personId: id, createdAt: at },
  });
  const validFrom = place === 'future' ? '2024-03-18' : '2024-01-01';
  await database.membership.create({
    data: {
      id: `m-${id}`,
      personId: id,
      unitId: unitOfStanding(standing),
      role,
      validFrom: day(validFrom),
      validTo: place === 'ended' ? day('2024-03-17') : null,
    },
  });
}

/** What somebody did themselves, by kind. */
type Own = 'given' | 'draft' | 'scheduled' | 'sent';

export function ownId(what: Own, personId: string): string {
  return `${what}-${personId}`;
}

/** What everybody did themselves, as if they had been an officer of the district then: Tân Quý has until later, and is announced to. */
async function addOwn(
  { database }: Seeded,
  { givenId }: { readonly givenId: string },
  { id, role }: Standing,
): Promise<void> {
  if (role === null) return;
  const [given, byId] = [ownId('given', id), id];
  const until = { oldOn: day('2024-07-21'), newOn: day('2024-07-28'), wasLocked: false, reason: 'mưa' };
  await database.extension.create({
    data: { ...until, id: given, batchId: given, obligationId: givenId, byId, at },
  });
  for (const state of ['draft', 'scheduled', 'sent'] as const)
    await database.announcement.create({ data: announcementOf(ownId(state, id), byId, state) });
  await database.photo.create({
    data: { ...photoOf(id), id: `of-${id}`, announcementId: ownId('draft', id) },
  });
}

function announcementOf(id: string, byId: string, state: string) {
  const unitIds = ['tan-quy'];
  return { id, byId, unitId: 'tan-phu', text: secret, state, roles: ['secretary'], unitIds, createdAt: at };
}

/** It has got to all of Tân Quý. */
async function addTold({ database }: Seeded): Promise<void> {
  await database.announcement.create({ data: announcementOf('told', 'officer-own-district', 'sent') });
  for (const { id, place } of standings)
    if (place === 'own ward')
      await database.announcementReceipt.create({
        data: { announcementId: 'told', personId: id, unitId: 'tan-quy' },
      });
}

function photoOf(personId: string) {
  return {
    personId,
    platform: 'telegram',
    bot: '1',
    chatId: personId,
    fileRef: 'f',
    uniqueRef: 'u',
    sentAs: 'photo',
    state: 'stored',
    sha256: createHash('sha256').update('x').digest('hex'),
    bytes: 1,
    mime: 'image/jpeg',
    receivedAt: at,
    storedAt: at,
    acknowledgedAt: at,
  };
}

/** A thing of each kind that belongs to Tân Quý, and a district beside its own. */
async function addSubjects({ database }: Seeded) {
  await database.unit.create({
    data: {
      id: 'quan-khac',
      name: 'Quận Khác',
      kind: 'district',
      parentId: null,
      validFrom: day('2000-01-01'),
    },
  });
  const sunday = await database.obligation.findFirstOrThrow({
    where: { unitId: 'tan-quy', form: 'green-sunday' },
  });
  const obligationId = sunday.id;
  const answers = { date: '2024-03-17', place: secret, members: 45 };
  const common = {
    unitId: 'tan-quy',
    formId: 'green-sunday',
    formVersion: 1,
    editedById: 'p1',
    editedAt: at,
    createdAt: at,
  };
  const sent = {
    ...common,
    answers,
    obligationId,
    happenedOn: day('2024-03-17'),
    version: 1,
    submittedAt: at,
  };
  await database.report.create({ data: { ...sent, id: 'sent', status: 'submitted' } });
  await database.report.create({ data: { ...sent, id: 'judged', status: 'accepted', obligationId: null } });
  await database.report.create({
    data: { ...common, id: 'draft', status: 'draft', answers: {}, draft: answers, obligationId: null },
  });
  for (const reportId of ['sent', 'judged'])
    await database.reportVersion.create({
      data: { reportId, version: 1, answers, photoIds: ['photo'], personId: 'p1', reason: 'first', at },
    });
  await database.review.create({
    data: {
      id: 'review',
      batchId: 'batch',
      reportId: 'judged',
      version: 1,
      verdict: 'accepted',
      byId: 'p1',
      at,
    },
  });
  await database.photo.create({
    data: { ...photoOf('p1'), id: 'photo', reportId: 'sent' },
  });
  await database.passedOn.create({
    data: { id: 'word', personId: 'p1', unitId: 'tan-quy', text: secret, at },
  });
  const group = { platform: 'telegram', bot: '1', unitId: 'tan-quy', linkedAt: at };
  await database.group.create({
    data: { ...group, id: 'waiting', chatId: 'waiting', title: 'Nhóm chờ', state: 'waiting' },
  });
  await database.group.create({
    data: { ...group, id: 'linked', chatId: groupChat, title: 'Ban Thường vụ' },
  });
  const ofTanQuy = async (form: string, occurrence?: string) => {
    const where = { unitId: 'tan-quy', form, ...(occurrence !== undefined && { occurrence }) };
    const { id, dueOn } = await database.obligation.findFirstOrThrow({ where });
    return { id, dueOn: dueOn.toISOString().slice(0, 10) };
  };
  // What was reported is not decided on any more: these are on other duties.
  const nextId = (await ofTanQuy('green-sunday', '153')).id;
  await database.waiver.create({
    data: {
      id: 'waiver',
      obligationId: nextId,
      unitId: 'tan-quy',
      askedById: 'p1',
      reason: secret,
      askedAt: at,
    },
  });
  const talkedAbout = (await ofTanQuy('green-sunday', '154')).id;
  const asked = { obligationId: talkedAbout, unitId: 'tan-quy', askedById: 'p1', reason: secret };
  const earlier = new Date(at.getTime() - 3_600_000);
  const talk = [{ kind: 'question', text: secret, byId: 'p1', at: earlier.toISOString() }];
  await database.waiver.create({
    data: { ...asked, id: 'questioned', askedAt: earlier, state: 'asked-back', talk },
  });
  const decided = { state: 'granted', decidedById: 'p1', decidedAt: earlier, batchId: 'decided' };
  await database.waiver.create({ data: { ...asked, id: 'decided', askedAt: earlier, ...decided } });
  const other = await database.obligation.findFirstOrThrow({
    where: { unitId: 'tan-quy', scope: 'each', id: { not: obligationId } },
  });
  return {
    obligationId,
    otherId: other.id,
    owedId: (await ofTanQuy('urban-civilisation')).id,
    givenId: (await ofTanQuy('green-sunday', '154')).id,
    later: await ofTanQuy('green-sunday', '155'),
  };
}

async function keepCopies({ database }: Seeded): Promise<readonly string[]> {
  const rows = await database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    [],
  );
  const tables = rows.map(({ name }) => name).filter((name) => !ofEveryTurn.has(name));
  await database.$executeRawUnsafe('CREATE SCHEMA kept');
  for (const table of tables)
    await database.$executeRawUnsafe(`CREATE TABLE kept."${table}" AS TABLE public."${table}"`);
  return tables;
}

/** What no conversation writes, and is long: a row that was written anew is seen by its number alone. */
const longTables = new Set(['form', 'plan', 'plan_item', 'obligation', 'unit', 'unit_succession', 'holiday']);

async function digests(
  { database }: Seeded,
  tables: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (tables.length === 0) return new Map();
  const digestOf = (table: string): string =>
    longTables.has(table)
      ? `concat(count(*), ' ', sum(t.xmin::text::bigint))`
      : `coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '')`;
  const sql = tables
    .map((table) => `SELECT '${table}' AS name, ${digestOf(table)} AS digest FROM "${table}" t`)
    .join(' UNION ALL ');
  const rows = await database.query<{ name: string; digest: string }>(sql, []);
  return new Map(rows.map(({ name, digest }) => [name, digest]));
}

/** As they were; what hangs on them, and what forbids it, looks away. */
async function restore({ database }: Seeded, tables: readonly string[]): Promise<void> {
  await database.$transaction(async (transaction) => {
    await transaction.$executeRawUnsafe(`SET LOCAL session_replication_role = replica`);
    for (const table of tables) {
      await transaction.$executeRawUnsafe(`DELETE FROM public."${table}"`);
      await transaction.$executeRawUnsafe(`INSERT INTO public."${table}" SELECT * FROM kept."${table}"`);
    }
    await transaction.$executeRawUnsafe(`DELETE FROM session`);
    await transaction.$executeRawUnsafe(`DELETE FROM message`);
  });
}
