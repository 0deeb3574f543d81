import { wordMatcher } from './match-word.ts';

const gone = ['gửi rồi', 'gửi rùi', 'gửi r'];
const now =
  'gửi, gửi ngay, gửi liền, gửi giúp mình, gửi giúp em, gửi giùm mình, gửi báo cáo, ok gửi, oke gửi, đúng gửi, đúng rồi gửi, đúng hết gửi, đúng hết rồi gửi, được rồi gửi, send';
const match = wordMatcher([...now.split(', '), ...gone]);

/** Whether somebody says that what is shown shall be sent: `gửi`, `gửi đi`, `ok gửi nhé`. `gửi rồi` says that it was. */
export function saysSend(text: string): boolean {
  const said = match(text);
  return said !== undefined && !gone.includes(said);
}
