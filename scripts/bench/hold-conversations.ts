import type { Contestant } from './contestant.ts';
import { greenSundayActs, receiptBegins, updatesPerReport } from './green-sunday.ts';
import { createPhone } from './phone.ts';

/** Whole reports, `sideBySide` people at a time, each waiting for the answer before going on; updates a second until all is done. */
export async function holdConversations(
  contestant: Contestant,
  chats: readonly number[],
  sideBySide: number,
): Promise<number> {
  const waiting = chats.values();
  const startedAt = performance.now();
  // Every person who is done makes room for the next.
  const one = async (): Promise<void> => {
    for (const chatId of waiting) await report(contestant, chatId);
  };
  await Promise.all(Array.from({ length: sideBySide }, one));
  await contestant.idle();
  return (chats.length * updatesPerReport) / ((performance.now() - startedAt) / 1_000);
}

async function report(contestant: Contestant, chatId: number): Promise<void> {
  const phone = createPhone(contestant, chatId);
  for (const act of greenSundayActs) await phone.act(act);
  if (!phone.text().startsWith(receiptBegins))
    throw new Error(`${contestant.name} did not take a report, but said: ${phone.text()}`);
}
