import { matchWord } from './match-word.ts';

const yes = list(
  'có, có rồi, có chứ, ừ, ừm, ừa, uh, uk, u, um, ok, oke, okê, oki, okie, okay, okela, yes, y, yep, dạ, vâng, rồi, xong rồi',
  'đúng, đúng vậy, đúng hết, phải, được, đc, dc, chuẩn, chính xác, đồng ý, nhất trí, chắc chắn, xác nhận, tất nhiên',
);
const not = list('không, ko, k, kh, khg, hông, hong, hổng, hok, chưa');
const no = [
  ...not,
  ...not.flatMap((word) => list('có, phải, đúng, được, đồng ý').map((more) => `${word} ${more}`)),
  ...list('no, n, nope, chưa xong, sai, sai hết, nhầm, thôi, khỏi, đừng'),
];
const thumbs: Readonly<Record<string, 'yes' | 'no'>> = {
  '👍': 'yes',
  '👌': 'yes',
  '✅': 'yes',
  '👎': 'no',
  '❌': 'no',
};

/** What a yes-or-no question was answered with; undefined for anything else, `có không?` and `không sai` among it. */
export function parseYesNo(text: string): 'yes' | 'no' | undefined {
  const picture = text.trim().replace(/\uFE0F|\p{Emoji_Modifier}/gu, '');
  if (Object.hasOwn(thumbs, picture)) return thumbs[picture];
  const said = matchWord(text, [...yes, ...no]);
  if (said === undefined) return undefined;
  return no.includes(said) ? 'no' : 'yes';
}

function list(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(', '));
}
