import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { openDatabase } from '#src/adapters/postgres/client.ts';
import { createConversationStore } from '#src/adapters/postgres/turn/store.ts';
import type { Instant, LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import { idle } from '#src/flows/contract/topic.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { availableServers, freshDatabase } from '#test/support/database.ts';
import { threeItems } from '#test/support/three-items.ts';
import { seed } from '../../scripts/admin/seed.ts';

export const now = Date.UTC(2024, 2, 17, 2) as Instant;
const clock = { now: () => now, onJump: () => () => undefined };

/** The conversation store on a database of its own, with a small plan and one secretary of Tân Quý. */
export async function seededStore(server = availableServers()[0]) {
  const fresh = await freshDatabase(server);
  const database = openDatabase(fresh.url, 5);
  await seed({ store: createAdminStore({ database }), clock }, threeItems);
  const actor = await addSecretary(database, 'p1', 'tan-quy');
  return {
    database,
    url: fresh.url,
    store: createConversationStore({ database }),
    actor,
    async close() {
      await database.$disconnect();
      await fresh.drop();
    },
  };
}

export type Seeded = Awaited<ReturnType<typeof seededStore>>;

export async function addSecretary(
  database: ReturnType<typeof openDatabase>,
  id: string,
  unitId: string,
): Promise<Actor> {
  const at = new Date(now);
  await database.person.create({ data: { id, name: 'Nguyễn Thị Lan', createdAt: at } });
  await database.account.create({
    data: { id: `a-${id}`, platform: 'telegram', bot: '1', externalId: id, personId: id, createdAt: at },
  });
  await database.membership.create({
    data: { id: `m-${id}`, personId: id, unitId, role: 'secretary', validFrom: at },
  });
  const unit = await database.unit.findUniqueOrThrow({ where: { id: unitId } });
  const membership = {
    unitId: unitId as UnitId,
    unitName: unit.name,
    unitKind: 'ward',
    parentId: unit.parentId as UnitId,
    role: 'secretary',
  } as const;
  return {
    personId: id,
    accountId: `a-${id}`,
    name: 'Nguyễn Thị Lan',
    language: 'vi',
    memberships: [membership],
  } as unknown as Actor;
}

/** An update of a private chat; `person` is also its chat's id. */
export function update(id: string, person = 'p1'): Incoming {
  const chat = { id: person, kind: 'private', title: null, threadId: null } as const;
  return {
    platform: 'telegram',
    bot: '1',
    updateId: id,
    chat,
    from: { id: person, name: 'Lan', languageCode: 'vi' },
    messageId: '1',
    sentAt: now,
    event: { kind: 'text', text: 'x' },
  };
}

let ids = 0;

/** A change by `actor` that says one thing, with whatever else is given. */
export function change(actor: Actor | null, incoming: Incoming, rest: Partial<Change>): Change {
  const today = '2024-03-17' as LocalDate;
  const asker = { incoming, actor, now, today, zone: 'Asia/Ho_Chi_Minh' };
  const messages = [{ id: `m${++ids}`, call: { method: 'sendMessage', params: { text: 'chào' } } }];
  const state = { v: 1, topic: idle, wrongCodes: [], asked: null } as const;
  return {
    asker,
    saidAt: now,
    updateId: incoming.updateId,
    senderId: incoming.from?.id ?? null,
    revision: 0,
    state,
    effects: [],
    messages,
    inHand: [],
    counted: null,
    allowance: null,
    retold: [],
    newId: () => `id${++ids}`,
    ...rest,
  };
}
