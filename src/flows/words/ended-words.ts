import type { EndedUnit, UnitsAfterEnding, UnitsNotNow } from '#src/domain/organisation/organisation.ts';
import { type Phrase, type PhraseArgument, phrase } from '#src/domain/words.ts';
import { unitWords } from './unit-words.ts';

/** What became of the units of somebody who has none today, and what to do; nothing where there never was one. */
export function notNowWords({ ended, coming }: UnitsNotNow): readonly Phrase[] {
  return [
    ...ended.map((unit) => phrase('unit-ended', endedArguments(unit))),
    ...(ended.length > 0 && coming.length === 0 ? [phrase('unit-ended-next')] : []),
    ...coming.map(comingWords),
  ];
}

/** The same on the morning of the day, for somebody who may belong to another one by then. */
export function endingWords({ ended, coming, living }: UnitsAfterEnding): readonly Phrase[] {
  if (living.length === 0) return notNowWords({ ended, coming });
  return [
    ...ended.map((unit) => phrase('unit-ended', endedArguments(unit))),
    phrase('unit-ended-now', { units: { list: living.map(unitWords), joined: 'commas' } }),
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
    successors: { list: unit.successors.map((heir) => heirWords(heir, unit)), joined: 'commas' },
    n: unit.successors.length,
  };
}

/** The same name in two times is two units. */
function heirWords(heir: EndedUnit['successors'][number], ended: EndedUnit): Phrase {
  const isNamesake = heir.unitName === ended.unitName && heir.unitKind === ended.unitKind;
  return isNamesake ? phrase('unit-new', { unit: unitWords(heir) }) : unitWords(heir);
}
