import { wordSet } from './lexicon.ts';

/** People and things that are counted, and what is said of them: `45 đoàn viên tham gia`. */
export const isNoun = wordSet(
  [
    'người, dân, bà con, hộ, hộ dân, cư dân, người dân, đoàn viên, đv, dv, đvtn, dvtn, thanh niên, tn',
    'tnv, tình nguyện viên, hội viên, thành viên, thiếu nhi, thiếu niên, học sinh, sinh viên, hs, sv',
    'cán bộ, chiến sĩ, đồng chí, đc, dc, bạn, bạn trẻ, anh chị, cô chú, nam, nữ, lượt, lượt người, cây',
    'cây xanh, cái, chiếc, con, bức, tấm, tờ, điểm, điểm đen, hẻm, tuyến, tuyến hẻm, tuyến đường, đường',
    'đoạn, nhà, căn, gia đình, suất, phần, phần quà, quà, bài, câu lạc bộ, chi đoàn, phường, trường',
    'lớp, tổ, rác, rác thải, số lượng, tham gia, tham dự, có mặt, cùng làm, trồng, thu gom, các loại',
    'mới',
  ].join(', '),
);

/** Particles and forms of address that mean nothing for an answer. */
export const isPolite = wordSet(
  [
    'dạ, vâng, à, ừ, ạ, nhé, nha, nhen, hen, nghen, nè, thôi, thui, á, đó, đấy, luôn, rồi, em, anh, chị',
    'bạn, ơi, nhá, nữa, được',
  ].join(', '),
);
