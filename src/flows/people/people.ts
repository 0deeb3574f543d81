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
import { changeStep, showChange, waitsForWords } from './change-role.ts';
import { personScreen } from './person-screen.ts';
import { heldWords, personLine, unitButton } from './people-words.ts';
import { peopleAt, peoplePicks as picks, type PeoplePlace, peopleTopic, type PeopleTopic } from './topic.ts';

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

function peopleStep({ place }: PeopleTopic, input: Input, facts: Facts): Outcome {
  const { people: units } = facts.found;
  if (!units) return needs({ kind: 'people' });
  if (place.at === 'change') return changeStep(place, input, facts, units, showPlaceOf(facts));
  const picked = picks.read(input);
  const go = showPlaceOf(facts);
  switch (picked?.pick) {
    case 'unit':
      return go({ at: 'unit', unitId: picked.id, page: 0 });
    case 'person':
      return place.at === 'units'
        ? go(place)
        : go({ at: 'person', unitId: place.unitId, personId: picked.id });
    case 'page':
      return place.at === 'person' ? go(place) : go({ ...place, page: picked.page });
    case 'back':
      return place.at === 'person'
        ? go({ at: 'unit', unitId: place.unitId, page: 0 })
        : go({ at: 'units', page: 0 });
    case 'end':
      if (place.at !== 'person') return go(place);
      return go({ ...place, at: 'change', change: picked.pick, membershipId: null, on: null, reason: null });
    case 'role':
    case 'today':
    case 'yes':
    case 'cancel':
    case undefined:
      return go(place, [phrase('pick-one')]);
  }
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
  if (place.at === 'unit') return showUnit(unit, units, place.page, facts, before);
  const person = unit.people.find(({ personId }) => personId === place.personId);
  if (!person) return showUnit(unit, units, 0, facts, [...before, phrase('people-person-gone')]);
  if (place.at === 'change') return showChange(place, { unit, person, units }, facts, before);
  return done(
    peopleAt(place),
    show(personScreen(person, unit, rolesElsewhere(person, unit, units), facts, before)),
  );
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
    ...pageRow(page, people.length),
    ...(units.length > 1 ? [[picks.offer({ pick: 'back' }, phrase('button-back'))]] : []),
  ];
  return done(peopleAt({ at: 'unit', unitId, page }), show(choosing(lines, rows)));
}
