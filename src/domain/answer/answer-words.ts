import { isOnly, phraseAt, wordSet } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** People and things that are counted, and what is said of them: `45 đoàn viên tham gia`. */
export const isNoun = wordSet(
  [
    'người, dân, bà con, hộ, hộ dân, cư dân, người dân, đoàn viên, đv, dv, đvtn, dvtn, thanh niên, tn',
    'tnv, tình nguyện viên, hội viên, thành viên, thiếu nhi, thiếu niên, học sinh, sinh viên, hs, sv',
    'cán bộ, chiến sĩ, đồng chí, đc, dc, đồng chí đoàn viên, bạn, bạn trẻ, bạn đoàn viên, anh chị, anh em, anh chị em',
    'cô chú, nam, nữ, lượt, lượt người, ng, ngừi, nguời, đứa, em, em nhỏ, nhân dân, đội viên, đại biểu, khách, công nhân',
    'bch, ban chấp hành, bí thư, lực lượng, quân số, sĩ số, cây, gốc, gốc cây',
    'cây xanh, cái, chiếc, con, bức, tấm, tờ, điểm, điểm đen, hẻm, tuyến, tuyến hẻm, tuyến đường, đường',
    'đoạn, nhà, căn, gia đình, suất, phần, phần quà, quà, bài, câu lạc bộ, chi đoàn, phường, trường',
    'lớp, tổ, hoạt động, công trình, phần việc, buổi, tin, tin bài, mô hình, đợt, rác, rác thải, số lượng, tham gia, tham dự, có mặt, cùng làm, trồng, thu gom, các loại',
    'mới, cô bác, bà con cô bác, các cô bác, các cô chú, các bác, các anh, các chị, các anh chị, các em, các em nhỏ, các bạn, các cháu, bé, bạn nhỏ, cháu, hội viên phụ nữ, dân quân, bộ đội',
  ].join(', '),
);

/** Particles and forms of address that mean nothing for an answer. */
export const isPolite = wordSet(
  [
    'dạ, vâng, à, ừ, ạ, nhé, nha, nhen, hen, nghen, nè, thôi, thui, á, đó, đấy, luôn, rồi, em, anh, chị',
    'bạn, ơi, nhá, nữa, được',
  ].join(', '),
);

const isNo = wordSet('không, ko, k, kh, khg, hông, hong, hổng, hok, chẳng, chả, no, none');
const isNotYet = wordSet('chưa có, chưa');
const isBehindNo = wordSet(
  'có, ai, nào, gì, hết, cả, trơn, ạ, em, anh, chị, nha, nhé, nè, rồi, luôn, á, đâu, hết trơn, kinh phí, ơi',
);
/** What nobody did, or nothing was done of: `ko ai đi hết`, `ko gom được kg nào`. */
const isDoing = wordSet(
  'đi, tới, đến, dự, ra, ra hết, phụ, tham gia, làm, gom, gom được, thu, thu được, thu gom, nhặt, vớt, hốt, trồng, trồng được, trao, tốn, mất, chi, xài, được',
);
const isUnitOfNone = wordSet('kg, ký, kí, cân, tấn, đồng, xu, mét');
const saysWho = wordSet('ai, nào, gì, có');
const isSomebody = wordSet('ai, ai hết, ai cả, gì, gì hết, gì cả, người nào, cái nào');
const isPoliteBefore = wordSet('dạ, vâng, à, ừ, thì, là, em');

/**
 * Whether the answer is a plain none: `không`, `ko có ai`, `không có người dân nào ạ`, `chưa có ai`. Not `chưa có` or
 * `không nhớ`: 0 and 'not known' are different.
 */
export function saysNone(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind !== 'mark');
  if (words.map(({ typed }) => typed).join(' ') === 'số 0') return true;
  const start = words.findIndex(({ typed }) => !isPoliteBefore(typed));
  if (start < 0) return false;
  const said = words.slice(start);
  const notYet = phraseAt(said, 0, isNotYet);
  if (notYet > 0) {
    const somebody = phraseAt(said, notYet, isSomebody);
    return somebody > 0 && isOnly(said, notYet + somebody, isPolite);
  }
  if (!isNo(said[0]?.typed ?? '') || said[1]?.typed === 'được') return false;
  if (isOnly(said, 1, isBehindNo, isNoun)) return true;
  return (
    said.some(({ typed }) => saysWho(typed)) && isOnly(said, 1, isBehindNo, isNoun, isDoing, isUnitOfNone)
  );
}
