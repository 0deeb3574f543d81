import { plain } from '#src/domain/answer/plain.ts';
import type { Input } from './input.ts';

/** Commands of private chats by what people type without the slash and without diacritics. */
const words: Readonly<Record<string, string>> = {
  'bao cao': 'baocao',
  baocao: 'baocao',
  report: 'baocao',
  viec: 'viec',
  'viec can lam': 'viec',
  duties: 'viec',
  huy: 'huy',
  cancel: 'huy',
  'tro giup': 'trogiup',
  trogiup: 'trogiup',
  help: 'trogiup',
  menu: 'trogiup',
  'ngon ngu': 'ngonngu',
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
  const said = plain(input.text);
  if (said.startsWith('start ')) return { name: 'start', argument: input.text.trim().slice(6).trim() };
  const name = Object.hasOwn(words, said) ? words[said] : undefined;
  return name ? { name, argument: '' } : null;
}
