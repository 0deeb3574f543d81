import { matchWord } from '#src/domain/answer/match-word.ts';
import type { Input } from '#src/flows/contract/input.ts';

/** Commands of private chats by what people type without the slash, in correct spelling; diacritics may be missing. */
const words: Readonly<Record<string, string>> = {
  'báo cáo': 'baocao',
  baocao: 'baocao',
  report: 'baocao',
  việc: 'viec',
  'việc cần làm': 'viec',
  duties: 'viec',
  'mai nhắc lại': 'nhaclai',
  'nhắc lại ngày mai': 'nhaclai',
  'mai nhắc lại mình': 'nhaclai',
  'remind me tomorrow': 'nhaclai',
  'không làm được': 'khonglamduoc',
  'không diễn ra': 'khonglamduoc',
  'sẽ không diễn ra': 'khonglamduoc',
  'cannot be done': 'khonglamduoc',
  'will not take place': 'khonglamduoc',
  'đồng ý miễn': 'chomien',
  'đồng ý cho miễn': 'chomien',
  'let them off': 'chomien',
  'vẫn cần làm': 'vancanlam',
  'still to be done': 'vancanlam',
  hủy: 'huy',
  cancel: 'huy',
  'trợ giúp': 'trogiup',
  trogiup: 'trogiup',
  help: 'trogiup',
  menu: 'trogiup',
  'ngôn ngữ': 'ngonngu',
  ngonngu: 'ngonngu',
  language: 'ngonngu',
};

const aliases: Readonly<Record<string, string>> = {
  help: 'trogiup',
  report: 'baocao',
  cancel: 'huy',
  language: 'ngonngu',
};

/** The command an input is, by slash or by word alone; null for anything else. `start CODE` also works without the slash. */
export function commandOf(input: Input): { name: string; argument: string } | null {
  if (input.kind === 'command') return { name: aliases[input.name] ?? input.name, argument: input.argument };
  if (input.kind !== 'text' || input.text.length > 60) return null;
  if (/^start\s/i.test(input.text)) return { name: 'start', argument: input.text.trim().slice(6).trim() };
  const word = matchWord(input.text, Object.keys(words));
  const name = word === undefined ? undefined : words[word];
  return name ? { name, argument: '' } : null;
}
