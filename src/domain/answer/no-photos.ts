import { wordMatcher } from './match-word.ts';
import { composed } from './plain.ts';

const none = wordMatcher(
  'không, ko, k, không có, ko có, k có, hông có, chưa có, chưa, quên rồi, quên mất, bỏ qua, bỏ qua đi, skip, khỏi, thôi khỏi, thôi'.split(
    ', ',
  ),
);
const when =
  /(?:^| )(?:sau|mai|lát|lat|chút|chut|tí|chiều|chieu|tối|toi|mốt|khi nào|khi nao|có gì|bữa sau)(?= |$)/;
const sending = /(?:^| )(?:gửi|gui|gởi|goi|bổ sung|bo sung|để sau|de sau|cập nhật)(?= |$)/;
const isDone = /(?:^| )(?:rồi|roi|xong|đủ|du|chưa|chua|không|khong)(?= |$)|[?\d]/;
const lack =
  /(?:^| )(?:không|ko|k|kh|hông|hong|hok|khong|chưa|chua|chẳng|chả|quên|quen|lỡ|lo|mất|mat|thiếu|hư|hỏng)(?= )/;
const photo = /(?:^| )(?:ảnh|hình|hinh|chụp|chup|tấm hình|có anh|co anh|hết anh|het anh|xoa anh)(?= |$)/;
const other =
  /hình như|hinh nhu|(?:^| )(?:gửi|gui|gởi|chờ|cho|đợi|doi|xong|còn|con|đủ|du|rõ|mờ|đẹp)(?= |$)|\?/;
const longest = 80;

/** Whether somebody says that there is no photo to send: `không có ảnh`, `quên chụp rồi`, `k có hình`, `bỏ qua`. */
export function saysNoPhotos(text: string): boolean {
  if (text.length > longest || text.includes('?')) return false;
  const said = ` ${spoken(text)}`;
  return none(text) !== undefined || (lack.test(said) && photo.test(said) && !other.test(said));
}

/** Whether photos will be sent at another time: `để sau đi`, `tối em gửi`. */
export function saysPhotosLater(text: string): boolean {
  const said = ` ${spoken(text)}`;
  if (text.length > longest || !when.test(said) || !sending.test(said)) return false;
  return !isDone.test(said) || (saysNoPhotos(said.replace(sending, ' ')) && !text.includes('?'));
}

function spoken(text: string): string {
  return composed(text)
    .replace(/[.,!;~…]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
