import { plain } from '#src/domain/answer/plain.ts';
import type { PersonHere, UnitPeople } from '#src/domain/organisation/people.ts';
import { type Phrase, phrase, verbatim } from '#src/domain/words.ts';
import type { RoleChange } from './topic.ts';

/** A unit or a person that a role may go to. */
export interface Target {
  readonly id: string;
  readonly name: string;
  readonly label: Phrase;
}

interface About {
  readonly unit: UnitPeople;
  readonly person: PersonHere;
  readonly units: readonly UnitPeople[];
}

/** Where a role may go: other units, or other people, those of the same ward first. */
export function targetsOf({ change }: RoleChange, { unit, person, units }: About): readonly Target[] {
  const others = units.filter(({ unitId }) => unitId !== unit.unitId);
  if (change === 'move')
    return placesFor(unit, units).map((one) => ({
      id: one.unitId,
      name: one.unitName,
      label: verbatim(one.unitName),
    }));
  const found = new Map<string, Target>();
  for (const place of [unit, ...others])
    for (const { personId, name } of place.people)
      if (personId !== person.personId && !found.has(personId)) {
        const label = phrase('people-successor', { name, unit: place.unitName });
        found.set(personId, { id: personId, name, label });
      }
  return [...found.values()];
}

/** Units of the same kind of work: those that report, or those that look after them. */
export function placesFor(unit: UnitPeople, units: readonly UnitPeople[]): readonly UnitPeople[] {
  return units.filter(({ unitId, isOwn }) => unitId !== unit.unitId && isOwn === unit.isOwn);
}

/** The one whose name was typed, or why it is none of them. */
export function targetNamed(
  text: string,
  { change }: RoleChange,
  about: About,
  targets: readonly Target[],
): Target | Phrase {
  const said = plain(text);
  const isSaid = (name: string): boolean => plain(name) === said || plain(name).endsWith(` ${said}`);
  const whole = targets.filter(({ name }) => plain(name) === said);
  const [only, ...more] = whole.length > 0 ? whole : targets.filter(({ name }) => isSaid(name));
  if (only && more.length === 0) return only;
  if (only) return phrase('people-several', { name: text });
  const own = change === 'move' ? about.unit.unitName : about.person.name;
  if (isSaid(own))
    return phrase(change === 'move' ? 'people-move-same' : 'people-hand-over-self', { name: own });
  return phrase(change === 'move' ? 'people-move-nowhere' : 'people-hand-over-stranger', { name: text });
}
