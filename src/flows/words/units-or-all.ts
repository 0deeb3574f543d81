import type { UnitKind } from '#src/domain/organisation/organisation.ts';
import { type PhraseArgument, phrase } from '#src/domain/words.ts';

/** Names of units in the order given; where it is all of `of`, how many: leaders and officers know them. */
export function unitsOrAll(
  names: readonly string[],
  { of, kind }: { readonly of: number | null; readonly kind: UnitKind | null },
): PhraseArgument {
  const n = names.length;
  if (n > 2 && n === of) return phrase('all-units', { n, kind: kind ?? 'other' });
  return { list: names, joined: 'commas' };
}
