import { composed } from '#src/domain/answer/plain.ts';

const day = String.raw`\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?(?:\d{4}|\d{2}))?(?!\d)`;
const month = String.raw`\d{1,2} ?(?:tháng|thang|thg) ?\p{L}*\d*`;

/** The number of an occasion, beside a day: `lần thứ 161`, `CNX 153`; not `chủ nhật 17`. */
const occasion =
  /(?:lần|lan)(?: (?:thứ|thu))? ?\d{1,4}(?![\d/.-])|(?:cnx|(?:chủ nhật|chu nhat) xanh)(?: (?:số|so|lần|lan|thứ|thu))* ?\d{1,4}(?![\d/.-]| ?(?:tháng|thang))/gu;
const slipped = /(?<=\d) ?[\\|] ?(?=\d)/g;
const spaced = /(?<!\d)(\d{1,2}) - (\d{1,2}) - (\d{4})(?!\d)/g;
/** A place behind a day: `22/9, tại hẻm 128`. */
const place = new RegExp(
  String.raw`(${day}|${month})[ ,;]*(?<![\p{L}])(?:tại|tai|ở|đd|địa điểm|dia diem)(?![\p{L}]).*$`,
  'u',
);

/** What the day was not: `16/3 chứ không phải 17/3`. */
const denied = new RegExp(
  String.raw`(${day}|${month})[ ,;]*(?:chứ|chớ|mà)?[ ,;]*(?:không|ko|k|hổng|hông|hong) phải.*$`,
  'u',
);
/** Said around a day, and nothing of it: `mới sáng nay xong nè`. */
const around =
  /^(?:dạ |em |bên em )*(?:mới|vừa|vừa mới|làm|làm xong|tổ chức) (?=(?:sáng|trưa|chiều|hôm|hồi|bữa|cn|chủ|thứ))|(?<=(?:nay|qua|kia|nhật)) (?:mới )?(?:xong|làm xong|luôn|mới làm)(?=$| )/gu;

/** What was typed of a day, without the number of the occasion and the place beside it; with slashes where a slip of the keyboard was. */
export function dayAlone(typed: string): string {
  const said = composed(typed)
    .replace(slipped, '/')
    .replace(spaced, '$1/$2/$3')
    .replace(place, '$1')
    .replace(denied, '$1')
    .replace(around, '');
  const left = said.replace(occasion, ' ');
  return /\d/.test(left) || /\p{L}/u.test(left) ? left : said;
}
