import { expect, test } from 'vitest';
import { openPlace } from './support/zalo-place.ts';

test('where a bot posts its updates is known: nowhere, or there', async () => {
  const { platform } = await openPlace();
  expect(await platform.webhookUrl()).toBeNull();
  await platform.webhook?.setUp('https://bot.example.org/zalo');
  expect(await platform.webhookUrl()).toBe('https://bot.example.org/zalo');
});
