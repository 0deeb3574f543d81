import type { PageWords } from '#src/simulator/page/page-html.ts';

const keys = [
  'title',
  'intro',
  'hour',
  'day',
  'next',
  'play',
  'pause',
  'over',
  'message',
  'send',
  'attach',
  'pick',
  'samples',
  'as-files',
  'open-invite',
  'add-bot',
  'commands',
  'bot',
  'members',
  'typing',
  'edited',
  'album',
  'lost',
] as const;

/** The page's words from locales/, by the names the page knows. */
export function demoWords(word: (key: string) => string): PageWords {
  const entries = keys.map((key) => [
    key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    word(`demo-${key}`),
  ]);
  return Object.fromEntries(entries) as PageWords;
}
