import type { UnitId } from '#src/domain/ids.ts';
import { matchUnits } from '#src/domain/organisation/match-units.ts';
import type { Input } from '#src/flows/contract/input.ts';

interface Named {
  readonly unitId: UnitId;
  readonly unitName: string;
}

const longestSaid = 300;

/** Wards by their names, `tân quý, tây thạnh và sơn kỳ`; none where one of the names is none of them, or could be several. */
export function wardsSaid(input: Input, wards: readonly Named[]): UnitId[] {
  if (input.kind !== 'text' || input.text.length > longestSaid) return [];
  const names = input.text.split(/[,;+&\n]| và /i).filter((name) => name.trim() !== '');
  const meant = names.map((name) => matchUnits(name, wards));
  if (meant.some((found) => found.length !== 1)) return [];
  return [...new Set(meant.flat().map(({ unitId }) => unitId))];
}
