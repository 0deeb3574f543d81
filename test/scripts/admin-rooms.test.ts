import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import { createMovableClock } from '#src/simulator/clock.ts';
import { startZaloSimulator } from '#src/simulator/zalo/start-zalo-simulator.ts';
import { createZaloWorld } from '#src/simulator/zalo/zalo-world.ts';
import { freshDatabase } from '#test/support/database.ts';
import { runAdmin } from '#test/support/run-admin.ts';

const world = createZaloWorld({ clock: createMovableClock({ startAt: Date.now() as never }) });
const bots = ['Bot Xung Kích', 'Bot Xung Kích 2'].map((display_name, index) =>
  world.addBot({ account_name: `bot.${index}`, display_name }),
);
const [first, second] = bots.map(({ user }) => user.id) as [string, string];

let env: Record<string, string>;
let database: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  const zalo = await startZaloSimulator({ world });
  env = {
    DATABASE_URL: fresh.url,
    CLOCK_START: '2024-03-17T09:00:00+07:00',
    ZALO_BOT_TOKEN: bots.map(({ token }) => token).join(','),
    ZALO_API_ROOT: zalo.url,
  };
  await runAdmin(env, 'seed');
  database = openDatabase(fresh.url, 2);
  await database.person.create({ data: { id: 'p', name: 'Ai Đó', createdAt: new Date(0) } });
  close = async () => {
    await database.$disconnect();
    await zalo.close();
    await fresh.drop();
  };
});
afterAll(() => close());
beforeEach(async () => {
  await database.account.deleteMany();
  await database.group.deleteMany();
});

/** So many people and groups have that bot. */
async function fill(bot: string, people: number, groups = 0): Promise<void> {
  const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `${bot}-${n}`);
  const [platform, at] = ['zalo', new Date(0)];
  await database.account.createMany({
    data: ids(people).map((id) => ({ id, platform, bot, externalId: id, personId: 'p', createdAt: at })),
  });
  await database.group.createMany({
    data: ids(groups).map((id) => ({
      id,
      platform,
      bot,
      chatId: id,
      title: 'Nhóm',
      unitId: 'tan-phu',
      linkedAt: at,
    })),
  });
}

async function created(...words: string[]) {
  const { code, out } = await runAdmin(env, ...words, '--json');
  return { exit: code, ...(JSON.parse(out) as { code: string; texts: { zalo: string }; problem: string }) };
}
const invite = () => created('invite', 'create', '--unit', 'tan-quy', '--role', 'secretary');
const groupCode = () => created('group', 'code', '--unit', 'tan-phu');

test('an invite names the bot with most room, the first one where they have the same', async () => {
  const either = await invite();
  expect(either.texts.zalo).toBe(`Nhắn mã ${either.code} cho Bot Xung Kích trên Zalo.`);
  await fill(first, 50);
  const last = await invite();
  expect(last.texts.zalo).toBe(`Nhắn mã ${last.code} cho Bot Xung Kích 2 trên Zalo.`);
  await fill(second, 12);
  await database.account.delete({ where: { id: `${first}-0` } });
  expect((await invite()).texts.zalo).toContain('Bot Xung Kích 2');
});

test('where no bot has room that is said with what helps, and the code is good all the same', async () => {
  await fill(first, 50);
  await fill(second, 50);
  const { exit, code, texts, problem } = await invite();
  expect([exit, code, texts.zalo]).toEqual([0, expect.stringMatching(/^\w{4}-\w{4}$/), null]);
  expect(problem).toBe(
    'No bot on Zalo has room for one more person: add a bot to ZALO_BOT_TOKEN, or have them join on Telegram.',
  );
  const { out } = await runAdmin(env, 'invite', 'create', '--unit', 'tan-quy', '--role', 'secretary');
  expect(out).toContain(problem);
});

test('a code of a group says what to write where, to the bot that may be in most more groups', async () => {
  await fill(first, 0, 2);
  const { code, texts } = await groupCode();
  expect(texts.zalo).toBe(
    `Thêm Bot Xung Kích 2 vào nhóm Zalo, rồi nhắn trong nhóm: @Bot Xung Kích 2 liên kết ${code}`,
  );
  const { out } = await runAdmin(env, 'group', 'code', '--unit', 'tan-phu');
  expect(out).toMatch(/^Thêm Bot Xung Kích 2 vào nhóm/);
  expect(out).not.toContain('/lienket');
});

test('and where no bot may be in one more, that is said', async () => {
  await fill(first, 0, 3);
  await fill(second, 0, 3);
  expect((await groupCode()).problem).toMatch(/^No bot on Zalo has room for one more group: add a bot/);
});

test('where no bot answers, that is said, and nothing is claimed of any', async () => {
  for (const _ of bots) world.faults.plan('getMe', { kind: 'lost' });
  const { texts, problem } = await invite();
  expect([texts.zalo, problem]).toEqual([null, expect.stringMatching(/^No bot on Zalo answers just now/)]);
  world.faults.clear();
});
