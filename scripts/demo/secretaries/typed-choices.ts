import { plain } from '#src/domain/answer/plain.ts';

const shortestWord = 3;

/** What a message without buttons offers: its numbered lines, what stands behind 'Hoặc gõ:', and what it puts in quotation marks. */
export function choicesIn(text: string): readonly string[] {
  const numbered = [...text.matchAll(/^\d+\. (.+)$/gm)].map(([, label = '']) => label);
  const words = /^Hoặc gõ: (.+)$/m.exec(text)?.[1]?.split(' · ') ?? [];
  const quoted = [...text.matchAll(/“([^”]+)”/g)].map(([, word = '']) => word);
  return [...numbered, ...words, ...quoted];
}

/** Whether a choice is what the words of a button say, or a clear beginning of it: 'gửi' is 'Gửi báo cáo'. */
export function isNamed(choice: string, words: string): boolean {
  const [short, long] = [plain(choice), plain(words)];
  return short.includes(long) || (short.length >= shortestWord && long.startsWith(short));
}

/** Whether a card lacks nothing but photos, and is sent by them. */
export function isSentByPhotos(text: string): boolean {
  return text.includes('đủ ảnh là mình gửi báo cáo luôn');
}

/** Whether the bot says that a report came in. */
export function isReceipt(text: string): boolean {
  return /^✅ Đã (?:nhận|cập nhật) báo cáo/.test(text);
}
