import { beforeEach, describe, expect, test } from 'vitest';
import { createOutbox } from '#src/adapters/postgres/outbox/outbox.ts';
import { ledgerMonth } from '#src/domain/allowance/allowance.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { SendOutcome } from '#src/ports/outbox.ts';
import { availableServers } from '#test/support/database.ts';
import { at } from '#test/support/obligations.ts';
import { useDatabase } from '#test/support/use-database.ts';

const to = { platform: 'zalo', bot: '7', chatId: 'c1' } as const;
const allowance = { messagesAMonth: 3000, people: 50, groups: 3, zone: 'Asia/Ho_Chi_Minh' };
const monthAt = (moment: string) => ledgerMonth({ allowance, username: 'Bot' }, at(moment))!;
const counted = monthAt('2024-03-17 09:00');

describe.each(availableServers().map((server) => [server.name, server] as const))(
  'the ledger on %s',
  (_name, server) => {
    const database = useDatabase(server, 4);
    beforeEach(async () => {
      await database().message.deleteMany();
      await database().allowanceMonth.deleteMany();
    });
    const outbox = () => createOutbox({ database: database() });
    const post = (cause: string, chatId = 'c1') =>
      outbox().post({ ...to, chatId }, [{ method: 'sendMessage', params: { text: 'a' } }], cause);
    const months = () => database().allowanceMonth.findMany({ orderBy: { month: 'asc' } });
    const states = async () =>
      Object.fromEntries((await database().message.findMany()).map(({ id, state }) => [id, state]));

    test('counts what was taken and what may have been, and nothing that was refused or has to wait', async () => {
      for (const cause of ['a', 'b', 'c', 'd', 'e']) await post(cause);
      const outcomes: SendOutcome[] = [
        { id: 'a:0', kind: 'sent', externalId: '1', counted },
        { id: 'b:0', kind: 'sent', externalId: null, counted },
        { id: 'c:0', kind: 'ambiguous', error: 'no answer', counted },
        { id: 'd:0', kind: 'failed', error: 'no' },
        { id: 'e:0', kind: 'later', error: 'busy', afterMs: 1, isTry: true },
      ];
      await outbox().record(outcomes);
      expect(await months()).toMatchObject([
        {
          platform: 'zalo',
          bot: '7',
          month: '2024-03',
          botName: 'Bot',
          most: 3000,
          sent: 3,
          received: 0,
          endsAt: new Date(at('2024-04-01 00:00')),
        },
      ]);
      expect(await states()).toEqual({
        'a:0': 'sent',
        'b:0': 'sent',
        'c:0': 'ambiguous',
        'd:0': 'failed',
        'e:0': 'pending',
      });
    });

    test('begins anew with each month, and keeps bots apart', async () => {
      await post('a');
      await post('b');
      await outbox().record([{ id: 'a:0', kind: 'sent', externalId: '1', counted }]);
      const next = monthAt('2024-04-01 00:00');
      await outbox().record([{ id: 'b:0', kind: 'sent', externalId: '2', counted: next }]);
      expect((await months()).map(({ month, sent }) => [month, sent])).toEqual([
        ['2024-03', 1],
        ['2024-04', 1],
      ]);
    });

    test('is not there for a platform that counts nothing', async () => {
      await post('a');
      await outbox().record([{ id: 'a:0', kind: 'sent', externalId: '1' }]);
      expect(await months()).toEqual([]);
    });

    test('has what waits for a month go out when that is over, or when messages are taken again', async () => {
      const [now, until] = [at('2024-03-20 09:00'), at('2024-04-01 00:00')];
      const wait = (id: string) =>
        outbox().record([{ id, kind: 'later', error: 'spent', afterMs: 3_600_000, isTry: false }]);
      await post('a');
      await wait('a:0');
      await outbox().markSpent(to, counted, { at: now, until });
      await outbox().endSpent(at('2024-03-31 23:59'));
      expect(await outbox().claim(10)).toEqual([]);
      await outbox().endSpent(until);
      expect((await outbox().claim(10)).map(({ id }) => id)).toEqual(['a:0']);
      expect(await months()).toMatchObject([{ spentAt: new Date(now), spentUntil: null }]);
      await wait('a:0');
      await outbox().markSpent(to, counted, { at: now, until });
      await outbox().endSpent(now, { platform: 'zalo', bot: 'another' });
      expect(await outbox().claim(10)).toEqual([]);
      await outbox().endSpent(now, to);
      expect(await outbox().claim(10)).toHaveLength(1);
    });

    test('drops what waited for hours once a later answer stands behind it, but not a receipt, nor the last one', async () => {
      const now = at('2024-03-20 18:00');
      const long = new Date(at('2024-03-20 09:00'));
      for (const cause of ['update:1', 'update:2', 'update:3', 'update:4']) await post(cause);
      await database().message.updateMany({ data: { createdAt: long, leasedUntil: long } });
      await database().message.update({
        where: { id: 'update:2:0' },
        data: { about: { revision: 1, about: { kind: 'receipt', reportId: 'r' } } },
      });
      await database().message.update({
        where: { id: 'update:3:0' },
        data: { createdAt: new Date(now - 60_000) },
      });
      expect(await outbox().dropOutdated(now)).toBe(1);
      expect(await states()).toEqual({
        'update:1:0': 'dropped',
        'update:2:0': 'pending',
        'update:3:0': 'pending',
        'update:4:0': 'pending',
      });
      const dropped = await database().message.findUnique({ where: { id: 'update:1:0' } });
      expect(dropped?.error).toBe('waited until something else was said');
      expect(await outbox().dropOutdated((now + 86_400_000) as Instant)).toBe(1);
    });
  },
);
