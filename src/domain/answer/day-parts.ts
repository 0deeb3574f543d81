import { breaksOff, isSign } from './around-number.ts';
import { joinFigures } from './join-figures.ts';
import { phraseAt, wordSet } from './lexicon.ts';
import { numberAt } from './number-at.ts';
import { composed } from './plain.ts';
import { mostTokens, type Token, tokenise } from './tokens.ts';

/** `8h`, `8g30`, `8 giờ rưỡi`, `07:30`; not the day behind it (`8h 17/3`, `8h 17 tháng 3`). */
const minutes = String.raw` ?\d{1,2} ?(?:p|phút|phut)?(?!\d|\p{L}|[/.-]| ?(?:tháng|thang|thg|th|t))`;
const hour = String.raw`(?:\d{1,2} ?(?:h|g|giờ|gio)(?!\p{L})(?:${minutes}| rưỡi| ruoi)?|\d{1,2}:\d{2})`;
/** A time of day says nothing about the day: `lúc 8h`, `từ 7h đến 9h`. */
const times = new RegExp(
  String.raw`(?<![\d/.-])(?:(?:từ|tu|lúc|luc) )?${hour}(?: ?(?:-|đến|den|tới|toi) ?${hour})?`,
  'gu',
);
const isFiller = wordSet(
  [
    'dạ, vâng, ạ, nhé, nha, nhen, hen, nè, em, ơi, là, thì, vào, lúc, diễn ra, tổ chức, làm, được, thôi',
    'đó, đấy, á, luôn, hoạt động, buổi, sáng, trưa, chiều, tối, đêm, khuya, sớm, chủ nhật xanh, cnx',
  ].join(', '),
);
/** The old calendar, whose days the bot does not know. */
const isLunar = wordSet('âm lịch, âl, al, tết, rằm, giêng, chạp');
const isDayLead = wordSet('ngày, mùng, mồng, tháng');
const isMonth = wordSet('tháng');
const isWeekday = wordSet('thứ');
const longest = 200;

interface Figures {
  readonly figures: string;
  readonly to: number;
}

/**
 * What was typed about a day, without politeness and times: words, and days in figures (`17/3`, also for `17 tháng ba`;
 * `thứ bảy` for `t7`). Empty when the text cannot be a day.
 */
export function dayParts(text: string): readonly string[] {
  const said = composed(text);
  if (said.length > longest) return [];
  const tokens = tokenise(said.replace(times, ' '));
  const isOther = tokens.some(
    (token, at) => /[%$€+=*@#_<>\\]/.test(token.typed) || phraseAt(tokens, at, isLunar) > 0,
  );
  if (isOther || tokens.length > mostTokens || isSigned(tokens)) return [];
  return joinFigures(figuresAndWords(tokens));
}

/**
 * Whether a bare number has a dash before it that joins it to nothing, or breaks off with one: `-1`, `- 1` and `1-` are no
 * day of a month. A day with its month may stand in a list: `- 17/3`.
 */
function isSigned(tokens: readonly Token[]): boolean {
  const isBare = (at: number): boolean => {
    if (tokens[at]?.kind !== 'number') return false;
    const { figures, to } = figuresAt(tokens, at);
    return /^\d+$/.test(figures) && !isMonth(tokens[to]?.typed ?? '');
  };
  const first = tokens.findIndex(({ kind }) => kind !== 'mark');
  const isBullet = (at: number): boolean => tokens[at]?.typed === '-' && at < first;
  if (tokens.some((_, at) => (isSign(tokens, at) || isBullet(at)) && isBare(at + 1))) return true;
  return breaksOff(tokens) && tokens.filter(({ kind }) => kind === 'number').length === 1;
}

function figuresAndWords(tokens: readonly Token[]): readonly string[] {
  const parts: string[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const filler = isLastToi(tokens, at) ? 0 : phraseAt(tokens, at, isFiller);
    if (filler > 0 || token?.kind === 'mark') {
      at += filler || 1;
      continue;
    }
    const written =
      token?.kind === 'number' ? figuresAt(tokens, at) : wordsAsFigures(tokens, at, parts.at(-1) ?? '');
    parts.push(written?.figures ?? token?.typed ?? '');
    at = written?.to ?? at + 1;
  }
  return parts;
}

/** Without diacritics `chu nhat toi` is the next one, `toi qua` is an evening. */
function isLastToi(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.typed === 'toi' && at > 0 && tokens.slice(at + 1).every(({ kind }) => kind === 'mark');
}

/** Figures and what joins them: `17/3`, `17 / 3`, `17-3-2024`. */
function figuresAt(tokens: readonly Token[], at: number): Figures {
  let figures = tokens[at]?.typed ?? '';
  let to = at + 1;
  for (;;) {
    const [mark, next] = [tokens[to], tokens[to + 1]];
    const isGlued = mark?.glued && next?.glued;
    const isJoint = mark?.typed === '/' || (isGlued && '-.'.includes(mark.typed));
    if (!isJoint || !mark || next?.kind !== 'number') return { figures, to };
    figures += mark.typed + next.typed;
    to += 2;
  }
}

/** Words that are figures here: `ngày hai mươi`, `tháng ba`, `mười bảy tháng`. `ngày mốt` is the day after tomorrow. */
function wordsAsFigures(tokens: readonly Token[], at: number, previous: string): Figures | undefined {
  const number = numberAt(tokens, at);
  if (!number?.value || !Number.isInteger(number.value)) return undefined;
  const isLed = isDayLead(previous) && !['mot', 'mốt'].includes(tokens[at]?.typed ?? '');
  const isBeforeMonth = isMonth(tokens[number.to]?.typed ?? '') && !isWeekday(previous);
  return isLed || isBeforeMonth ? { figures: String(number.value), to: number.to } : undefined;
}
