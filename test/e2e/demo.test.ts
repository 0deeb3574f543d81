import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { available } from '#test/support/available.ts';
import { onPhone, useDemoPage } from './support/open-demo-page.ts';

const wide = { width: 1500, height: 900 };

describe.skipIf(!available.chromium)('the demo, in a real browser,', () => {
  const { open, errors, demo, temporary } = useDemoPage();

  /** Folders of demos that run or left something behind. */
  const demoFolders = async (): Promise<readonly string[]> =>
    (await readdir(temporary())).filter((name) => name.startsWith('xung-kich-demo-'));
  const time = (page: Page): Promise<string | null> => page.locator('#now').textContent();

  test('lets a secretary join, report with sample photos, and the leaders see it', async () => {
    const page = await open(wide);
    const lan = onPhone(page, 'lan');
    await lan.join();
    await lan.type('bao cao');
    await lan.press('Chủ nhật xanh 152');
    await lan.said('câu 1/9');
    await lan.press('Hôm nay');
    for (const [question, answer] of [
      ['câu 2/9', 'hẻm 128 <b>'],
      ['câu 3/9', '45'],
      ['câu 4/9', '30'],
      ['câu 5/9', '1,5 tấn'],
      ['câu 6/9', '3'],
      ['câu 7/9', 'bỏ qua'],
    ] as const) {
      await lan.said(question);
      await lan.type(answer);
    }
    await lan.said('câu 8/9');
    await lan.sendSamples(2);
    await lan.press('Xong ảnh');
    await lan.said('câu 9/9');
    await lan.press('Bỏ qua');
    await lan.said('Đúng hết');
    await lan.press('Gửi báo cáo');
    await lan.said('Đã nhận báo cáo');
    await lan.rows.filter({ hasText: 'Đúng hết' }).locator('.keys').first().waitFor({ state: 'detached' });
    expect(await lan.phone.locator('.gallery img').count()).toBe(2);
    const group = onPhone(page, 'group');
    await group.phone.locator('.offer', { hasText: 'liên kết' }).click();
    await group.said('Đã liên kết');
    expect(await group.phone.locator('.offer').isVisible()).toBe(false);
    await group.type('/tongket');
    await group.said('1,5 tấn rác');
    expect(errors).toEqual([]);
  });

  test('is used with the keyboard alone; time stops at what comes on the way and says so', async () => {
    const page = await open(wide);
    const minh = onPhone(page, 'minh');
    await minh.phone.locator('.offer').press('Enter');
    await minh.phone.locator('.keys button', { hasText: 'Đúng' }).press('Enter');
    await minh.said('Chào mừng');
    await page.locator('[data-move=day]').press('Enter');
    await minh.said('Hôm nay là');
    await page.locator('#status', { hasText: 'Dừng lại vì có tin mới: Trần Văn Minh' }).waitFor();
    expect(await time(page)).toContain('07:00 Chủ nhật, 17/3/2024');
    expect(await minh.phone.getAttribute('class')).toContain('told');
    await page.locator('[data-move=day]').press('Enter');
    await expect.poll(() => time(page)).not.toContain('07:00 Chủ nhật');
    expect(errors).toEqual([]);
  });

  test('shows in the digest what the other wards reported, while the year runs until it is paused', async () => {
    const page = await open(wide);
    const group = onPhone(page, 'group');
    await page.locator('#play').click();
    const digest = await group.said('tuần 11/3');
    await page.locator('#play').click();
    await page.locator('#play', { hasText: 'Chạy cả năm' }).waitFor();
    expect(await digest.textContent()).toMatch(/[3-9]\/11 phường báo cáo \d+ hoạt động/);
    const bottom = await group.phone.locator('.messages').boundingBox();
    await expect
      .poll(async () => {
        const last = await group.rows.last().boundingBox();
        return last && bottom ? last.y + last.height - bottom.y - bottom.height : Infinity;
      })
      .toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    expect(demo().output()).not.toContain('found no way on');
  });

  test('says so when the demo is stopped, which ends without leaving anything behind', async () => {
    const page = await open({ width: 1200, height: 800 });
    const [folder = ''] = await demoFolders();
    const lock = await readFile(join(temporary(), folder, 'postgres/cluster/postmaster.pid'), 'utf8');
    const server = Number(lock.split('\n')[0]);
    expect(await demo().end('SIGINT')).toBe(0);
    await page.locator('#problem:visible').waitFor();
    expect(await demoFolders()).toEqual([]);
    expect(() => process.kill(server, 0)).toThrow('ESRCH');
  });
});
