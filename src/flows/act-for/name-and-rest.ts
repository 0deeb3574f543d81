import { matchUnits } from '#src/domain/organisation/match-units.ts';

/** No name of a unit is longer, with what kind it is. */
const mostWords = 6;

interface Named<Unit> {
  /** Those that the words at the beginning mean; none: no unit is called so. */
  readonly wards: readonly Unit[];
  /** What follows the name. */
  readonly said: string;
}

/** `phường Tân Quý cnx 17/3 45 đoàn viên`: the units that the longest beginning of it names, and what is said of them. */
export function nameAndRest<Unit extends { readonly unitName: string }>(
  text: string,
  units: readonly Unit[],
): Named<Unit> {
  const words = text.trim().split(/\s+/).filter(Boolean);
  for (let n = Math.min(words.length, mostWords); n > 0; n--) {
    const wards = matchUnits(words.slice(0, n).join(' '), units);
    if (wards.length > 0) return { wards, said: restBehind(text, words.slice(0, n)) };
  }
  return { wards: [], said: '' };
}

/** With its lines as they were typed. */
function restBehind(text: string, name: readonly string[]): string {
  return name.reduce((rest, word) => rest.trimStart().slice(word.length), text).trim();
}
