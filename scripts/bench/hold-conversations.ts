import type { Contestant } from './contestant.ts';
import { type Act, createPhone } from './phone.ts';

/** A whole report on a Green Sunday, from /baocao to Send: 14 updates. */
const greenSundayActs: readonly Act[] = [
  { kind: 'text', text: '/baocao' },
  { kind: 'press', label: 'Chủ nhật xanh 152' },
  { kind: 'press', label: 'Hôm nay' },
  { kind: 'text', text: 'hẻm 128 Lê Trọng Tấn' },
  { kind: 'text', text: '45' },
  { kind: 'text', text: '30' },
  { kind: 'text', text: '120' },
  { kind: 'text', text: '3' },
  { kind: 'press', label: 'Bỏ qua' },
  { kind: 'photo' },
  { kind: 'photo' },
  { kind: 'photos-complete' },
  { kind: 'press', label: 'Xong ảnh' },
  { kind: 'text', text: 'Có công an phường cùng làm' },
  { kind: 'press', label: '✅ Gửi' },
];

/** How the receipt begins, with everyone. */
const receiptBegins = '✅ Đã nhận báo cáo';

export const updatesPerReport = greenSundayActs.filter(({ kind }) => kind !== 'photos-complete').length;

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
