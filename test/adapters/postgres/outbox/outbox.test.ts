import { beforeEach, describe, expect, test } from 'vitest';
import { createOutbox } from '#src/adapters/postgres/outbox/outbox.ts';
import type { Instant } from '#src/domain/ids.ts';
import { availableServers } from '#test/support/database.ts';
import { useDatabase } from '#test/support/use-database.ts';

const to = { platform: 'telegram', bot: '1', chatId: 'c1' } as const;
const call = (text: string) => ({ method: 'sendMessage', params: { text } });

describe.each(availableServers().map((server) => [server.name, server] as const))(
  'the outbox on %s',
  (_name, server) => {
    const database = useDatabase(server, 4);
    beforeEach(async () => {
      await database().message.deleteMany();
      await database().setAside.deleteMany();
    });
    const outbox = () => createOutbox({ database: database() });
    /** As if the process that wrote them had died a while ago. */
    const abandon = () =>
      database()
        .$executeRaw`UPDATE message SET leased_until = now() - interval '1 second' WHERE state = 'pending'`;

    test('keeps a message to the process that wrote it, until its lease ends', async () => {
      await outbox().post(to, [call('a')], 'x');
      expect(await outbox().claim(10)).toEqual([]);
      await abandon();
      expect((await outbox().claim(10)).map(({ id }) => id)).toEqual(['x:0']);
    });

    test('gives each message to one of two relays only', async () => {
      for (const chatId of ['c1', 'c2', 'c3', 'c4'])
        await outbox().post({ ...to, chatId }, [call('a')], chatId);
      await abandon();
      const claimed = (await Promise.all([outbox().claim(10), outbox().claim(10)]))
        .flat()
        .map(({ id }) => id);
      expect(claimed.sort()).toEqual(['c1:0', 'c2:0', 'c3:0', 'c4:0']);
    });

    test('gives the next message of a chat only after the one before is done with', async () => {
      await outbox().post(to, [call('a'), call('b')], 'x');
      await abandon();
      expect((await outbox().claim(10)).map(({ id }) => id)).toEqual(['x:0']);
      expect(await outbox().claim(10)).toEqual([]);
      await outbox().record([{ id: 'x:0', kind: 'sent', externalId: '7' }]);
      expect((await outbox().claim(10)).map(({ id }) => id)).toEqual(['x:1']);
    });

    test('brings a message again that had to wait, and counts the tries', async () => {
      await outbox().post(to, [call('a')], 'x');
      await outbox().record([{ id: 'x:0', kind: 'later', afterMs: 0, error: 'busy', isTry: true }]);
      expect(await outbox().claim(10)).toMatchObject([{ id: 'x:0', attempts: 1 }]);
    });

    test('brings a message that has nothing to wait for at once, in whichever part of a millisecond', async () => {
      await outbox().post(to, [call('a')], 'x');
      for (let tries = 1; tries <= 200; tries++) {
        await outbox().record([{ id: 'x:0', kind: 'later', afterMs: 0, error: 'busy', isTry: true }]);
        expect(await outbox().claim(10)).toMatchObject([{ id: 'x:0', attempts: tries }]);
      }
    });

    test('says of a message whether its sending was begun before, until it is known not to have been taken', async () => {
      await outbox().post(to, [call('a')], 'x');
      await outbox().begin('x:0');
      await abandon();
      expect(await outbox().claim(10)).toMatchObject([{ id: 'x:0', isBegun: true }]);
      await outbox().record([{ id: 'x:0', kind: 'later', afterMs: 0, error: 'busy', isTry: true }]);
      expect(await outbox().claim(10)).toMatchObject([{ id: 'x:0', isBegun: false }]);
    });

    test('lets nothing new overtake a message that waits for the same chat, whoever posts it', async () => {
      await outbox().post(to, [call('a')], 'x');
      await outbox().record([{ id: 'x:0', kind: 'later', afterMs: 0, error: 'busy', isTry: true }]);
      expect(await outbox().post(to, [call('b')], 'y')).toEqual([]);
      expect(await outbox().post({ ...to, chatId: 'c2' }, [call('c')], 'z')).toHaveLength(1);
      expect((await outbox().claim(10)).map(({ id }) => id)).toEqual(['x:0']);
      await outbox().record([{ id: 'x:0', kind: 'sent', externalId: '7' }]);
      expect((await outbox().claim(10)).map(({ id }) => id)).toEqual(['y:0']);
    });

    test('keeps a message that takes long with the process that renews its lease', async () => {
      await outbox().post(to, [call('a')], 'x');
      await abandon();
      await outbox().renew(['x:0']);
      expect(await outbox().claim(10)).toEqual([]);
    });

    test('says when the next message may be claimed, and that none waits', async () => {
      expect(await outbox().nextInMs()).toBeNull();
      await outbox().post(to, [call('a'), call('b')], 'x');
      expect(await outbox().nextInMs()).toBeGreaterThan(3_000);
      await abandon();
      expect(await outbox().nextInMs()).toBe(0);
    });

    test('posts once for a cause', async () => {
      expect(await outbox().post(to, [call('a')], 'x')).toHaveLength(1);
      expect(await outbox().post(to, [call('a')], 'x')).toEqual([]);
    });

    test('sends what waits for a group to its new id', async () => {
      await outbox().post(to, [call('a')], 'x');
      await outbox().moveChat(to, '-100');
      await abandon();
      expect((await outbox().claim(10)).map((message) => message.to.chatId)).toEqual(['-100']);
    });

    test('keeps what was refused to be looked at, once, without its words', async () => {
      await outbox().post(to, [call('a secret'), call('b')], 'x');
      const refused = { id: 'x:0', kind: 'failed', error: '400 Bad Request', isSetAside: true } as const;
      const gone = { id: 'x:1', kind: 'failed', error: '403 Forbidden' } as const;
      await outbox().record([refused, gone]);
      await outbox().record([refused]);
      const kept = await database().setAside.findMany();
      expect(kept).toMatchObject([{ kind: 'message', subject: 'x:0', error: '400 Bad Request' }]);
      expect(JSON.stringify(kept)).not.toContain('secret');
      expect(await database().message.count({ where: { state: 'failed' } })).toBe(2);
    });

    describe('of a group', () => {
      const at = (hour: number) => Date.UTC(2024, 2, 18, hour) as Instant;
      const inTopic = { ...to, threadId: '7' };
      beforeEach(async () => {
        await database().group.deleteMany();
        const validFrom = new Date('2003-12-02');
        const unit = { id: 'tan-phu', name: 'Quận Đoàn Tân Phú', kind: 'district', validFrom };
        await database().unit.upsert({ where: { id: unit.id }, create: unit, update: {} });
        const linkedAt = new Date(0);
        await database().group.create({
          data: {
            id: 'g',
            ...inTopic,
            title: 'BTV',
            unitId: 'tan-phu',
            linkedAt,
            nextDigestAt: new Date(at(7)),
          },
        });
      });
      const group = async () => {
        const { threadId, state, trouble, troubleAt } = await database().group.findUniqueOrThrow({
          where: { id: 'g' },
        });
        return { threadId, state, trouble, since: troubleAt?.getTime() ?? null };
      };

      test('whose topic is closed, what comes later goes to the general one, as what waits does', async () => {
        await outbox().post(inTopic, [call('a')], 'x');
        await outbox().markTrouble(inTopic, 'topic-closed', at(8));
        await outbox().markTrouble(inTopic, 'topic-closed', at(9));
        const marked = { threadId: null, state: 'linked', trouble: 'topic-closed', since: at(8) };
        expect(await group()).toEqual(marked);
        await abandon();
        expect((await outbox().claim(10)).map((message) => message.to)).toEqual([to]);
      });

      test.each([
        ['another topic', { ...to, threadId: '9' }, 'topic-closed'],
        ['the general topic, where its digest does not go,', to, 'general-closed'],
      ] as const)('that closes %s nothing changes', async (_place, place, trouble) => {
        await outbox().markTrouble(place, trouble, at(8));
        expect(await group()).toEqual({ threadId: '7', state: 'linked', trouble: null, since: null });
      });

      test('in which nobody may write, its topic stays, and the trouble began with the first refusal', async () => {
        await outbox().markTrouble(to, 'muted', at(8));
        await outbox().markTrouble(inTopic, 'muted', at(9));
        expect(await group()).toEqual({ threadId: '7', state: 'linked', trouble: 'muted', since: at(8) });
      });

      test('that sent the bot away, that is its trouble, since the first refusal', async () => {
        await outbox().markGone(to, at(8));
        await outbox().markGone(to, at(9));
        expect(await group()).toEqual({ threadId: '7', state: 'removed', trouble: 'removed', since: at(8) });
      });
    });

    test('asks nothing more of a chat that is gone', async () => {
      await outbox().post(to, [call('a')], 'x');
      await outbox().markGone(to, 0 as Instant);
      await abandon();
      expect(await outbox().claim(10)).toEqual([]);
    });
  },
);
