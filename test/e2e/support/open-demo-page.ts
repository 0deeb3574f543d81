import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
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

interface Screen {
  readonly width: number;
  readonly height: number;
  readonly hasTouch?: boolean;
}

/** The demo in a process of its own, started with those words, and a browser on it, for the tests of one file; pages are closed after each. */
export function useDemoPage(words: readonly string[] = []) {
  let demo: Child;
  let browser: Browser;
  let url = '';
  let temporary = '';
  const contexts: BrowserContext[] = [];
  /** What went wrong in a page. */
  const errors: string[] = [];

  beforeAll(async () => {
    const port = await freePort();
    url = `http://localhost:${port}/demo`;
    temporary = await mkdtemp(join(tmpdir(), 'xung-kich-browser-'));
    demo = startChild('scripts/demo.ts', { PORT: String(port), TMPDIR: temporary }, { words });
    await demo.says(/Open http/);
    browser = await chromium.launch({ executablePath: available.chromium ?? '', args: flags });
  }, 90_000);

  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    errors.splice(0);
  });

  afterAll(async () => {
    await browser.close();
    await demo.end('SIGINT');
    await rm(temporary, { recursive: true, force: true });
  });

  return {
    errors,
    demo: () => demo,
    temporary: () => temporary,
    async open({ width, height, hasTouch = false }: Screen): Promise<Page> {
      const context = await browser.newContext({ viewport: { width, height }, hasTouch });
      contexts.push(context);
      const page = await context.newPage();
      // The test's own limit holds; a machine that does much else takes its time.
      page.setDefaultTimeout(0);
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await page.goto(url);
      await page.waitForSelector('body[data-ready=yes]');
      return page;
    },
  };
}

/** What a person sees and does on one phone of the page. */
export function onPhone(page: Page, id: string) {
  const phone = page.locator(`[data-phone=${id}]`);
  const said = async (words: string): Promise<Locator> => {
    const row = phone.locator('.row.in', { hasText: words }).last();
    await row.waitFor();
    return row;
  };
  return {
    phone,
    said,
    rows: phone.locator('.row'),
    press: (label: string) => phone.locator('.keys button', { hasText: label }).last().click(),
    async type(text: string): Promise<void> {
      await phone.locator('textarea').fill(text);
      await phone.locator('textarea').press('Enter');
    },
    /** Opens the paper clip and sends samples, with what is typed as their caption. */
    async sendSamples(count: number): Promise<void> {
      await phone.locator('.icon.clip').click();
      for (let n = 0; n < count; n++) await phone.locator('.sample').nth(n).click();
      await phone.locator('.sheet .primary').click();
    },
    /** Opens the paper clip for each of the two; resolves once both are there, the voice message with its three seconds. */
    async sendStickerAndVoice(): Promise<void> {
      for (const kind of ['Nhãn dán', 'Tin thoại']) {
        await phone.locator('.icon.clip').click();
        await phone.locator('.other', { hasText: kind }).click();
      }
      await phone.locator('img.sticker').waitFor();
      const seconds = (): Promise<number> =>
        phone
          .locator('audio')
          .evaluate((sound) => Math.round((sound as unknown as { duration: number }).duration));
      await expect.poll(seconds).toBe(3);
    },
    /** Types the code that the page puts in for the invitation, and says yes. */
    async joinOnZalo(): Promise<void> {
      await phone.locator('.offer').click();
      await phone.locator('textarea').press('Enter');
      await said('đúng không?');
      await phone.locator('textarea').fill('1');
      await phone.locator('textarea').press('Enter');
      await said('Chào mừng');
    },
    async join(): Promise<void> {
      await phone.locator('.offer').click();
      await phone.locator('.keys button', { hasText: 'Đúng' }).click();
      await said('Chào mừng');
    },
  };
}
