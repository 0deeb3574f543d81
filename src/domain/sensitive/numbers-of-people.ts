import { bare, composed } from '#src/domain/answer/plain.ts';

/** Somebody hides a digit or two: `09x.xxx.xxx`, `0909***123`. */
const telephone = /(?<![\d.,])(?:\+ ?84|0084|0)(?:[ .\-()]*[\dx*]){7,11}(?![\d*])/giu;
const numberWords =
  /\b(?:sdt|so dt|dt|dtdd|dien thoai|so dien thoai|phone|hotline|cccd|cmnd|cmt|can cuoc|can cuoc cong dan|chung minh nhan dan|chung minh thu|so dinh danh|ma dinh danh|ho chieu|passport|bhyt|so the)\b/;
const spoken = /(?:\b(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|bẩy|tam|chin|linh)\b[ .,-]*){8,}/;
/** Nine or twelve digits are those of a card, but round ones are an amount. */
const card = /(?<![\d.,])(?:\d{9}|\d{12})(?![\d.,]*\d)/g;
const grouped = /(?<![\d.,/])\d{3}(?:[ .-]\d{3}){2,3}(?![\d.,]*\d)/g;
const money = /^\s*(?:d|dong|vnd|tr|trieu|k|ngan|nghin|ty)\b/;

/** A telephone, or the number of an identity card. */
export function tellsNumber(text: string): boolean {
  const said = bare(composed(text));
  if (numberWords.test(said) || spoken.test(said)) return true;
  if ([...said.matchAll(telephone)].some(({ 0: found }) => digitsIn(found) >= 8 || /[x*]/.test(found)))
    return true;
  return [...said.matchAll(card), ...said.matchAll(grouped)].some(
    ({ 0: found, index }) => !found.endsWith('000') && !money.test(said.slice(index + found.length)),
  );
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** Years in which whoever is helped, or helps, was born; reports are of later ones. */
const birthYear = String.raw`(?:19[3-9]\d|200\d|201[0-5])`;
const birthWords = new RegExp(
  String.raw`\b(?:sinh nam|nam sinh|ngay sinh|sinh ngay|sn|ns|dob|sinh)[ .:]*(?:'?\d|ngay)`,
);
const born = new RegExp(
  String.raw`(?<!\d)\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:${birthYear}|[4-9]\d|0\d|1[0-5])(?!\d)|thang \d{1,2}(?: nam|,|/)? ?${birthYear}(?!\d)`,
);
/** A year by itself counts nothing. */
const lonelyYear =
  /(?<![\d.,/-])(?:19[3-9]\d)(?![\d.,]*\d)(?! ?(?:k|tr|d|dong|phan|suat|kg|nguoi|ban|em|luot)\b)/;

/** A date of birth, or its year. */
export function tellsBirth(text: string): boolean {
  const said = bare(composed(text));
  return birthWords.test(said) || born.test(said) || lonelyYear.test(said);
}

/** Where people have accounts, as they write it. */
const networks = {
  words: [
    'facebook',
    'face',
    'fb',
    'zalo',
    'tiktok',
    'instagram',
    'insta',
    'telegram',
    'messenger',
    'viber',
    'youtube',
  ],
};
const others = ['nick', 'nickname', 'tai khoan', 'trang ca nhan'];
const address = new RegExp(
  String.raw`(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+|(?<!\w)@\w+|\b(?:${networks.words.join('|')}|t|m)\.(?:com|me|net|vn)\b`,
  'iu',
);
const network = new RegExp(
  String.raw`\b(?:${[...networks.words, ...others].join('|')})(?: (?:cua|em|anh|chi|ban|la|ten|ca nhan|so))* ?(?::|=|\blem?a\b|\bten\b|\bla\b|\bcua\b|\d|\w*[\d_.]\w)`,
);

/** An account somewhere, or where to find it. */
export function tellsAccount(text: string): boolean {
  return address.test(text) || network.test(bare(composed(text)));
}
