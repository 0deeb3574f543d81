import { badRequest } from '../bot-api-error.ts';

/** The entity each tag of Telegram's HTML makes. */
export const entityOfTag: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
};

/** The error for markup that cannot be understood. */
export function parseError(message: string): Error {
  return badRequest(`can't parse entities: ${message}`);
}
