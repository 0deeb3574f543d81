import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { available } from '#test/support/available.ts';
import { barriersOn } from './support/barriers-on.ts';
import { onPhone, useDemoPage } from './support/open-demo-page.ts';
import { overflow } from './support/overflow.ts';

/** Messages of a phone whose time lies under the button of their menu. */
const hiddenTimes = (page: Page, id: string): Promise<readonly string[]> =>
  page.evaluate<
    readonly string[]
  >(`[...document.querySelectorAll('[data-phone=${id}] .bubble')].flatMap((bubble) => {
    const words = document.createRange();
    words.selectNodeContents(bubble.querySelector('.time'));
    const time = words.getBoundingClientRect();
    const opener = bubble.querySelector('.more').getBoundingClientRect();
    const isHidden = time.left < opener.right && opener.left < time.right && time.top < opener.bottom && opener.top < time.bottom;
    return isHidden ? [bubble.textContent] : [];
  })`);

describe.skipIf(!available.chromium)('the page of the demo', () => {
  const { open, errors } = useDemoPage();

  test('puts no barrier in the way of anybody, at the start and after a conversation, in both languages', async () => {
    const page = await open({ width: 1280, height: 800 });
    expect(await barriersOn(page)).toEqual([]);
    const lan = onPhone(page, 'lan');
    await lan.join();
    await lan.type('CNX 17/3 45 đoàn viên 30 dân 120kg rác hẻm 25');
    await lan.said('câu 8/9');
    await lan.sendSamples(2);
    await lan.press('Gửi báo cáo');
    await lan.said('Đã nhận báo cáo');
    await lan.phone.locator('.icon.clip').click();
    expect(await barriersOn(page)).toEqual([]);
    await page.locator('[data-language=en]').click();
    expect(await barriersOn(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('speaks the language that was chosen, errors too, and remembers it', async () => {
    const page = await open({ width: 1280, height: 800 });
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    await page.locator('[data-language=en]').click();
    await page.locator('#play', { hasText: 'Run the year' }).waitFor();
    await page.reload();
    await page.locator('#play', { hasText: 'Run the year' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('#now').textContent()).toContain('Sunday');
    const minh = onPhone(page, 'minh');
    await minh.phone.locator('.icon.clip').click();
    await minh.phone
      .locator('.pick input')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') });
    await page.locator('#problem', { hasText: 'cannot send this file as a photo' }).waitFor();
    await page.locator('[data-language=vi]').click();
    await page.locator('#play', { hasText: 'Chạy cả năm' }).waitFor();
    expect(await page.locator('#now').textContent()).toContain('Chủ nhật');
  });

  test('sends captions, replies, edits, stickers and voice messages, by mouse and by keyboard', async () => {
    const page = await open({ width: 1500, height: 900 });
    const huong = onPhone(page, 'huong');
    await huong.join();
    const welcome = await huong.said('Chào mừng');
    await welcome.locator('.bubble').hover();
    await welcome.locator('.more').click();
    await welcome.locator('.menu button', { hasText: 'Trả lời' }).click();
    await huong.type('cảm ơn');
    await huong.phone.locator('.row.out .quote', { hasText: 'Chào mừng' }).waitFor();
    // From the chat up to one's own message, and into its menu.
    await huong.phone.locator('.row.out', { hasText: 'cảm ơn' }).locator('.more').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await huong.phone.locator('textarea').inputValue()).toBe('cảm ơn');
    await huong.type('cảm ơn bạn nhiều');
    await huong.phone
      .locator('.row.out', { hasText: 'cảm ơn bạn nhiều' })
      .locator('.time', { hasText: 'đã sửa' })
      .waitFor();
    // The bot took the buttons off its question; no phone shows that as an edit.
    const question = huong.phone.locator('.row.in', { hasText: 'đúng không?' });
    expect(await question.locator('.keys').count()).toBe(0);
    expect(await question.locator('.time').textContent()).not.toContain('đã sửa');
    await huong.sendStickerAndVoice();
    await huong.phone.locator('textarea').fill('ảnh buổi họp');
    await huong.sendSamples(1);
    await huong.phone
      .locator('.row.out', { has: page.locator('.gallery') })
      .locator('.text', { hasText: 'ảnh buổi họp' })
      .waitFor();
    expect(errors).toEqual([]);
  });

  test('lets the tab key go to the newest buttons only, and the arrows to those further up', async () => {
    const page = await open({ width: 1500, height: 900 });
    const lan = onPhone(page, 'lan');
    await lan.type('/viec');
    await lan.said('Tân Quý');
    await lan.type('/baocao');
    await lan.said('Bạn muốn báo cáo');
    await page.locator('body').click({ position: { x: 5, y: 5 } });
    const tabbable = lan.phone.locator('.keys button[tabindex="0"]');
    await expect.poll(() => tabbable.first().isVisible()).toBe(true);
    const rows = lan.phone.locator('.row', { has: page.locator('.keys button[tabindex="0"]') });
    expect(await rows.count()).toBe(1);
    expect(await rows.textContent()).toContain('Bạn muốn báo cáo');
    await lan.phone.locator('.messages').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await rows.count()).toBeLessThanOrEqual(1);
    const log = lan.phone.locator('.messages');
    expect([await log.getAttribute('role'), await log.getAttribute('aria-live')]).toEqual(['log', 'polite']);
    expect(errors).toEqual([]);
  });

  test('shows when each message was written beside the button of its menu, where there is no mouse', async () => {
    const page = await open({ width: 390, height: 844, hasTouch: true });
    const lan = onPhone(page, 'lan');
    await lan.type('ok');
    await lan.said('mã mời');
    expect(await hiddenTimes(page, 'lan')).toEqual([]);
    await page.locator('.platforms [data-choice=zalo]').click();
    const vy = onPhone(page, 'vy');
    await vy.type('ok');
    await vy.said('mã mời');
    expect(await hiddenTimes(page, 'vy')).toEqual([]);
  });

  test.each([
    ['what the group got', true, 'Bạn xem lại các tổng kết trong nhóm lãnh đạo'],
    ['that the group was not linked', false, 'Nhóm lãnh đạo chưa liên kết nên không có tổng kết'],
  ])('says that the year is over, and %s; it offers to go on no more', async (_, isLinked, words) => {
    const page = await open({ width: 1280, height: 800 });
    const view = await viewOf(page);
    const phones = view.phones.map((phone) => (isLinked ? { ...phone, invitation: null } : phone));
    const over = { ...view, phones, now: Date.UTC(2025, 0, 6, 17), isOver: true };
    await page.route('**/demo/events', (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: `data: ${JSON.stringify(over)}\n\n` }),
    );
    await page.reload();
    await page.locator('#status', { hasText: words }).waitFor();
    expect(await page.locator('.clock button:enabled').count()).toBe(0);
  });

  test('shows four phones beside each other at 1280 pixels, and one at a time on a small screen', async () => {
    const page = await open({ width: 1280, height: 800 });
    expect(await overflow(page)).toBe(0);
    const tops = await page
      .locator('.phone:visible')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    expect(tops).toHaveLength(4);
    expect(new Set(tops).size).toBe(1);
    const small = await open({ width: 390, height: 844, hasTouch: true });
    expect(await overflow(small)).toBe(0);
    expect(await small.locator('.phone:visible').count()).toBe(1);
    await small.locator('.tab', { hasText: 'Minh' }).tap();
    const minh = onPhone(small, 'minh');
    await minh.phone.locator('.offer').tap();
    await minh.phone.locator('.keys button', { hasText: 'Đúng' }).tap();
    await minh.said('Chào mừng');
    expect(errors).toEqual([]);
  });

  test('leads to the other platform where time stopped at a message that came there alone', async () => {
    const page = await open({ width: 1280, height: 800 });
    await page.route('**/demo/clock', (route) =>
      route.fulfill({ json: { kind: 'told', phones: ['zalo-group'], until: 0, now: 0 } }),
    );
    await page.locator('[data-move=next]').click();
    await page.locator('[data-phone=zalo-group].told:visible').waitFor();
    expect(await page.locator('#platforms [aria-pressed=true]').textContent()).toContain('Zalo');
    expect(await page.locator('.phone:visible').count()).toBe(2);
  });

  test('on a small screen the switch leads to the other platform’s phones, one at a time', async () => {
    const page = await open({ width: 390, height: 844, hasTouch: true });
    await page.locator('#platforms button', { hasText: 'Zalo' }).tap();
    expect(await page.locator('.phone:visible').getAttribute('aria-label')).toContain('Dương Thúy Vy');
    expect(await page.locator('.tab:visible').count()).toBe(2);
    await page.locator('.tab:visible', { hasText: 'Nhóm' }).tap();
    await page.locator('[data-phone=zalo-group]:visible').waitFor();
    expect(await page.locator('.phone:visible').count()).toBe(1);
    expect(await overflow(page)).toBe(0);
    expect(await barriersOn(page)).toEqual([]);
  });
});

/** What the page is told first. */
function viewOf(page: Page): Promise<{ readonly phones: readonly object[] }> {
  return page.evaluate(
    () =>
      new Promise<{ phones: object[] }>((resolve) => {
        const events = new EventSource('/demo/events');
        events.addEventListener('message', ({ data }) => {
          events.close();
          resolve(JSON.parse(String(data)));
        });
      }),
  );
}
