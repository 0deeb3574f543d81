import { isOnly, phraseAt, wordSet } from '#src/domain/answer/lexicon.ts';
import { isNoun } from '#src/domain/answer/answer-words.ts';
import { numberAt } from '#src/domain/answer/number-at.ts';
import { readCardWord } from '#src/domain/answer/card-word.ts';
import { parseYesNo } from '#src/domain/answer/yes-no.ts';
import { wrongWords } from './wrong-line.ts';
import { piecesOf } from '#src/domain/understand/message/pieces.ts';

const isBefore = wordSet(
  'dạ, vâng, à, ừ, ờ, ok, oke, cảm ơn em, cảm ơn bạn, cảm ơn nha, cám ơn em, cám ơn bạn, cảm ơn bot, thanks em, tks em, em ơi, bạn ơi, bot ơi, tại, ở, ghi, ghi là, ghi giúp, ghi giúp chị, ghi giúp mình, ghi giúp em, điền, điền là, sửa lại, sửa lại là, sửa thành, nhầm, lộn, à nhầm, ý lộn, địa điểm là, địa điểm, ở chỗ, cho chị ghi, cho em ghi, cho mình ghi',
);
const isBehind = wordSet(
  'nha, nhé, nhen, hen, nè, ạ, nha em, nhé em, nha bạn, nhé bạn, em nha, em nhé, em ạ, em ơi, bạn ơi, bạn nhé, bạn nha, giúp chị, giúp em, giúp mình, giùm chị, giùm em, giùm mình, á, đó em, nha e, đi em',
);
const isPolite = wordSet(
  'dạ, vâng, ạ, nhé, nha, em, chị, anh, bạn, à, ừ, khoảng, tầm, hơn, gần, có, được, là, rồi, nhầm, lộn, sửa, thành, lại, ơi',
);
const isSmall = wordSet(
  'ok, oke, okay, oki, có, rồi, dạ, vâng, ừ, ừm, uh, um, uhm, hả, gì, sao, đúng, sai, hello, alo, hi, haha, hihi, gửi, xong, xong rồi, em, bạn',
);

const isWrong = wordSet(
  `${wrongWords}, sửa, chỉnh, chỉnh lại, chỉnh sửa, đổi, thay đổi, đính chính, thiếu, bổ sung, edit`,
);

/** Of a place, without the name of one. */
const isNameless = wordSet('hẻm, đường, khu phố');

/** A text that was asked for, without the polite words around it: `hẻm 25` of `cảm ơn em, ghi hẻm 25 nha`. */
export function textSaid(text: string): string {
  const { shown, pieces } = piecesOf(text);
  let [from, to] = [0, pieces.length];
  for (let length = 1; length > 0 && from < to; from += length)
    length = from > 0 && ',.;:-'.includes(pieces[from]?.typed ?? ' ') ? 1 : phraseAt(pieces, from, isBefore);
  for (let back = 1; back > 0;) {
    back =
      [3, 2, 1].find((count) => to - count > from && phraseAt(pieces, to - count, isBehind) === count) ?? 0;
    to -= back;
  }
  if (from >= to) return text.trim();
  if (from === 0 && to === pieces.length) return text.trim();
  return shown.slice(pieces[from]?.start, pieces[to - 1]?.end).replace(/[\s,;]+$/u, '');
}

/** Whether what was typed can be no place and no title: yes, no, `ok`, a bare number, people counted. */
export function isNoText(text: string): boolean {
  const word = readCardWord(text);
  if (parseYesNo(text) !== undefined || word === 'send' || word === 'leave') return true;
  const { pieces } = piecesOf(text);
  // `sửa lại`, but `sửa 4 ghế đá` was done.
  if (word === 'lines' && isOnly(pieces, 0, isWrong, isSmall, isPolite)) return true;
  if (isOnly(pieces, 0, isSmall, isPolite, isNameless)) return true;
  if (numberAt(pieces, 0)?.to === pieces.length || /^\p{L}{1,2}$/u.test(text.trim())) return true;
  let isCounted = false;
  for (let at = 0; at < pieces.length;) {
    const number = pieces[at]?.kind === 'number' ? (numberAt(pieces, at)?.to ?? at) - at : 0;
    isCounted ||= number > 0;
    const length = Math.max(
      number,
      pieces[at]?.kind === 'mark' ? 1 : 0,
      // Before its number it is the name of a place: `hẻm 25`.
      isCounted ? phraseAt(pieces, at, isNumberNoun) : 0,
      phraseAt(pieces, at, isPolite),
    );
    if (length === 0) return false;
    at += length;
  }
  return isCounted;
}

/** `45 đv` is no place, `45 Lê Trọng Tấn` is one. */
const isNumberNoun = (typed: string): boolean => isNoun(typed) || typed === 'kg';
