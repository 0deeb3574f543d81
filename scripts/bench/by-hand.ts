// A Green Sunday played by hand on the demo's page, on Telegram and on Zalo alone, in a real browser, at the pace of a person: how many taps, how many seconds.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { freePort } from '#test/support/free-port.ts';
import { createThumb, type Thumb } from './thumb.ts';

const demo = fileURLToPath(new URL('../demo.ts', import.meta.url));
const startsWithinMs = 90_000;

/** Taps and seconds of a guided report, and of one line with photos; each phone is tapped as its owner would. */
export async function benchByHand(): Promise<object> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const telegram = await withDemo([], async (port) => ({
      guided: await play(browser, port, 'lan', { join, report: guided }),
      oneLineWithAlbum: await play(browser, port, 'minh', { join, report: oneLine }),
    }));
    const zalo = await withDemo(['--zalo'], async (port) => ({
      guidedAndCorrected: await play(browser, port, 'lan', { join: joinOnZalo, report: guidedOnZalo }),
      oneLineWithPhotos: await play(browser, port, 'minh', { join: joinOnZalo, report: oneLineOnZalo }),
    }));
    return { ...telegram, zalo };
  } finally {
    await browser.close();
  }
}

async function withDemo(words: readonly string[], run: (port: number) => Promise<object>): Promise<object> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', demo, ...words], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await saysReady(child);
    return await run(port);
  } finally {
    child.kill('SIGINT');
  }
}

interface Story {
  readonly join: (thumb: Thumb) => Promise<void>;
  readonly report: (thumb: Thumb) => Promise<void>;
}

async function play(browser: Browser, port: number, phone: string, story: Story): Promise<object> {
  const page = await openPage(browser, port);
  const thumb = createThumb(page.locator(`[data-phone=${phone}]`));
  await thumb.begin();
  await story.join(thumb);
  await thumb.hears('Chào mừng');
  const joining = await thumb.told();
  await thumb.begin();
  await story.report(thumb);
  await thumb.hears('Đã nhận báo cáo');
  const told = await thumb.told();
  await page.close();
  return { ...told, joining };
}

async function join(thumb: Thumb): Promise<void> {
  await thumb.offer();
  await thumb.press('Đúng');
}

/** The page puts the code in; sending it is a tap. */
async function joinOnZalo(thumb: Thumb): Promise<void> {
  await thumb.offer();
  await thumb.send();
  await thumb.hears('đúng không?');
  await thumb.type('1');
}

async function guidedOnZalo(thumb: Thumb): Promise<void> {
  await thumb.type('báo cáo');
  await thumb.hears('trong một tin');
  await thumb.type('hẻm 128 Lê Trọng Tấn, 45, 30, 120kg, 3');
  await thumb.hears('Đúng hết thì bạn gửi ít nhất 2 ảnh');
  await thumb.type('sửa 3');
  await thumb.hears('Đang là: 45 người');
  await thumb.type('48');
  await thumb.hears('3. Đoàn viên, thanh niên: 48 người');
  await thumb.photos();
}

async function oneLineOnZalo(thumb: Thumb): Promise<void> {
  await thumb.photos('CNX hôm nay 45 đv 30 dân 120kg rác hẻm 25 Lê Sao');
  await thumb.hears('8. Hình ảnh: 2 ảnh');
  await thumb.type('gửi');
}

async function guided(thumb: Thumb): Promise<void> {
  await thumb.type('báo cáo');
  await thumb.press('Chủ nhật xanh 152');
  await thumb.press('Hôm nay');
  for (const [question, answer] of [
    ['câu 2/9', 'hẻm 128 Lê Trọng Tấn'],
    ['câu 3/9', '45'],
    ['câu 4/9', '30'],
    ['câu 5/9', '120'],
    ['câu 6/9', '3'],
  ] as const) {
    await thumb.hears(question);
    await thumb.type(answer);
  }
  await thumb.hears('câu 7/9');
  await thumb.press('Bỏ qua');
  await thumb.hears('câu 8/9');
  await thumb.photos();
  await thumb.press('Xong ảnh');
  await thumb.hears('câu 9/9');
  await thumb.press('Bỏ qua');
  await thumb.press('Gửi báo cáo');
}

async function oneLine(thumb: Thumb): Promise<void> {
  await thumb.type('CNX hôm nay 45 đv 30 dân 120kg rác hẻm 25 Lê Sao');
  await thumb.hears('ảnh');
  await thumb.photos();
  await thumb.press('Gửi báo cáo');
}

async function openPage(browser: Browser, port: number): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1500, height: 900 } })).newPage();
  await page.goto(`http://localhost:${port}/demo`);
  await page.waitForSelector('body[data-ready=yes]');
  return page;
}

function saysReady({ stdout }: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the demo did not start')), startsWithinMs);
    stdout?.on('data', (said) => {
      if (!String(said).includes('Open http')) return;
      clearTimeout(late);
      resolve();
    });
  });
}
