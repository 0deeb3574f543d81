import { bare, composed } from '#src/domain/answer/plain.ts';
import {
  middleName,
  neverAWord,
  noPerson,
  onlyAName,
  plainSurname,
  surelyGiven,
  surelySurname,
  surname,
  title,
  wordBehindTitle,
} from './person-words.ts';

/** A word as it was typed. */
interface Word {
  readonly typed: string;
  /** Composed, in lower case. */
  readonly said: string;
  readonly isCapital: boolean;
  /** One letter, as of somebody whose name is not told: `B.`, `T`. */
  readonly isInitial: boolean;
  readonly hasPoint: boolean;
  readonly isNumber: boolean;
  /** Nothing but a space stands between it and the word before. */
  readonly isNext: boolean;
}

const told =
  /\b(?:ho (?:va )?ten|ten (?:la|em|anh|chi|ban|cua|that|thuong goi|day du|goi)|ten ?:|biet danh|biệt danh|tu (?:la|ten))/;
const plural = new Set([
  'cac',
  'nhung',
  'may',
  'so',
  'hai',
  'ba',
  'bon',
  'nhieu',
  'tung',
  'moi',
  'mot so',
  'cung',
  'dam',
  'tap',
]);
/** Behind them `văn` is not a middle name: `vận động`, `văn phòng`. */
const withVan = new Set(['dong', 'minh', 'phong', 'hoa', 'de', 'ban', 'nghe', 'chuyen', 'kien', 'the']);

/** A person's name, whole, shortened or by itself behind `em`, `anh`. */
export function namesPerson(text: string): boolean {
  if (told.test(bare(composed(text)))) return true;
  const words = wordsOf(text);
  // Where all is written in capitals they say nothing.
  const hasCapitals = words.some(({ typed, isNumber }) => !isNumber && typed !== typed.toUpperCase());
  return words.some(
    (_, at) =>
      isFullName(words, at) ||
      isBehindTitle(words, at, hasCapitals) ||
      (hasCapitals && isCapitalName(words, at)) ||
      isLoneName(words, at),
  );
}

function wordsOf(text: string): readonly Word[] {
  const found = [...text.matchAll(/[\p{L}\p{M}]+\.?|\d+/gu)];
  return found.map(({ 0: whole, index }, place) => {
    const before = found[place - 1];
    const end = before ? before.index + before[0].replace(/\.$/, '').length : 0;
    const typed = whole.replace(/\.$/, '');
    const isNumber = /^\d/.test(typed);
    return {
      typed,
      said: composed(typed),
      isCapital: !isNumber && /^\p{Lu}/u.test(typed),
      isInitial: /^[a-zđ]$/iu.test(typed),
      hasPoint: whole.endsWith('.'),
      isNumber,
      isNext: before !== undefined && /^ +$/.test(text.slice(end, index)),
    };
  });
}

/** So many words from there on follow each other. */
function together(words: readonly Word[], at: number, most: number): readonly Word[] {
  let to = at + 1;
  while (to < at + most && words[to]?.isNext && words[to]?.isNumber === false) to++;
  return words.slice(at, to);
}

/** `Nguyễn Văn An`, `nguyen van a`, `lê tuấn`. */
function isFullName(words: readonly Word[], at: number): boolean {
  const [first, second, third, fourth] = together(words, at, 4);
  if (!first || !second || !surname(first.said)) return false;
  const isVan = bare(second.said) === 'van' && !withVan.has(bare(third?.said ?? ''));
  const isMiddle = bare(second.said) === 'thi' || isVan;
  if (
    third &&
    isMiddle &&
    (third.isCapital || plainSurname(first.said) || hasMarks(second.said) || surelyGiven(third.said))
  )
    return true;
  if (first.isCapital && second.isCapital && !(noPerson(first.said) && noPerson(second.said))) {
    if (surelySurname(first.said)) return true;
    if (surelyGiven(second.said) || (third?.isCapital && middleName(second.said))) return true;
  }
  const isSure = plainSurname(first.said) || (hasMarks(first.said) && surelySurname(first.said));
  if (!isSure) return third !== undefined && middleName(second.said) && neverAWord(third.said);
  if (surelyGiven(second.said) && !noPerson(second.said)) return true;
  return (
    third !== undefined &&
    middleName(second.said) &&
    (surelyGiven(third.said) || third.isInitial || (fourth !== undefined && surelyGiven(fourth.said)))
  );
}

/** `em Tuấn`, `anh B.`, `chị hằng`; not `2 bạn nam`, `anh ơi`, `em học nghề`. */
function isBehindTitle(words: readonly Word[], at: number, hasCapitals: boolean): boolean {
  const [first, second, third] = together(words, at, 3);
  if (!first || !second || !title(first.said)) return false;
  if (second.isInitial && ((hasCapitals && second.isCapital) || second.hasPoint || third === undefined))
    return true;
  if (hasCapitals && second.isCapital && !first.isCapital)
    return (
      !noPerson(second.said) ||
      (surelyGiven(second.said) && hasMarks(second.said) && !noPersonPair(second, third))
    );
  if (hasCapitals && second.isCapital) return !noPersonPair(second, third) && !noPerson(second.said);
  const before = words[at - 1];
  const isSeveral = before?.isNumber === true || (before !== undefined && plural.has(bare(before.said)));
  if (isSeveral && !neverAWord(second.said)) return false;
  if (!surelyGiven(second.said)) return false;
  const pair = third ? `${second.said} ${third.said}` : '';
  if (pair !== '' && wordBehindTitle(pair)) return false;
  return neverAWord(second.said) || !wordBehindTitle(second.said);
}

function noPersonPair(one: Word, other: Word | undefined): boolean {
  return noPerson(one.said) && other !== undefined && noPerson(other.said);
}

/** `Lũy Bán Bích`, `giúp Tuấn vay vốn`: in the midst of a sentence capitals are names, of whomever or of a street. */
function isCapitalName(words: readonly Word[], at: number): boolean {
  const one = words[at];
  const before = words[at - 1];
  if (!one?.isCapital || one.isInitial || isAcronym(one)) return false;
  if (before && isArea(before)) return false;
  const run = capitalsFrom(words, at);
  if (run.length >= 2 && !(before?.isCapital && one.isNext))
    return run.filter(({ said }) => !noPerson(said)).length >= 2;
  return (
    run.length === 1 && before !== undefined && one.isNext && surelyGiven(one.said) && !noPerson(one.said)
  );
}

function capitalsFrom(words: readonly Word[], at: number): readonly Word[] {
  let to = at + 1;
  while (words[to]?.isCapital && words[to]?.isNext && !isAcronym(words[to])) to++;
  return words.slice(at, to);
}

const areaWords = new Set([
  'phuong',
  'p',
  'quan',
  'q',
  'xa',
  'huyen',
  'tinh',
  'thi',
  'tran',
  'pho',
  'tp',
  'truong',
  'thpt',
  'thcs',
  'cong',
  'vien',
  'cho',
  'ubnd',
  'doan',
]);

function isArea({ said }: Word): boolean {
  return areaWords.has(bare(said));
}

function isAcronym(word: Word | undefined): boolean {
  return word !== undefined && word.typed.length > 1 && word.typed === word.typed.toUpperCase();
}

/** Nothing but a name or two, or one that stands for itself: `Tuấn`, `tuấn và hùng`, `học nghề: hùng, tuấn`. */
function isLoneName(words: readonly Word[], at: number): boolean {
  const one = words[at];
  if (!one || !hasMarks(one.said) || !neverAWord(one.said)) return false;
  return onlyAName(one.said) || words.length <= 2 || words[at + 1]?.isNext !== true;
}

function hasMarks(said: string): boolean {
  return bare(said) !== said;
}
