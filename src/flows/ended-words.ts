import type { EndedUnit, UnitsNotNow } from '#src/domain/organisation.ts';
import { type Phrase, type PhraseArgument, phrase } from '#src/domain/words.ts';
import { unitWords } from './reporting-unit.ts';

/** What became of the units of somebody who has none today, and what to do; nothing where there never was one. */
export function notNowWords({ ended, coming }: UnitsNotNow): readonly Phrase[] {
  return [
    ...ended.map((unit) => phrase('unit-ended', endedArguments(unit))),
    ...(ended.length > 0 && coming.length === 0 ? [phrase('unit-ended-next')] : []),
    ...coming.map(comingWords),
  ];
}

/** From when on a unit is there that somebody belongs to already. */
export function comingWords(unit: UnitsNotNow['coming'][number]): Phrase {
  return phrase('unit-coming', { unit: unitWords(unit), on: { day: unit.beginsOn, style: 'year' } });
}

/** The same for the group chat that was linked to it. */
export function groupEndedWords(unit: EndedUnit): Phrase {
  return phrase('group-unit-ended', endedArguments(unit));
}

/** The unit, the day, and what it became: to stand in a sentence. */
export function endedArguments(
  unit: EndedUnit,
): Record<'unit' | 'on' | 'successors', PhraseArgument> & { readonly n: number } {
  return {
    unit: unitWords(unit),
    on: { day: unit.endedOn, style: 'year' },
    successors: { list: unit.successors.map(unitWords), joined: 'commas' },
    n: unit.successors.length,
  };
}
