/** A number while it is being read, from its largest part to its smallest. */
export interface NumberState {
  /** Finished thousands, millions, billions. */
  total: number;
  /** Below the next thousand. */
  group: number;
  digit: number | undefined;
  /** With how many figures the digit was written. */
  figures: number;
  /** The last of all scales, of those below a thousand in this group, and of the others; the next has to be smaller. */
  lastScale: number;
  groupScale: number;
  bigScale: number;
  isLinked: boolean;
  isHalved: boolean;
  isFraction: boolean;
}

/** A number of which nothing was read yet. */
export function emptyNumber(): NumberState {
  return {
    total: 0,
    group: 0,
    digit: undefined,
    figures: 0,
    lastScale: 0,
    groupScale: Infinity,
    bigScale: Infinity,
    isLinked: false,
    isHalved: false,
    isFraction: false,
  };
}

/** Adds figures or a digit in words; false where a number is complete without it (`hai ba` is two numbers). */
export function takeDigit(
  state: NumberState,
  digit: number,
  figures: number,
  onlyAfterTen: boolean,
): boolean {
  if (state.digit === undefined) {
    Object.assign(state, { digit, figures });
    return true;
  }
  if (!onlyAfterTen || state.figures !== 1 || state.digit < 2 || state.lastScale === 10) return false;
  Object.assign(state, { digit: state.digit * 10 + digit, figures: 2 });
  return true;
}

/** Multiplies what stands before a hundred, thousand, million; false where it would not go down (`hai trăm ba trăm`). */
export function takeScale(state: NumberState, scale: number): boolean {
  const isBig = scale >= 1000;
  const isBareBig = isBig && state.digit === undefined && state.group === 0 && state.bigScale < Infinity;
  const isBareHundred = scale === 100 && state.digit === undefined && state.bigScale < Infinity;
  if (isBareBig || isBareHundred || scale >= (isBig ? state.bigScale : state.groupScale)) return false;
  if (state.digit !== undefined && !Number.isInteger(state.digit)) state.isFraction = true;
  if (isBig) {
    const isImplied = state.digit === undefined && state.group === 0;
    state.total += (isImplied ? 1 : state.group + (state.digit ?? 0)) * scale;
    Object.assign(state, { group: 0, groupScale: Infinity, bigScale: scale });
  } else {
    state.group += (state.digit ?? 1) * scale;
    state.groupScale = scale;
  }
  Object.assign(state, { digit: undefined, figures: 0, lastScale: scale, isLinked: false });
  return true;
}

/** `linh`, `lẻ`: the next digit counts ones. */
export function takeLink(state: NumberState): boolean {
  if (state.lastScale < 100 || state.digit !== undefined || state.isLinked) return false;
  state.isLinked = true;
  return true;
}

/** `rưỡi`: half of the last scale, or of one. */
export function takeHalf(state: NumberState): boolean {
  if (state.isLinked || (state.digit === undefined) === (state.lastScale === 0)) return false;
  if (state.digit === undefined) state.group += state.lastScale / 2;
  else state.digit += 0.5;
  state.isHalved = true;
  return true;
}

/** What was read; undefined where it makes no number or two people would read it as two different ones (`hai triệu năm trăm`). */
export function valueOfNumber(state: NumberState): number | undefined {
  const { digit, figures, lastScale, isLinked } = state;
  const sum = state.total + state.group;
  if (Number.isNaN(digit) || Number.isNaN(sum)) return undefined;
  if (state.isFraction && (digit !== undefined || state.isHalved)) return undefined;
  if (state.isHalved) return sum + (digit ?? 0);
  if (digit === undefined)
    return lastScale === 100 && state.bigScale < Infinity && state.bigScale > 1000 ? undefined : sum;
  if (lastScale === 0) return digit;
  if (!Number.isInteger(digit)) return undefined;
  if (isLinked || lastScale === 10) return digit < lastScale ? sum + digit : undefined;
  const tail = tailOf(lastScale, digit, figures);
  return tail === undefined ? undefined : sum + tail;
}

/** The short tail: `trăm hai` is 120, `1k2` and `nghìn hai` 1,200, `2tr5` and `2 triệu 500` 2,500,000. */
function tailOf(scale: number, digit: number, figures: number): number | undefined {
  if (figures === 1) return (digit * scale) / 10;
  if (scale === 100) return figures === 2 ? digit : undefined;
  return figures === 3 ? (digit * scale) / 1000 : undefined;
}
