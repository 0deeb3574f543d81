import { piecesOf } from './message/pieces.ts';
import { plainWords } from './words/plain-words.ts';

const emptyWords = plainWords(
  'filler',
  'tail',
  'link',
  'people',
  'at',
  'heading',
  'total',
  'container',
  'came',
  'scrap',
);
const headWords = /(?:đoàn|doan|btv|bch|ban thường vụ|ban chấp hành)(?:\s|$)/iu;
const reportsWords =
  /(?:báo cáo|bao cao|tổ chức|to chuc|kính gửi|kinh gui|kế hoạch số|ke hoach so|hướng dẫn số)/iu;
const greeting =
  /^(?:dạ |da )?(?:em |mình |tui )?(?:xin )?(?:chào|chao|kính thưa|kinh thua|kính chào|alo|cảm ơn|cam on|cám ơn|trân trọng)(?:\s|$)/iu;
/** Words that say something, fewer are a scrap of a sentence. */
const leastWords = 2;

/**
 * What of the unread is worth a reader's time, as one note: the scraps around figures (`gom dk`, `sđt`), greetings and the head
 * of a letter are not.
 */
export function noteFrom(unread: readonly string[]): string {
  return unread.map(withoutEdges).filter(isWorthReading).join('; ');
}

/** `(XHH)` without its brackets, `15)` without a bracket that has no other half; `, dọn` without its comma. */
function withoutEdges(text: string): string {
  const isPaired = (text.match(/\(/g)?.length ?? 0) === (text.match(/\)/g)?.length ?? 0);
  const whole = /^\(([^()]*)\)$/.exec(text)?.[1] ?? (isPaired ? text : text.replace(/[()]/g, ''));
  return whole.replace(/^[\s,;:.-]+|[\s,;:-]+$/gu, '');
}

function isWorthReading(text: string): boolean {
  if (greeting.test(text) || (headWords.test(text) && (reportsWords.test(text) || isShouted(text))))
    return false;
  const { pieces } = piecesOf(text);
  let words = 0;
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    const length = piece?.kind === 'mark' ? 1 : emptyWords.at(pieces, at);
    if (piece?.isAcronym && piece.typed.length > 2) return true;
    if (length === 0 && (piece?.kind === 'number' || (piece?.typed.length ?? 0) > 1)) words++;
    at += Math.max(length, 1);
  }
  return words >= leastWords;
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase();
}
