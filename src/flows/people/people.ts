import type { UnitId } from '#src/domain/ids.ts';
import {
  inNeedFirst,
  lacksSecretary,
  type PersonHere,
  type UnitPeople,
} from '#src/domain/organisation/people.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { choosing, done, needs, open, type Outcome, show } from '#src/flows/contract/outcome.ts';
import { idle, reviveBy } from '#src/flows/contract/topic.ts';
import { pageLine, pageOf, pageRow, pageWithin } from '#src/flows/words/page-row.ts';
import { unitFirst } from '#src/flows/words/unit-words.ts';
import { showChange } from './ask-change.ts';
import { changeStep, waitsForWords } from './change-role.ts';
import { askRole, invite } from './invite-person.ts';
import { placesFor } from './targets.ts';
import { personScreen } from './person-screen.ts';
import { heldWords, personLine, unitButton } from './people-words.ts';
import {
  newChange,
  peopleAt,
  peoplePicks as picks,
  type PeoplePlace,
  peopleTopic,
  type PeopleTopic,
} from './topic.ts';

export const peopleRoom: TopicRoom<PeopleTopic> = {
  revive: reviveBy(peopleTopic),
  step: peopleStep,
  show: ({ place }, facts, before) => showPlace(place, facts, before),
  takesWords: ({ place }) => place.at === 'change' && waitsForWords(place),
};

/** The people of all units that the officer looks after; of a single unit at once. */
export function listPeople(facts: Facts): Outcome {
  return showPlace({ at: 'units', page: 0 }, facts, []);
}

/** As what somebody is invited into a unit, of those that the officer looks after. */
export function inviteInto(unitId: UnitId, facts: Facts): Outcome {
  return showPlace({ at: 'invite', unitId }, facts, []);
}

function peopleStep({ place }: PeopleTopic, input: Input, facts: Facts): Outcome {
  const { people: units } = facts.found;
  if (!units) return needs({ kind: 'people' });
  if (place.at === 'change') return changeStep(place, input, facts, units, showPlaceOf(facts));
  const go = showPlaceOf(facts);
  if (place.at === 'units') return unitsStep(place, input, go);
  const { unitId } = place;
  const picked = picks.read(input);
  if (picked?.pick === 'back')
    return go(place.at === 'unit' ? { at: 'units', page: 0 } : { at: 'unit', unitId, page: 0 });
  if (place.at === 'person') {
    if (picked?.pick === 'end' || picked?.pick === 'move' || picked?.pick === 'hand-over')
      return go(newChange(picked.pick, place));
    return go(place, [phrase('pick-one')]);
  }
  if (place.at === 'invite') {
    const unit = units.find((one) => one.unitId === unitId);
    return unit && picked?.pick === 'as' ? invite(unit, picked.role, facts) : go(place, [phrase('pick-one')]);
  }
  if (picked?.pick === 'person') return go({ at: 'person', unitId, personId: picked.id });
  if (picked?.pick === 'page') return go({ ...place, page: picked.page });
  return picked?.pick === 'invite' ? go({ at: 'invite', unitId }) : go(place, [phrase('pick-one')]);
}

function unitsStep(place: Extract<PeoplePlace, { at: 'units' }>, input: Input, go: ShowPlace): Outcome {
  const picked = picks.read(input);
  if (picked?.pick === 'unit') return go({ at: 'unit', unitId: picked.id, page: 0 });
  return picked?.pick === 'page' ? go({ ...place, page: picked.page }) : go(place, [phrase('pick-one')]);
}

/** Shows a place, or the nearest one where what it is about is gone. */
export type ShowPlace = (place: PeoplePlace, before?: readonly Phrase[]) => Outcome;

function showPlaceOf(facts: Facts): ShowPlace {
  return (place, before = []) => showPlace(place, facts, before);
}

function showPlace(place: PeoplePlace, facts: Facts, before: readonly Phrase[]): Outcome {
  const { people: units } = facts.found;
  if (!units) return needs({ kind: 'people' });
  if (units.length === 0) return open(idle, [...before, phrase('people-none')]);
  if (place.at === 'units') return showUnits(units, place.page, before);
  const unit = units.find(({ unitId }) => unitId === place.unitId);
  if (!unit) return showUnits(units, 0, [...before, phrase('people-unit-gone')]);
  if (place.at === 'invite') return askRole(unit, before);
  if (place.at === 'unit') return showUnit(unit, units, place.page, facts, before);
  const person = unit.people.find(({ personId }) => personId === place.personId);
  if (!person) return showUnit(unit, units, 0, facts, [...before, phrase('people-person-gone')]);
  if (place.at === 'change') return showChange(place, { unit, person, units }, facts, before);
  const elsewhere = rolesElsewhere(person, unit, units);
  const canMove = placesFor(unit, units).length > 0;
  return done(peopleAt(place), show(personScreen(person, unit, elsewhere, facts, before, canMove)));
}

function rolesElsewhere(
  person: PersonHere,
  unit: UnitPeople,
  units: readonly UnitPeople[],
): readonly Phrase[] {
  return units
    .filter(({ unitId }) => unitId !== unit.unitId)
    .flatMap((other) =>
      other.people
        .filter(({ personId }) => personId === person.personId)
        .flatMap(({ roles }) => roles.map((role) => heldWords(role, other))),
    );
}

function showUnits(all: readonly UnitPeople[], wanted: number, before: readonly Phrase[]): Outcome {
  const units = inNeedFirst(all);
  const page = pageWithin(wanted, units.length);
  const lacking = units.filter(lacksSecretary).length;
  const people = new Set(units.flatMap((unit) => unit.people.map(({ personId }) => personId))).size;
  const lines = [
    ...before,
    phrase('people-units', { units: units.length, people }),
    ...(lacking > 0 ? [phrase('people-lacking', { n: lacking })] : []),
    ...pageLine(page, units.length),
  ];
  const rows = pageOf(units, page).map((unit) => [
    picks.offer({ pick: 'unit', id: unit.unitId }, unitButton(unit)),
  ]);
  return done(
    peopleAt({ at: 'units', page }),
    show(choosing(lines, [...rows, ...pageRow(page, units.length)])),
  );
}

function showUnit(
  unit: UnitPeople,
  units: readonly UnitPeople[],
  wanted: number,
  { zone }: Facts,
  before: readonly Phrase[],
): Outcome {
  const { people, unitId } = unit;
  const page = pageWithin(wanted, people.length);
  const here = pageOf(people, page);
  const lines = [
    ...before,
    phrase('people-of-unit', { unit: unitFirst(unit), n: people.length }),
    ...(here.length > 0 ? [inLines(here.map((person) => personLine(person, zone)))] : []),
    ...pageLine(page, people.length),
  ];
  const rows = [
    ...here.map((person) => [
      picks.offer({ pick: 'person', id: person.personId }, phrase('verbatim', { text: person.name })),
    ]),
    [picks.offer({ pick: 'invite' }, phrase('button-invite'))],
    ...pageRow(page, people.length),
    ...(units.length > 1 ? [[picks.offer({ pick: 'back' }, phrase('button-back'))]] : []),
  ];
  return done(peopleAt({ at: 'unit', unitId, page }), show(choosing(lines, rows)));
}
