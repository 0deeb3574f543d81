import { describe, expect, test } from 'vitest';
import { available } from '#test/support/available.ts';
import { barriersOn } from './support/barriers-on.ts';
import { onPhone, useDemoPage } from './support/open-demo-page.ts';

const wide = { width: 1500, height: 900 };

describe.skipIf(!available.chromium)('the demo with Zalo alone, in a real browser,', () => {
  const { open, errors, demo } = useDemoPage(['--zalo']);

  test('lets a secretary join, report with photos, correct and be reminded, and the group gets its digest', async () => {
    const page = await open(wide);
    const lan = onPhone(page, 'lan');
    const ofBot = lan.phone.locator('.row.in');
    await lan.joinOnZalo();
    const joined = await ofBot.count();
    await lan.type('báo cáo');
    await lan.said('trong một tin');
    await lan.type('hẻm 128 Lê Trọng Tấn, 45, 30, 120kg, 3');
    await lan.said('bạn gửi ít nhất 2 ảnh');
    await lan.type('sửa 3');
    await lan.said('Đang là: 45 người');
    await lan.type('48');
    await lan.said('3. Đoàn viên, thanh niên: 48 người');
    await lan.sendSamples(2);
    await lan.said('Đã nhận báo cáo');
    expect(await lan.phone.locator('.gallery').count()).toBe(2);
    // Three for the report, which its photos send, two for what was put right in it.
    expect((await ofBot.count()) - joined).toBe(3 + 2);
    await lan.type('đã gửi');
    await lan.said('Xem 2 ảnh');
    await lan.type('1');
    await lan.said('Ảnh của Chủ nhật xanh 152');
    expect(await lan.phone.locator('.row.in .gallery img').count()).toBe(2);

    // Who leads the group links it, whoever else has joined, and the officer hears of it.
    const huong = onPhone(page, 'huong');
    await huong.joinOnZalo();
    const group = onPhone(page, 'group');
    await group.phone.locator('.offer', { hasText: 'Thêm Bot Xung Kích' }).click();
    await expect
      .poll(() => group.phone.locator('textarea').inputValue())
      .toMatch(/^@Bot Xung Kích lienket \w{4}-\w{4}$/);
    await group.phone.locator('textarea').press('Enter');
    await group.said('Đã liên kết nhóm');
    expect(await group.phone.locator('.offer').isVisible()).toBe(false);
    // What does not call the bot by its name is talk among people.
    await group.type('Cảm ơn cả nhà');
    await group.phone.locator('textarea').fill('tổng kết');
    await group.phone.locator('.call').click();
    expect(await group.phone.locator('textarea').inputValue()).toBe('@Bot Xung Kích tổng kết');
    await group.phone.locator('textarea').press('Enter');
    await group.said('tuần này');
    const own = group.phone.locator('.row.out').nth(1);
    expect(await own.locator('xpath=following-sibling::*[1]').textContent()).toContain('@Bot Xung Kích');
    const next = page.locator('[data-move=next]:enabled');
    await next.click();
    await huong.said('Phạm Đức Quang vừa liên kết một nhóm');
    const showsDigest = async (): Promise<boolean> => {
      await next.click();
      return group.phone.locator('.row.in', { hasText: 'tuần 11/3' }).isVisible();
    };
    await expect.poll(showsDigest, { interval: 50, timeout: 60_000 }).toBe(true);
    await group.said('tuần 11/3');
    await page.locator('[data-move=next]:enabled').click();
    await lan.said('Giờ Trái Đất');
    expect(await lan.phone.locator('.keys').count()).toBe(0);
    expect(errors).toEqual([]);
    expect(demo().output()).not.toContain('found no way on');
  });

  test('shows Zalo’s phones only, and says so on each', async () => {
    const page = await open({ width: 1280, height: 800 });
    expect(await page.locator('.phone .badge').allTextContents()).toEqual(['Zalo', 'Zalo', 'Zalo', 'Zalo']);
    expect(await page.locator('#platforms').isVisible()).toBe(false);
    expect(await page.locator('[data-phone=minh]').getAttribute('aria-label')).toContain('Zalo');
    expect(await barriersOn(page)).toEqual([]);
  });

  test('sends stickers and voice messages; what is sent can be answered, and not edited', async () => {
    const page = await open(wide);
    const minh = onPhone(page, 'minh');
    await minh.joinOnZalo();
    await minh.phone.locator('.icon.clip').click();
    expect(await minh.phone.locator('.as-files').count()).toBe(0);
    await minh.phone.locator('.icon.clip').click();
    await minh.sendStickerAndVoice();
    const code = minh.phone.locator('.row.out').first();
    await code.locator('.bubble').hover();
    await code.locator('.more').click();
    expect(await code.locator('.menu button').allTextContents()).toEqual(['Trả lời']);
    expect(errors).toEqual([]);
  });
});
