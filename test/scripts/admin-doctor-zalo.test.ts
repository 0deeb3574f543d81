import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import { createMovableClock } from '#src/simulator/clock.ts';
import { startZaloSimulator } from '#src/simulator/zalo/start-zalo-simulator.ts';
import { createZaloWorld } from '#src/simulator/zalo/zalo-world.ts';
import { freshDatabase } from '#test/support/database.ts';
import { runAdmin } from '#test/support/run-admin.ts';

/** 17 March, 09:00: sixteen days and nine hours of the month are over. */
const now = '2024-03-17T09:00:00+07:00';
const world = createZaloWorld({ clock: createMovableClock({ startAt: Date.parse(now) as never }) });
const mot = world.addBot({ account_name: 'bot.mot', display_name: 'Bot Xung Kích' });
const hai = world.addBot({ account_name: 'bot.hai', display_name: 'Bot Hai', can_join_groups: false });

let env: Record<string, string>;
let database: Database;
let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  const zalo = await startZaloSimulator({ world });
  url = zalo.url;
  env = { DATABASE_URL: fresh.url, CLOCK_START: now };
  await runAdmin(env, 'seed');
  database = openDatabase(fresh.url, 2);
  close = async () => {
    await database.$disconnect();
    await zalo.close();
    await fresh.drop();
  };
});
afterAll(() => close());
beforeEach(async () => {
  world.faults.clear();
  for (const { user } of [mot, hai]) await callZalo('deleteWebhook', user.id);
  await database.allowanceMonth.deleteMany();
  await database.account.deleteMany();
});

async function callZalo(method: string, botId: string, params: object = {}): Promise<void> {
  const { token } = world.state.bots.get(botId)!;
  await fetch(`${url}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
}

interface Said {
  readonly zalo: readonly {
    readonly title: string;
    readonly answers: boolean;
    readonly webhook: string | null;
  }[];
  /** Those of Zalo. */
  readonly warnings: readonly string[];
}

async function doctor(tokens = [mot.token], publicUrl?: string): Promise<Said> {
  const of = {
    ...env,
    ZALO_BOT_TOKEN: tokens.join(','),
    ZALO_API_ROOT: url,
    ...(publicUrl && { PUBLIC_URL: publicUrl, ZALO_WEBHOOK_SECRET: 'mot-bi-mat-dai' }),
  };
  const { out } = await runAdmin(of, 'doctor', '--json');
  const said = JSON.parse(out) as Said;
  return { zalo: said.zalo, warnings: said.warnings.filter((one) => /Zalo|Bot (Xung|Hai)|ZALO/.test(one)) };
}

async function use(sent: number, received: number, spentUntil: Date | null = null): Promise<void> {
  await database.allowanceMonth.create({
    data: {
      platform: 'zalo',
      bot: mot.user.id,
      month: '2024-03',
      botName: 'Bot Xung Kích',
      most: 3000,
      beginsAt: new Date('2024-03-01T00:00:00+07:00'),
      endsAt: new Date('2024-04-01T00:00:00+07:00'),
      sent,
      received,
      spentUntil,
    },
  });
}

test('of a bot that answers, polled and with room, nothing is warned', async () => {
  const { zalo, warnings } = await doctor();
  expect(zalo).toMatchObject([{ title: 'Zalo', answers: true, joinsGroups: true, webhook: 'right' }]);
  expect(warnings).toEqual([]);
});

test.each<[string, () => string]>([
  ['was reset', () => `${mot.user.id}:an-old-token`],
  ['never was one', () => 'xa-la'],
])('a token that %s does not answer; the other bot does', async (_what, token) => {
  const { zalo, warnings } = await doctor([token(), mot.token]);
  expect(zalo.map(({ title, answers }) => [title, answers])).toEqual([
    ['Zalo', false],
    ['Zalo 2', true],
  ]);
  expect(warnings).toEqual(['Zalo does not answer: check ZALO_BOT_TOKEN and the network.']);
});

test('a Zalo that is away is told of', async () => {
  world.faults.plan('getMe', { kind: 'lost' });
  expect((await doctor()).warnings).toEqual(['Zalo does not answer: check ZALO_BOT_TOKEN and the network.']);
});

test('a webhook is right, missing or elsewhere, for each bot by its own address', async () => {
  const here = 'https://bot.example.vn';
  const warned = async () => (await doctor([mot.token, hai.token], here)).zalo.map(({ webhook }) => webhook);
  expect(await warned()).toEqual(['missing', 'missing']);
  const set = (id: string, to: string) =>
    callZalo('setWebhook', id, { url: to, secret_token: 'mot-bi-mat-dai' });
  await set(mot.user.id, `${here}/zalo`);
  await set(hai.user.id, `${here}/zalo/2`);
  expect(await warned()).toEqual(['right', 'right']);
  await set(hai.user.id, `${here}/zalo`);
  expect(await warned()).toEqual(['right', 'elsewhere']);
  // Without PUBLIC_URL it asks, and whoever set the webhook takes what people write.
  expect((await doctor()).warnings).toEqual([
    expect.stringMatching(/^Zalo posts its updates to another address/),
  ]);
});

test('a webhook that it cannot be asked for is neither right nor wrong', async () => {
  world.faults.plan('getWebhookInfo', { kind: 'lost' });
  const { zalo, warnings } = await doctor();
  expect([zalo[0]?.webhook, warnings]).toEqual([null, []]);
});

test('a bot that may join no groups is told of, with what becomes of digests', async () => {
  expect((await doctor([hai.token])).warnings).toEqual([
    'Zalo may join no groups: digests go to each leader in private. The Zalo Bot Manager says why.',
  ]);
});

test('what is left of the month is told, and the day on which it is used up at this pace', async () => {
  await use(1500, 1000);
  expect((await doctor()).warnings).toEqual([
    expect.stringMatching(
      /^Bot Xung Kích has used 2500 of 3000 messages of 2024-03; at this pace used up on 2024-03-20 15:3[67] /,
    ),
  ]);
  const { out } = await runAdmin({ ...env, ZALO_BOT_TOKEN: mot.token, ZALO_API_ROOT: url }, 'doctor');
  expect(out).toMatch(
    /^Month +Bot Xung Kích: 1500 sent, 1000 received, 500 of 3000 left, used up 2024-03-20/m,
  );
});

test.each([
  ['1,600 messages by the middle of the month do not last quite', 1000, 600, /used up 2024-03-3/],
  ['1,000 by then last', 600, 400, /2000 of 3000 left, lasts at this pace/],
])('%s', async (_what, sent, received, words) => {
  await use(sent, received);
  const { out } = await runAdmin({ ...env, ZALO_BOT_TOKEN: mot.token, ZALO_API_ROOT: url }, 'doctor');
  expect(out).toMatch(words);
});

test('a month that Zalo calls used up is told of, until when, and what to do', async () => {
  await use(2000, 900, new Date('2024-04-01T00:00:00+07:00'));
  expect((await doctor()).warnings).toEqual([
    expect.stringMatching(
      /^Bot Xung Kích has used up its month: nothing is sent until 2024-04-01 00:00 .*docs\/runbook\.md/,
    ),
  ]);
});
