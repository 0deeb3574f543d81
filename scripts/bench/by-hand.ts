// A Green Sunday played by hand on the demo's page, in a real browser, at the pace of a person: how many taps, how many seconds.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { freePort } from '#test/support/free-port.ts';
import { createThumb, type Thumb } from './thumb.ts';

const demo = fileURLToPath(new URL('../demo.ts', import.meta.url));
const startsWithinMs = 90_000;

/** Taps and seconds of a guided report, and of one line with an album; each phone is tapped as its owner would. */
export async function benchByHand(): Promise<object> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', demo], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    await saysReady(child);
    return {
      guided: await play(browser, port, 'lan', guided),
      oneLineWithAlbum: await play(browser, port, 'minh', oneLine),
    };
  } finally {
    await browser.close();
    child.kill('SIGINT');
  }
}

async function play(
  browser: Browser,
  port: number,
  phone: string,
  story: (thumb: Thumb) => Promise<void>,
): Promise<object> {
  const page = await openPage(browser, port);
  const thumb = createThumb(page.locator(`[data-phone=${phone}]`));
  await thumb.offer();
  await thumb.press('Đúng');
  await thumb.hears('Chào mừng');
  thumb.begin();
  await story(thumb);
  await thumb.hears('Đã nhận báo cáo');
  const told = thumb.told();
  await page.close();
  return told;
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
  await thumb.album();
  await thumb.press('Xong ảnh');
  await thumb.hears('câu 9/9');
  await thumb.press('Bỏ qua');
  await thumb.press('Gửi báo cáo');
}

async function oneLine(thumb: Thumb): Promise<void> {
  await thumb.type('CNX hôm nay 45 đv 30 dân 120kg rác hẻm 25 Lê Sao');
  await thumb.hears('ảnh');
  await thumb.album();
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
