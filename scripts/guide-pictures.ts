// Draws docs/images from the demo itself: node --import tsx scripts/guide-pictures.ts. It wants Chromium (CHROMIUM) and a font with
// emoji (on Debian: fonts-noto-color-emoji).
import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Locator, type Page } from 'playwright-core';
import sharp from 'sharp';
import { createDemoApp } from '#src/simulator/page/demo-app.ts';
import { openDemo } from './demo/open-demo.ts';

const folder = new URL('../docs/images/', import.meta.url);
const closers: (() => unknown)[] = [];

async function drawAll(): Promise<void> {
  const demo = await openDemo({
    isZaloAlone: false,
    signal: new AbortController().signal,
    onClose: (close) => closers.push(close),
  });
  const server = serve({ fetch: createDemoApp(demo).fetch, port: 0 });
  closers.push(() => server.close());
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  closers.push(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1.5 });
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/demo`);
  await page.waitForSelector('body[data-ready=yes]');
  await page.addStyleTag({ content: '.told .screen { box-shadow: none } :focus-visible { outline: none }' });
  await drawGuide(page);
  await drawReadme(page);
}

/** What docs/huong-dan.md shows. */
async function drawGuide(page: Page): Promise<void> {
  const lan = page.locator('[data-phone=lan]');
  const screen = lan.locator('.screen');
  await join(lan);
  await draw('tham-gia.png', screen);
  await page.locator('[data-move=day]').click();
  await said(lan, 'Hôm nay là');
  await draw('nhac-viec.png', screen);
  await lan.locator('textarea').fill('CNX 17/3 hẻm 25 Gò Dầu, 45 đoàn viên, 30 dân, 120kg rác');
  await lan.locator('.icon.clip').click();
  for (const n of [0, 1, 2]) await lan.locator('.sample').nth(n).click();
  await lan.locator('.sheet .primary').click();
  await said(lan, 'Đúng hết');
  await draw('mot-tin-nhan.png', screen);
  await lan.locator('.keys button', { hasText: 'Gửi báo cáo' }).click();
  await said(lan, 'Đã nhận báo cáo');
  await lan.locator('textarea').fill('à nhầm 48 đoàn viên');
  await lan.locator('textarea').press('Enter');
  await said(lan, 'thành');
  await draw('sua-so.png', screen);
}

/** A secretary, an officer and the leaders' group after some weeks. */
async function drawReadme(page: Page): Promise<void> {
  await join(page.locator('[data-phone=huong]'));
  const group = page.locator('[data-phone=group]');
  await group.locator('.offer').click();
  await page.locator('#play').click();
  await said(group, 'tuần 18/3');
  await page.locator('#play').click();
  await page.locator('#play', { hasText: 'Chạy cả năm' }).waitFor();
  await page.addStyleTag({
    content: `[data-phone=minh] { display: none }
      #phones { grid-template-columns: repeat(3, 320px) !important; width: 1040px; margin: auto }`,
  });
  const report = page.locator('[data-phone=lan] .row', { has: page.locator('.gallery') });
  await report.evaluate((row) => (row as unknown as { scrollIntoView(): void }).scrollIntoView());
  await draw('conversation.png', page.locator('#phones'));
}

async function join(phone: Locator): Promise<void> {
  await phone.locator('.offer').click();
  await phone.locator('.keys button', { hasText: 'Đúng' }).click();
  await said(phone, 'Chào mừng');
}

function said(phone: Locator, words: string): Promise<void> {
  return phone.locator('.row.in', { hasText: words }).last().waitFor();
}

/** As few colours as do: a guide is opened on phones. */
async function draw(name: string, what: Locator): Promise<void> {
  await what
    .locator('img')
    .evaluateAll((images) =>
      Promise.all(images.map((image) => (image as unknown as { decode(): Promise<void> }).decode())),
    );
  await what.page().mouse.move(0, 0);
  const picture = sharp(await what.screenshot({ animations: 'disabled' }));
  await picture.png({ palette: true, colours: 128, effort: 10 }).toFile(fileURLToPath(new URL(name, folder)));
  console.log(name);
}

try {
  await drawAll();
} finally {
  for (const close of closers.reverse()) await close();
}
process.exit(0);
