import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Instant, PersonId } from '#src/domain/ids.ts';
import { isOfObligation } from '#src/domain/notice/due-notice.ts';
import type { DueNotices } from '#src/ports/notice-store.ts';
import { openNoticeBench, type NoticeBench, undecided } from '#test/support/notice-bench.ts';
import { at, eventObligation } from '#test/support/obligations.ts';
import type { ObligationId, UnitId } from '#src/domain/ids.ts';

let bench: NoticeBench;
beforeAll(async () => {
  bench = await openNoticeBench();
});
beforeEach(async () => {
  await bench.database.notice.deleteMany();
  await bench.database.allowanceMonth.deleteMany();
  await bench.clear();
});
afterAll(() => bench.close());

const now = at('2024-03-22 09:00');
const month = {
  platform: 'telegram',
  bot: '1',
  month: '2024-03',
  botName: 'Bot',
  most: 3000,
  beginsAt: new Date(at('2024-03-01 00:00')),
  endsAt: new Date(at('2024-04-01 00:00')),
};

/** The month of the bot that everybody here has. */
async function use(sent: number, received: number, over: object = {}): Promise<void> {
  const used = { sent, received, ...over };
  await bench.database.allowanceMonth.upsert({
    where: { platform_bot_month: { platform: 'telegram', bot: '1', month: '2024-03' } },
    create: { ...month, ...used },
    update: used,
  });
}

/** Whom it is planned to tell of what, in the order of their names. */
async function told(at: Instant = now): Promise<readonly string[]> {
  await bench.notices.planAllowance(at);
  const notices = await bench.database.notice.findMany({ orderBy: [{ personId: 'asc' }, { matter: 'asc' }] });
  return notices.map(({ personId, matter }) => `${personId}: ${matter}`);
}

async function people(): Promise<void> {
  await bench.addPerson('lan', 'secretary', 'tan-quy');
  await bench.addPerson('huong', 'officer', 'tan-phu');
  await bench.addPerson('quang', 'leader', 'tan-phu');
}

test('officers above the people of a bot hear at 80 and at 95 % of both directions, once a month and level', async () => {
  await people();
  await use(1400, 999);
  expect(await told()).toEqual([]);
  await use(1400, 1000);
  expect(await told()).toEqual(['huong: short']);
  expect(await told((now + 60_000) as Instant)).toEqual(['huong: short']);
  await use(1850, 1000);
  expect(await told()).toEqual(['huong: last', 'huong: short']);
});

test('they hear once that the platform takes no more, and that somebody found no room', async () => {
  await people();
  await use(100, 0, { spentUntil: month.endsAt, peopleFullAt: new Date(now), groupsFullAt: new Date(now) });
  expect(await told()).toEqual(['huong: groups', 'huong: people', 'huong: spent']);
  expect(await told()).toHaveLength(3);
});

test('of a month that is over, and of a bot that none of their people has, nobody hears', async () => {
  await people();
  await use(3000, 0);
  expect(await told(at('2024-04-01 00:00'))).toEqual([]);
  await bench.database.allowanceMonth.updateMany({ data: { bot: '2' } });
  expect(await told()).toEqual([]);
});

test('what is left of the month stands with each address; another month is another', async () => {
  await people();
  await bench.addGroup('g', at('2024-03-25 07:30'));
  await use(2700, 0, { spentUntil: month.endsAt });
  await bench.notices.planAllowance(now);
  const seen = async (moment: Instant): Promise<DueNotices['addresses']> => {
    let addresses: DueNotices['addresses'] = [];
    await bench.notices.settle({ personId: 'huong' as PersonId }, moment, (due) => {
      addresses = due.addresses;
      return undecided;
    });
    return addresses;
  };
  expect(await seen(now)).toMatchObject([
    {
      platform: 'telegram',
      bot: '1',
      chatId: 'chat-huong',
      level: 'scarce',
      spentUntil: month.endsAt.getTime(),
      lost: [],
    },
  ]);
  expect(await seen(at('2024-04-01 00:00'))).toMatchObject([{ level: 'plenty', spentUntil: null }]);
});

test('a reminder knows whether it is the last one in time', async () => {
  await bench.addPerson('lan', 'secretary', 'tan-quy');
  const sunday = eventObligation('2024-03-17', {
    id: 'o' as ObligationId,
    key: 'o',
    unitId: 'tan-quy' as UnitId,
  });
  await bench.addObligation(sunday, at('2024-03-01 08:00'));
  const last = async (moment: string): Promise<unknown> => {
    await bench.notices.planReminders(at(moment));
    let seen: unknown;
    await bench.notices.settle({ personId: 'lan' as PersonId }, at(moment), ({ notices }) => {
      seen = notices.filter(isOfObligation).map((one) => one.kind === 'reminder' && one.isLastInTime);
      return undecided;
    });
    await bench.database.notice.deleteMany();
    return seen;
  };
  expect([await last('2024-03-14 08:00'), await last('2024-03-19 08:00')]).toEqual([[false], [true]]);
});
