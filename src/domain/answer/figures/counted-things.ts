import { lexicon, phraseAt } from '#src/domain/answer/lexicon.ts';
import { type Token, tokenise } from '#src/domain/answer/tokens.ts';

/** What can be counted, by kind; words that may be of several kinds are left out. */
type Thing = 'groups' | 'people' | 'households' | 'places' | 'trees' | 'gifts' | 'works' | 'writings';

const thingOf = lexicon<Thing>([
  [
    'people',
    'người, ng, lượt người, dân, người dân, bà con, cư dân, nhân dân, đoàn viên, đoàn viên thanh niên, đv, dv, đvtn, dvtn, thanh niên, tn, tnv, tình nguyện viên, hội viên, thành viên, thiếu nhi, học sinh, sinh viên, hs, sv, cán bộ, chiến sĩ, đồng chí, đc, bạn, bạn trẻ, em, cháu, em nhỏ, bạn nhỏ, anh chị, cô chú',
  ],
  ['households', 'hộ, hộ dân, gia đình, hộ gia đình, nhà dân, căn nhà, căn hộ'],
  [
    'groups',
    'chi đoàn, đội, nhóm, tổ, lớp, lớp học, phường, khu phố, trường, đơn vị, câu lạc bộ, clb, đội hình',
  ],
  ['places', 'điểm, điểm đen, hẻm, tuyến, tuyến hẻm, tuyến đường, tuyến kênh, đoạn, đường, nơi, kênh'],
  ['trees', 'cây, cây xanh, gốc, gốc cây'],
  ['gifts', 'phần, phần quà, quà, suất, suất quà, túi quà'],
  ['works', 'công trình, phần việc, mô hình, hoạt động'],
  ['writings', 'tin, bài, tin bài, tờ, tờ rơi, bài viết, bài đăng'],
]);

/** Whether what follows a number is of another kind than what is asked for (`of`: its noun): `3 tuyến hẻm`, asked for people. */
export function isOtherThing(tokens: readonly Token[], at: number, of: string): boolean {
  const said = thingAt(tokens, at);
  const wanted = thingAt(tokenise(of), 0);
  return said !== undefined && wanted !== undefined && said !== wanted;
}

function thingAt(tokens: readonly Token[], at: number): Thing | undefined {
  // Without its tone it may as well be 'nha', which is politeness.
  if (tokens[at]?.typed === 'nhà') return 'households';
  const length = phraseAt(tokens, at, (typed) => thingOf(typed) !== undefined, thingOf.mayBegin);
  const words = tokens.slice(at, at + length).map(({ typed }) => typed);
  return length > 0 ? thingOf(words.join(' ')) : undefined;
}

/** How many tokens the words for people take up at a place. */
export function peopleAt(tokens: readonly Token[], at: number): number {
  return phraseAt(tokens, at, (typed) => thingOf(typed) === 'people', thingOf.mayBegin);
}
