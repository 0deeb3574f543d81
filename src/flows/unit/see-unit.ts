import { plainLetters } from '#src/domain/answer/plain.ts';
import type { UnitId } from '#src/domain/ids.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import { matchUnits } from '#src/domain/organisation/match-units.ts';
import { clipText } from '#src/domain/text/characters.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { SeenUnit } from '#src/flows/contract/need.ts';
import { choosing, done, needs, open, type Outcome, show } from '#src/flows/contract/outcome.ts';
import { idle, reviveBy, type Topic } from '#src/flows/contract/topic.ts';
import { pageLine, pageOf, pageRow, pageWithin } from '#src/flows/words/page-row.ts';
import { unitFirst } from '#src/flows/words/unit-words.ts';
import { unitPicks as picks, type UnitList, unitTopic, type UnitTopic } from './topic.ts';
import { showCard } from './unit-card.ts';
import { showReports } from './unit-reports.ts';

/** A name that is no sentence. */
const longestName = 40;

export const unitRoom: TopicRoom<UnitTopic> = {
  revive: reviveBy(unitTopic),
  step: unitStep,
  show: (topic, facts, before) => showUnit(topic, facts, before),
};

/** The card of the unit of that name; which one, where the name says no single one. */
export function seeUnit(typed: string, facts: Facts): Outcome {
  const { unitsSeen } = facts.found;
  if (!unitsSeen) return needs({ kind: 'units-seen' });
  const [only, ...others] = typed.trim() === '' ? unitsSeen : matchUnits(typed, unitsSeen);
  if (only && others.length === 0)
    return showUnit({ kind: 'unit', at: 'card', unitId: only.unitId, page: 0 }, facts, []);
  const name = clipText(typed.trim(), longestName);
  return showUnit({ kind: 'unit', at: 'list', typed: name, page: 0 }, facts, []);
}

/** The card of a unit, where the person may see it. */
export function openUnit(unitId: UnitId, facts: Facts): Outcome {
  return showUnit({ kind: 'unit', at: 'card', unitId, page: 0 }, facts, []);
}

/**
 * A unit's name where no words are asked for, by somebody who looks on several: `phường Tân Quý`, or under the list the name alone. Null:
 * it is none, or says more.
 */
export function hearUnit(topic: Topic, input: Input, facts: Facts): Outcome | null {
  if (input.kind !== 'text' || input.text.length > longestName) return null;
  if (reachOf(facts.actor, 'see-unit').childrenOf.length === 0) return null;
  const isAsked = topic.kind === 'unit' && topic.at === 'list';
  if (!isAsked && !/^(?:phuong|p|f) ?[a-z\d]/.test(plainLetters(input.text))) return null;
  const { unitsSeen } = facts.found;
  if (!unitsSeen) return needs({ kind: 'units-seen' });
  return matchUnits(input.text, unitsSeen).length > 0 ? seeUnit(input.text, facts) : null;
}

function showUnit(topic: UnitTopic, facts: Facts, before: readonly Phrase[]): Outcome {
  const { unitsSeen } = facts.found;
  if (!unitsSeen) return needs({ kind: 'units-seen' });
  if (unitsSeen.length === 0) return open(idle, before);
  if (topic.at === 'list') return showList(topic, unitsSeen, before);
  const unit = unitsSeen.find(({ unitId }) => unitId === topic.unitId);
  if (!unit) return showList(all, unitsSeen, [...before, phrase('ward-out-of-sight')]);
  if (topic.at === 'card') return showCard(topic, unit, unitsSeen.length > 1, facts, before);
  return showReports(topic, unit, facts, before);
}

const all: UnitList = { kind: 'unit', at: 'list', typed: '', page: 0 };

function unitStep(topic: UnitTopic, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input);
  switch (picked?.pick) {
    case 'unit':
      return showUnit({ kind: 'unit', at: 'card', unitId: picked.id, page: 0 }, facts, []);
    case 'list':
      return showUnit(all, facts, []);
    case 'page':
      return showUnit({ ...topic, page: picked.page }, facts, []);
    case undefined:
      return showUnit(topic, facts, [phrase('pick-one')]);
    case 'card':
    case 'reports':
    case 'report':
    case 'back-to-reports': {
      if (topic.at === 'list') return showUnit(topic, facts, [phrase('pick-one')]);
      const { unitId } = topic;
      if (picked.pick === 'card') return showUnit({ kind: 'unit', at: 'card', unitId, page: 0 }, facts, []);
      const page = topic.at === 'reports' ? topic.page : 0;
      const shownId = picked.pick === 'report' ? picked.id : null;
      return showUnit({ kind: 'unit', at: 'reports', unitId, page, shownId }, facts, []);
    }
  }
}

/** Those of the name that was typed, where there are any; else all. */
function showList(topic: UnitList, units: readonly SeenUnit[], before: readonly Phrase[]): Outcome {
  const { typed } = topic;
  const meant = matchUnits(typed, units);
  const listed = meant.length > 0 ? meant : units;
  const page = pageWithin(topic.page, listed.length);
  const rows = [
    ...pageOf(listed, page).map((unit) => [
      picks.offer({ pick: 'unit', id: unit.unitId }, phrase('button-unit', { unit: unitFirst(unit) })),
    ]),
    ...pageRow(page, listed.length),
    ...(meant.length > 0 ? [[picks.offer({ pick: 'list' }, phrase('button-other-unit'))]] : []),
  ];
  const lines = [listHeading(typed, meant.length), ...pageLine(page, listed.length)];
  return done({ ...topic, page }, show(choosing([...before, ...lines], rows)));
}

function listHeading(typed: string, meant: number): Phrase {
  if (typed === '') return phrase('ward-which');
  return meant > 0 ? phrase('ward-which-of', { n: meant, typed }) : phrase('ward-unknown', { typed });
}
