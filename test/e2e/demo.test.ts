import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { available } from '#test/support/available.ts';
import { type Child, startChild } from '#test/support/child-process.ts';
import { freePort } from '#test/support/free-port.ts';

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe.skipIf(!available.chromium)('the demo page, in a real browser,', () => {
  let demo: Child;
  let browser: Browser;
  let url: string;
  let temporary: string;
  const errors: string[] = [];

  beforeAll(async () => {
    const port = await freePort();
    url = `http://localhost:${port}/demo`;
    temporary = await mkdtemp(join(tmpdir(), 'xung-kich-browser-'));
    demo = startChild('scripts/demo.ts', { PORT: String(port), TMPDIR: temporary });
    await demo.says(/Open http/);
    browser = await chromium.launch({ executablePath: available.chromium ?? '', args: flags });
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await demo.end('SIGINT');
    await rm(temporary, { recursive: true, force: true });
  });

  /** Folders of demos that run or left something behind. */
  const demoFolders = async (): Promise<readonly string[]> =>
    (await readdir(temporary)).filter((name) => name.startsWith('xung-kich-demo-'));

  async function open(viewport: { width: number; height: number }, hasTouch = false): Promise<Page> {
    const context = await browser.newContext({ viewport, hasTouch });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(url);
    await page.waitForSelector('body[data-ready=yes]');
    return page;
  }

  const phone = (page: Page, id: string) => page.locator(`[data-phone=${id}]`);
  const said = (page: Page, id: string, words: string) =>
    phone(page, id).locator('.row.in', { hasText: words }).last().waitFor();
  const press = (page: Page, id: string, label: string) =>
    phone(page, id).locator('.keys button', { hasText: label }).last().click();
  async function type(page: Page, id: string, text: string): Promise<void> {
    await phone(page, id).locator('textarea').fill(text);
    await phone(page, id).locator('textarea').press('Enter');
  }

  test('lets a secretary join, report with sample photos, and the leaders see it', async () => {
    const page = await open({ width: 1500, height: 900 });
    await phone(page, 'lan').locator('.offer').click();
    await press(page, 'lan', 'Đúng');
    await said(page, 'lan', 'Chào mừng');
    await type(page, 'lan', 'bao cao');
    await press(page, 'lan', 'Chủ nhật xanh 152');
    await said(page, 'lan', 'câu 1/9');
    await press(page, 'lan', 'Hôm nay');
    for (const [question, answer] of [
      ['câu 2/9', 'hẻm 128 <b>'],
      ['câu 3/9', '45'],
      ['câu 4/9', '30'],
      ['câu 5/9', '1,5 tấn'],
      ['câu 6/9', '3'],
      ['câu 7/9', 'bỏ qua'],
    ] as const) {
      await said(page, 'lan', question);
      await type(page, 'lan', answer);
    }
    await said(page, 'lan', 'câu 8/9');
    await phone(page, 'lan').locator('.icon').nth(1).click();
    await phone(page, 'lan').locator('.sample').nth(0).click();
    await phone(page, 'lan').locator('.sample').nth(1).click();
    await phone(page, 'lan').locator('.sheet .primary').click();
    await press(page, 'lan', 'Xong ảnh');
    await said(page, 'lan', 'câu 9/9');
    await press(page, 'lan', 'Bỏ qua');
    await said(page, 'lan', 'Đúng hết');
    await press(page, 'lan', 'Gửi báo cáo');
    await said(page, 'lan', 'Đã nhận báo cáo');
    await phone(page, 'lan')
      .locator('.row', { hasText: 'Đúng hết' })
      .locator('.keys')
      .first()
      .waitFor({ state: 'detached' });
    expect(await phone(page, 'lan').locator('.gallery img').count()).toBe(2);
    await phone(page, 'group').locator('.offer', { hasText: 'Thêm' }).click();
    await phone(page, 'group').locator('.offer', { hasText: '/lienket' }).click();
    await said(page, 'group', 'Đã liên kết');
    await type(page, 'group', '/tongket');
    await said(page, 'group', '1,5 tấn rác');
    expect(errors).toEqual([]);
  });

  test('is used with the keyboard alone; brings the reminder when the clock is moved to the next event, and tells the time', async () => {
    const page = await open({ width: 1500, height: 900 });
    await phone(page, 'minh').locator('.offer').press('Enter');
    await phone(page, 'minh').locator('.keys button', { hasText: 'Đúng' }).press('Enter');
    await said(page, 'minh', 'Chào mừng');
    await page.locator('[data-clock=next]').click();
    await said(page, 'minh', 'Hôm nay là');
    expect(await page.locator('#now').textContent()).toContain('17/3/2024');
    await page.locator('[data-clock=day]').click();
    await expect.poll(() => page.locator('#now').textContent()).toContain('18/3/2024');
    expect(errors).toEqual([]);
  });

  test('works under a finger on a small screen', async () => {
    const page = await open({ width: 390, height: 844 }, true);
    await phone(page, 'huong').locator('.offer').tap();
    await phone(page, 'huong').locator('.keys button', { hasText: 'Đúng' }).tap();
    await said(page, 'huong', 'Chào mừng');
    const box = await phone(page, 'huong').locator('.screen').boundingBox();
    expect(box?.width).toBeLessThanOrEqual(390);
    expect(errors).toEqual([]);
  });

  test('runs the year from event to event until it is paused, the newest message in sight', async () => {
    const page = await open({ width: 1500, height: 900 });
    const rows = phone(page, 'minh').locator('.row.in');
    const before = await rows.count();
    await page.locator('#play').click();
    await expect.poll(() => rows.count(), { timeout: 20_000 }).toBeGreaterThan(before + 2);
    await page.locator('#play').click();
    await page.locator('#play', { hasText: 'Chạy cả năm' }).waitFor();
    const bottom = await phone(page, 'minh').locator('.messages').boundingBox();
    await expect
      .poll(async () => {
        const last = await rows.last().boundingBox();
        return last && bottom ? last.y + last.height - bottom.y - bottom.height : Infinity;
      })
      .toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
  });

  test('says so when the demo is stopped, which ends without leaving anything behind', async () => {
    const page = await open({ width: 1200, height: 800 });
    const [folder = ''] = await demoFolders();
    const lock = await readFile(join(temporary, folder, 'postgres/cluster/postmaster.pid'), 'utf8');
    const server = Number(lock.split('\n')[0]);
    expect(await demo.end('SIGINT')).toBe(0);
    await page.locator('#problem:visible').waitFor();
    expect(await demoFolders()).toEqual([]);
    expect(() => process.kill(server, 0)).toThrow('ESRCH');
  });
});
