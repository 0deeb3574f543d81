import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ledgerMonth } from '#src/domain/allowance/allowance.ts';
import type { PersonId, UnitId } from '#src/domain/ids.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { codeHash } from '#src/adapters/postgres/columns.ts';
import { availableServers } from '#test/support/database.ts';
import { change, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

const allowance = { messagesAMonth: 3000, people: 3, groups: 2, zone: 'Asia/Ho_Chi_Minh' };
const counted = ledgerMonth({ allowance, username: 'Bot' }, now);

let updates = 0;

describe.each(availableServers().map((server) => [server.name, server] as const))(
  'the places of a bot on %s',
  (_name, server) => {
    let seeded: Seeded;
    beforeAll(async () => {
      seeded = await seededStore(server);
    });
    afterAll(() => seeded.close());
    beforeEach(async () => {
      const { allowanceMonth, account, group, channelCode } = seeded.database;
      await allowanceMonth.deleteMany();
      await channelCode.deleteMany();
      await account.deleteMany({ where: { externalId: { not: 'p1' } } });
      await group.deleteMany();
    });

    /** Takes it as the turn does; what became of it. */
    async function commit(chat: string, effect: Effect, over: Partial<Change> = {}): Promise<string> {
      const incoming: Incoming = update(`take-${++updates}`, chat);
      const { revision } = await seeded.store.open(incoming, '2024-03-17' as never);
      const committed = await seeded.store.commit(
        change(null, incoming, { effects: [effect], counted, allowance, revision, ...over }),
      );
      return committed.kind;
    }
    async function invite(code: string, purpose: 'person' | 'group' = 'person'): Promise<string> {
      await createAdminStore(seeded).createInvite({
        code,
        purpose,
        unitId: 'tan-quy' as UnitId,
        role: purpose === 'person' ? 'secretary' : null,
        createdAt: now,
        expiresAt: (now + 3_600_000) as never,
      });
      return code;
    }
    const code = (): string => `K7QM4X${String(++updates).padStart(2, '0')}`;
    const join = async (chat: string, over: Partial<Change> = {}): Promise<string> =>
      commit(
        chat,
        { kind: 'join', code: await invite(code()), personId: chat as PersonId, name: chat, language: 'vi' },
        over,
      );
    const link = async (chat: string, over: Partial<Change> = {}): Promise<string> =>
      commit(
        chat,
        { kind: 'link-group', atOnce: true, by: 'Lan', code: await invite(code(), 'group'), title: chat },
        over,
      );
    const counts = async () => ({
      people: await seeded.database.account.count(),
      groups: await seeded.database.group.count({ where: { state: 'linked' } }),
    });
    const month = () => seeded.database.allowanceMonth.findFirst();

    test('are counted for a step that asks, with groups that are linked', async () => {
      await join('minh');
      await link('g1');
      await seeded.database.group.create({
        data: {
          ...(await seeded.database.group.findFirstOrThrow()),
          id: 'g0',
          chatId: 'g0',
          state: 'removed',
        },
      });
      const { asker } = change(null, update('x'), {});
      const { room } = await seeded.store.find(asker, [{ kind: 'room' }]);
      expect(room).toEqual([{ platform: 'telegram', bot: '1', people: 2, groups: 1 }]);
    });

    test('the last one goes to one of two who join at once; the other’s code stays good', async () => {
      await join('minh');
      const both = await Promise.all([join('huong'), join('quang')]);
      expect(both.toSorted()).toEqual(['committed', 'overtaken']);
      expect(await counts()).toMatchObject({ people: 3 });
      const left = both.indexOf('overtaken') === 0 ? 'huong' : 'quang';
      expect(await seeded.database.invite.count({ where: { usedBy: left } })).toBe(0);
      expect(await seeded.database.person.count({ where: { id: left } })).toBe(0);
    });

    test('the last one goes to one of an invite and of another account that come at once', async () => {
      await join('minh');
      const channelCode = { codeHash: codeHash('482913'), personId: 'p1', expiresAt: new Date(now + 60_000) };
      await seeded.database.channelCode.create({ data: channelCode });
      const both = await Promise.all([
        join('huong'),
        commit('lan-again', { kind: 'link-channel', code: '482913' }),
      ]);
      expect(both.toSorted()).toEqual(['committed', 'overtaken']);
      expect(await counts()).toMatchObject({ people: 3 });
    });

    test('the last one goes to one of two groups that are linked at once', async () => {
      await link('g1');
      const both = await Promise.all([link('g2'), link('g3')]);
      expect(both.toSorted()).toEqual(['committed', 'overtaken']);
      expect(await counts()).toMatchObject({ groups: 2 });
    });

    test('whoever has one needs no other, and where none are counted everybody comes', async () => {
      for (const chat of ['minh', 'huong']) await join(chat);
      expect(await join('huong')).toBe('committed');
      for (const chat of ['g1', 'g2']) await link(chat);
      expect(await link('g2')).toBe('committed');
      expect(await join('quang', { allowance: null, counted: null })).toBe('committed');
      expect(await link('g3', { allowance: null, counted: null })).toBe('committed');
    });

    test('with the last one, or when somebody found none, the month keeps since when there is none', async () => {
      await join('minh');
      expect(await month()).toMatchObject({ peopleFullAt: null, groupsFullAt: null });
      await join('huong');
      expect(await month()).toMatchObject({ peopleFullAt: new Date(now), groupsFullAt: null });
      await commit('g9', { kind: 'note-full', what: 'groups' });
      expect(await month()).toMatchObject({ groupsFullAt: new Date(now) });
      await seeded.database.allowanceMonth.updateMany({ data: { peopleFullAt: new Date(1) } });
      await commit('quang', { kind: 'note-full', what: 'people' });
      expect(await month()).toMatchObject({ peopleFullAt: new Date(1) });
    });
  },
);
