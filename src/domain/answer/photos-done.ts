import { wordSet } from './lexicon.ts';
import { wordMatcher } from './match-word.ts';
import { composed } from './plain.ts';

const polite = wordSet('dạ, vâng');
const who = wordSet('mình, em, tôi, tui, tớ, anh, chị, cô, cháu, con, ad, i');

const what = list('ảnh, hình, mấy ảnh, mấy hình, hết ảnh, đủ ảnh, hết hình, đủ hình');
/** Said of photos: `gửi xong`, `xong ảnh`, `gửi ảnh xong`, `đã gửi đủ hình`. */
const sent = list('gửi xong, gửi hết, gửi đủ, gửi, xong, xong hết, đủ, hết, hoàn tất, hoàn thành')
  .flatMap((said) => [said, ...what.flatMap((photos) => [`${said} ${photos}`, `${photos} ${said}`])])
  .flatMap((said) => (said.startsWith('gửi ') ? [said, said.replace('gửi ', 'gửi ảnh ')] : [said]))
  .flatMap((said) => [said, `đã ${said}`]);

const others = list(
  'gửi rồi, rồi, được rồi, ok rồi, kết thúc, chỉ vậy, chỉ vậy thôi, vậy thôi, vậy là hết, vậy là đủ, vậy là xong, thế thôi, thế là hết, thế là xong',
  'nhiêu đó, nhiêu đó thôi, nhiêu đây thôi, bấy nhiêu, bấy nhiêu thôi, bấy nhiêu đó, có vậy thôi, có thế thôi, chừng đó thôi, chừng này thôi',
  'không còn, không còn nữa, không còn ảnh, không còn ảnh nào, không còn ảnh nào nữa, không còn hình, không còn hình nào, không còn hình nào nữa',
  'không gửi thêm, không gửi thêm nữa, không thêm nữa, không có thêm, không có thêm ảnh, không thêm ảnh nữa, ko còn, ko còn ảnh, ko gửi thêm, ko thêm nữa',
  "done, all done, finished, am done, i'm done, photos done, done with photos, that's all, thats all, that is all, that's it, all sent, sent, no more, no more photos",
);

// 'gửi' alone is what sends a report.
const match = wordMatcher([...sent.filter((words) => words !== 'gửi'), ...others]);

/** Whether somebody says that no more photos come, politeness aside: `xong`, `xong ảnh ạ`, `dạ em gửi đủ rồi`, `hết rồi nhé`. */
export function saysPhotosDone(text: string): boolean {
  return match(text) !== undefined || match(withoutSpeaker(text)) !== undefined;
}

/** `dạ, em gửi xong rồi` → `gửi xong rồi`. */
function withoutSpeaker(text: string): string {
  const words = composed(text).split(/[\s,.]+/);
  const from = polite(words[0] ?? '') ? 1 : 0;
  return words.slice(who(words[from] ?? '') ? from + 1 : from).join(' ');
}

function list(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(', '));
}
