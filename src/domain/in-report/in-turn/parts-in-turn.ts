/** A part of a message that answers one question. */
export interface Part {
  readonly text: string;
  /** It stands behind a comma, on the line of the part before: both may be one answer. */
  readonly followsComma: boolean;
}

/**
 * The lines of a message; a line of several answers by its commas. `isShort`: a part is a figure or a day, of which no line of text
 * consists: a line without any is one answer, commas and all. Figures that stand behind a text without a comma are parts of their
 * own, where as many are asked for.
 */
export function partsInTurn(
  text: string,
  isShort: (part: string) => boolean,
  mostFigures: number,
): readonly Part[] {
  const lines = text
    .split('\n')
    .map(trimmed)
    .filter((line) => line !== '');
  return lines.flatMap((line) => {
    const parts = line
      .split(/,(?!\d)|;|\s\|\s/u)
      .map(trimmed)
      .filter((part) => part !== '')
      .flatMap((part) => withoutFigures(part, mostFigures));
    const isRow = lines.length === 1 || parts.some(isShort);
    return isRow
      ? parts.map((part, at) => ({ text: part, followsComma: at > 0 }))
      : [{ text: line, followsComma: false }];
  });
}

/** A bullet before it, a full stop behind. */
function trimmed(part: string): string {
  return part.replace(/^[\s.:•*+-]+|[\s.:]+$/gu, '');
}

/** What has its number behind it. */
const numbered =
  /(?:^|\s)(?:hẻm|hem|khu phố|khu pho|kp|tổ|to|số|so|đường|duong|phường|phuong|quận|quan|p|q|ấp|ap|lô|lo|block|kênh|kenh|lớp|lop|ngõ|ngo|ngách|ngach|khóm|khom|cổng|cong|chung cư|lần|lan|tháng|thang|xanh|cnx)$/iu;

/** `hẻm 25 45 30` is an alley and two figures, `chợ Sơn Kỳ 45 30` a market and two; `chung cư Tân Thịnh 25` may be its name. */
function withoutFigures(part: string, most: number): readonly string[] {
  const [, words = '', row = ''] = /^(.*?\p{L})((?:\s+\d{1,4})+)$/u.exec(part) ?? [];
  const numbers = row.trim().split(/\s+/);
  const own = numbered.test(words) ? 1 : 0;
  const figures = numbers.slice(own);
  const areFigures =
    words !== '' && figures.length > 1 - own && figures.length <= most && !figures.some(isThousands);
  if (!areFigures) return [part];
  return [[words, ...numbers.slice(0, own)].join(' '), ...figures];
}

/** Three digits behind a blank may go on the number before: `1 200`. */
function isThousands(number: string, at: number): boolean {
  return at > 0 && number.length === 3;
}
