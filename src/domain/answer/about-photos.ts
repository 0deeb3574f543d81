import { wordMatcher } from './match-word.ts';
import { plainLetters } from './plain.ts';

const not = '(?:khong|ko|k|kh|hong|hok|het)';
const fewOnly =
  /(?:^| )(?:chi|co)(?: (?:co|duoc|chup duoc|chup))? (?:\d+|mot|hai|moi) ?(?:tam |cai |buc )?(?:anh|hinh|tam)(?: nay)? (?:thoi|a|hoi)(?= |$)/;
const noneLeft = new RegExp(
  `(?:^| )${not} (?:con|co)(?: (?:them|tam|cai))* (?:anh|hinh)(?: \\S+)? nua(?= |$)`,
);
const longest = 80;

/** There will be no more than there are: `chỉ có 1 ảnh thôi em`, `không còn ảnh nào nữa`. */
export function saysNoMorePhotos(text: string): boolean {
  const said = plainLetters(text);
  return text.length <= longest && !text.includes('?') && (fewOnly.test(said) || noneLeft.test(said));
}

const rows = [
  [
    'elsewhere',
    /(?:^| )(?:facebook|fb|messenger|mess|mail|email|gmail|drive|link anh)(?= |$)|(?:^| )(?:gui|goi|chuyen) (?:\S+ )?(?:qua|bang) (?!day)\S+ (?:duoc|dc|nha|nhe|luon|cho)(?= |$)/,
  ],
  ['video', /(?:^| )(?:video|clip|phim|quay phim)(?= |$)/],
  [
    'network',
    /(?:^| )(?:mang|wifi|4g|3g|song)(?: \S+)? (?:yeu|cham|lag|chap chon|kem|mat)(?= |$)|(?:^| )(?:mat mang|rot mang|gui lau qua|tai lau qua)(?= |$)/,
  ],
] as const;

/** What somebody says of how photos are sent, which is no answer; null: nothing that we know of. */
export function aboutPhotos(text: string): (typeof rows)[number][0] | null {
  if (text.length > longest) return null;
  const said = plainLetters(text);
  return rows.find(([, words]) => words.test(said))?.[0] ?? null;
}

const notThis = wordMatcher(
  'không phải, không phải ảnh này, không phải báo cáo này, không phải hoạt động này, không phải của báo cáo này, ảnh khác, not this, not these'.split(
    ', ',
  ),
);

/** Whether photos that joined a report by themselves are said to be of another one: `không phải nha`. */
export function saysNotThis(text: string): boolean {
  return notThis(text) !== undefined;
}
