import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { createMovableClock } from '#src/simulator/clock.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '#src/simulator/telegram/start-telegram-simulator.ts';
import { createTelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { type Child, startChild } from '#test/support/child-process.ts';
import { makeDataDir } from '#test/support/data-dir.ts';
import { runAdmin } from '#test/support/run-admin.ts';
import { smallPhoto } from '#test/support/small-photo.ts';

const start = Date.UTC(2024, 2, 17, 2) as Instant;
const world = createTelegramWorld({ clock: createMovableClock({ startAt: start }), rates: 'off' });
const bot = world.addBot({ username: 'XungKichBot' });
const lan = world.addUser({ first_name: 'Nguyễn Thị Lan' });
const chat = world.privateChat(lan);

let telegram: TelegramSimulator;
let env: Record<string, string>;
let child: Child;

beforeAll(async () => {
  telegram = await startTelegramSimulator({ world });
  env = {
    TELEGRAM_BOT_TOKEN: bot.token,
    TELEGRAM_API_ROOT: telegram.url,
    DATA_DIR: await makeDataDir(),
    PORT: '0',
    CLOCK_START: new Date(start).toISOString(),
  };
  child = await run();
});
afterAll(async () => {
  await child.end('SIGTERM');
  await telegram.close();
  await rm(env['DATA_DIR'] ?? '', { recursive: true, force: true });
});

async function run(): Promise<Child> {
  const started = startChild('src/main.ts', env);
  await started.says(/Xung Kích is running/);
  return started;
}

/** Runs a command as an administrator does, while the bot runs; what it prints as JSON. */
async function admin(...words: readonly string[]): Promise<unknown> {
  const command = ['--import', 'tsx', 'scripts/admin.ts', ...words, '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  return JSON.parse(stdout);
}

const said = () => world.messagesOf(chat).filter(({ from }) => from.isBot);
/** The card at hand: the newest that says so. One whose answer the bot never saw may stand below it once more. */
let card: ReturnType<typeof said>[number] | undefined;
const hears = (words: string) =>
  world.waitFor(
    () => (card = said().findLast(({ text }) => text.includes(words))) !== undefined,
    25_000,
    () => said().at(-1)?.text ?? 'nothing',
  );
const press = (label: string) => world.pressButton(lan, chat, card?.id ?? 0, label);

test('a bot with nothing installed that is killed again and again gets the whole report, each answer once', async () => {
  expect((await runAdmin(env, 'seed')).code).toBe(0);
  const invite = await admin('invite', 'create', '--unit', 'tan-quy', '--role', 'secretary');
  world.startBot(lan, (invite as { code: string }).code);
  await hears('đúng không');
  press('Đúng, tham gia');
  await hears('Chào mừng');
  world.sendText(lan, chat, '/baocao');
  await hears('Bạn muốn báo cáo');
  press('Chủ nhật xanh 152');
  await hears('câu 1/9');
  world.sendText(lan, chat, 'hôm nay');
  await hears('câu 2/9');

  // Its answer was taken and its reply never left.
  world.faults.plan('sendMessage', { kind: 'delay', ms: 30_000 });
  world.sendText(lan, chat, 'hẻm 128');
  await world.waitFor(
    () => world.calls.at(-1)?.method === 'sendMessage' && !world.calls.at(-1)?.answer,
    10_000,
  );
  await child.end('SIGKILL');
  world.faults.clear();
  for (const answer of ['45', '30', '120', '3', '20']) world.sendText(lan, chat, answer);
  world.sendPhotos(lan, chat, [{ bytes: smallPhoto() }, { bytes: smallPhoto() }], { asAlbum: true });
  child = await run();
  await hears('Đã nhận 2 ảnh');

  const [answer] = world
    .updates()
    .history()
    .filter(({ message }) => (message as { text?: string })?.text === '45');
  await child.end('SIGKILL');
  world.updates().redeliver(answer?.update_id ?? 0);
  child = await run();
  await world.waitFor(() => world.isListening() && world.pendingUpdates() === 0, 25_000);
  press('Xong ảnh');
  await hears('câu 9/9');
  press('Bỏ qua');
  await hears('Đúng hết');
  for (const line of ['hẻm 128', '45 người', '30 người', '120 kg', '3 nơi', '20 cây', '2 ảnh'])
    expect(card?.text).toContain(line);
  press('Gửi báo cáo');
  await hears('Đã nhận báo cáo');
  expect(await child.end('SIGTERM')).toBe(0);
}, 120_000);
