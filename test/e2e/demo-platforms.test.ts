import { describe, expect, test } from 'vitest';
import { available } from '#test/support/available.ts';
import { barriersOn } from './support/barriers-on.ts';
import { onPhone, useDemoPage } from './support/open-demo-page.ts';
import { overflow } from './support/overflow.ts';

describe.skipIf(!available.chromium)('the platforms of the demo’s page', () => {
  const { open, errors } = useDemoPage();

  test('shows the phones of one platform or of both; a dot tells that something new came to the other', async () => {
    const page = await open({ width: 1280, height: 800 });
    const visible = (): Promise<readonly string[]> => page.locator('.phone:visible .badge').allTextContents();
    expect(await visible()).toEqual(['Telegram', 'Telegram', 'Telegram', 'Telegram']);
    const zalo = page.locator('#platforms button', { hasText: 'Zalo' });
    await zalo.click();
    expect(await visible()).toEqual(['Zalo', 'Zalo']);
    expect(await zalo.getAttribute('aria-pressed')).toBe('true');
    const vy = onPhone(page, 'vy');
    await vy.joinOnZalo();
    await page.locator('#platforms button', { hasText: 'Telegram' }).click();
    // Where something comes to the shown platform too, the page stays there.
    const huong = onPhone(page, 'huong');
    await huong.join();
    await page.locator('[data-move=day]').click();
    await huong.said('Hôm nay là');
    await page.locator('#status', { hasText: 'Dương Thúy Vy' }).waitFor();
    await page.locator('#platforms .has-unread', { hasText: 'Zalo, có tin mới' }).waitFor();
    await zalo.click();
    await vy.said('Hôm nay là');
    // The view of what was read comes a moment later.
    await expect.poll(() => page.locator('#platforms .has-unread').count(), { timeout: 20_000 }).toBe(0);
    expect(await barriersOn(page)).toEqual([]);
    await page.locator('#platforms button', { hasText: 'Cả hai' }).click();
    expect(await page.locator('.phone:visible').count()).toBe(6);
    expect(await overflow(page)).toBe(0);
    const large = await open({ width: 1700, height: 950 });
    const tops = await large
      .locator('.phone:visible')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    expect(tops).toHaveLength(6);
    expect(new Set(tops).size).toBe(1);
    expect(await overflow(large)).toBe(0);
    expect(errors).toEqual([]);
  });
});
