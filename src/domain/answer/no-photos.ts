import { wordMatcher } from './match-word.ts';
import { composed } from './plain.ts';

const none = wordMatcher(
  'không, ko, k, không có, ko có, k có, hông có, chưa có, chưa, quên rồi, quên mất, bỏ qua, bỏ qua đi, skip, khỏi, thôi khỏi, thôi'.split(
    ', ',
  ),
);
const later = wordMatcher(
  [
    'để sau, gửi sau, bổ sung sau, em gửi sau, mình gửi sau, chị gửi sau, em bổ sung sau, lát gửi, lát nữa gửi, lát em gửi, lát nữa, chút nữa',
    'chút gửi, tí gửi, tí nữa, mai gửi, mai em gửi, tối gửi, tối em gửi, chiều gửi, chiều em gửi, có gì gửi sau, khi nào có gửi sau, có ảnh gửi sau, ảnh gửi sau, hình gửi sau, ảnh bổ sung sau',
  ].flatMap((line) => line.split(', ')),
);
const lack =
  /(?:^| )(?:không|ko|k|kh|hông|hong|hok|khong|chưa|chua|chẳng|chả|quên|quen|lỡ|lo|mất|mat|thiếu|hư|hỏng)(?= )/;
const photo = /(?:^| )(?:ảnh|hình|hinh|chụp|chup|tấm hình|có anh|co anh|hết anh|het anh|xoa anh)(?= |$)/;
const other =
  /hình như|hinh nhu|(?:^| )(?:gửi|gui|gởi|chờ|cho|đợi|doi|xong|còn|con|đủ|du|rõ|mờ|đẹp)(?= |$)|\?/;
const longest = 80;

/** Whether somebody says that there is no photo to send: `không có ảnh`, `quên chụp rồi`, `k có hình`, `bỏ qua`. */
export function saysNoPhotos(text: string): boolean {
  if (text.length > longest || text.includes('?')) return false;
  const said = composed(text)
    .replace(/[.,!;~…]+/g, ' ')
    .replace(/\s+/g, ' ');
  return none(text) !== undefined || (lack.test(` ${said}`) && photo.test(` ${said}`) && !other.test(said));
}

/** Whether photos will be sent at another time: `để sau đi`, `tối em gửi`. */
export function saysPhotosLater(text: string): boolean {
  return later(text) !== undefined;
}
