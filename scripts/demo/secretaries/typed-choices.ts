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
