import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { type Line, layLine } from '#test/support/line.ts';
import { type Rehearsal, startRehearsal } from '#test/support/rehearsal.ts';

let rehearsal: Rehearsal;
let line: Line;

beforeAll(async () => {
  const wayTo = async (url: string): Promise<string> => (line = await layLine(url)).url;
  rehearsal = await startRehearsal({ wayTo });
  await rehearsal.forgetAll(Date.UTC(2024, 2, 17, 2) as Instant);
});

afterAll(async () => {
  await rehearsal.close();
  await line.close();
});

test('while the database is away the bot says it is not ready, and answers afterwards what was said meanwhile', async () => {
  const { world } = rehearsal;
  const lan = await rehearsal.joinAs('Lan', 'tan-quy', 'secretary');
  const chat = world.privateChat(lan);
  const status = async (path: string) => (await fetch(`${rehearsal.bot().webUrl}${path}`)).status;
  expect(await status('/readyz')).toBe(200);
  await line.cut();
  world.sendText(lan, chat, '/baocao');
  expect([await status('/readyz'), await status('/healthz')]).toEqual([503, 200]);
  await line.mend();
  await world.waitFor(() => world.messagesOf(chat).at(-1)?.text.includes('Bạn muốn báo cáo'), 25_000);
  expect(await rehearsal.database.setAside.count()).toBe(0);
}, 60_000);
