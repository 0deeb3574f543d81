import { wordSet } from './lexicon.ts';
import { wordMatcher } from './match-word.ts';
import { composed } from './plain.ts';

const opening = wordSet(
  'dạ, vâng, ok, oke, okê, oki, okie, okay, ừ, à, thôi, rồi, vậy, vậy là, thế, thế là, vậy thôi, ok rồi',
);
const who = wordSet('mình, em, tôi, tui, tớ, anh, chị, cô, cháu, con, ad, i');
const thanks = wordSet(
  'cảm ơn, cám ơn, cảm ơn bạn, cám ơn bạn, cảm ơn em, cảm ơn anh, cảm ơn chị, cảm ơn nhiều, cảm ơn bạn nhiều, thanks, thank, thank you, tks',
);
const longestThanks = 4;
/** Who says more than that says something else as well. */
const longest = 80;

const photos = list('ảnh, hình, hình ảnh, tấm');
const what = [
  ...photos.flatMap((one) => [one, `hết ${one}`, `đủ ${one}`, `mấy ${one}`, `phần ${one}`, `cả ${one}`]),
  ...list('số ảnh, tất cả ảnh, các ảnh'),
];
/** Said of photos: `gửi xong`, `xong ảnh`, `gửi ảnh xong`, `đã gửi đủ hình`. */
const sent = list(
  'gửi xong, gửi hết, gửi đủ, gửi, xong, xong hết, xong cả, xong xuôi, đủ, đủ hết, đủ cả, hết, hết sạch, hết trơn, hoàn tất, hoàn thành',
)
  .flatMap((said) => [
    said,
    ...what.flatMap((one) => [`${said} ${one}`, `${one} ${said}`, `${one} đã ${said}`]),
  ])
  .flatMap((said) => (said.startsWith('gửi ') ? [said, said.replace('gửi ', 'gửi ảnh ')] : [said]))
  .flatMap((said) => [said, `đã ${said}`]);

/** `gửi` alone is what sends a report, `gửi ảnh` what somebody is about to do: `rồi` makes them past. */
const isAhead = new Set(['gửi', ...what.map((one) => `gửi ${one}`)]);
const past = [...isAhead].flatMap((said) => [`${said} rồi`, `${said} rùi`, `${said} r`]);

/** `có 3 ảnh thôi`, whose number is left out before it is looked up. */
const only = photos.flatMap((one) => [`${one} thôi`, `có ${one} thôi`, `chỉ ${one}`, `chỉ có ${one}`]);
const noMore = list('không, ko, k, kh, hông, hong, hổng, hok').flatMap((no) => [
  ...list('còn, còn nữa, có nữa, có thêm, gửi thêm, gửi thêm nữa, thêm nữa').map((more) => `${no} ${more}`),
  ...photos.flatMap((one) =>
    ['', ' nữa', ' nào', ' nào nữa'].flatMap((end) => [
      `${no} còn ${one}${end}`,
      `${no} có thêm ${one}${end}`,
      `${no} thêm ${one}${end}`,
    ]),
  ),
]);

const soMany = list(
  'chỉ vậy, chỉ có vậy, chỉ có thế, nhiêu đó, nhiêu đây, bấy nhiêu, bấy nhiêu đó, có nhiêu đó, có nhiêu đây, có bấy nhiêu, chỉ nhiêu đó',
).flatMap((said) => [said, `${said} thôi`]);

const others = list(
  'rồi, được rồi, đc rồi, ok rồi, song rồi, kết thúc, vậy được rồi, vậy là hết, vậy là đủ, vậy là xong, thế là hết, thế là đủ, thế là xong',
  'vậy thôi, thế thôi, có vậy thôi, có thế thôi, chừng đó thôi, chừng này thôi',
  'tiếp theo, tiếp tục, câu tiếp theo, câu kế, câu kế tiếp, câu sau, next',
  "done, all done, finish, finished, am done, i'm done, photos done, done with photos, that's all, thats all, that is all, that's it, all sent, sent, no more, no more photos",
);

const match = wordMatcher([
  ...sent.filter((words) => !isAhead.has(words)),
  ...past,
  ...only,
  ...noMore,
  ...soMany,
  ...others,
]);

/**
 * Whether somebody says that no more photos come, politeness, thanks and their number aside: `xong`, `xong ảnh ạ`, `ok hết`,
 * `có 3 ảnh thôi`, `dạ em gửi đủ rồi, cảm ơn bạn`.
 */
export function saysPhotosDone(text: string): boolean {
  if (text.length > longest) return false;
  if (match(text) !== undefined) return true;
  const words = composed(text)
    .replace(/\b\d{1,2} (?=(?:ảnh|anh|hình|hinh|tấm|tam)(?!\p{L}))/u, '')
    .split(/[\s,.!]+/)
    .filter((word) => word !== '');
  return ways(withoutThanks(words)).some((said) => match(said.join(' ')) !== undefined);
}

/** What is said, with and without what opens it: `ok em gửi xong rồi` → `em gửi xong rồi` → `gửi xong rồi`. */
function ways(words: readonly string[]): readonly (readonly string[])[] {
  const found = [words];
  let from = 0;
  for (;;) {
    const length = [2, 1].find((count) => opening(words.slice(from, from + count).join(' ')));
    if (length === undefined) break;
    from += length;
    found.push(words.slice(from));
  }
  return who(words[from] ?? '') ? [...found, words.slice(from + 1)] : found;
}

function withoutThanks(words: readonly string[]): readonly string[] {
  const length = Array.from({ length: longestThanks }, (_, index) => longestThanks - index).find((count) =>
    thanks(words.slice(-count).join(' ')),
  );
  return length === undefined ? words : words.slice(0, -length);
}

function list(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(', '));
}
