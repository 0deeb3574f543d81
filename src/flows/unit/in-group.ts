import { matchUnits } from '#src/domain/organisation/match-units.ts';
import { clipText } from '#src/domain/text/characters.ts';
import { inLines, type Phrase, type PhraseArgument, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { SeenUnit } from '#src/flows/contract/need.ts';
import { done, keep, needs, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { itemLine } from '#src/flows/obligations/item-words.ts';
import { groupEndedWords } from '#src/flows/words/ended-words.ts';
import { cardHeading, countsLine, lastReportLine, ownItems } from './card-words.ts';

const longestName = 40;
/** Nobody turns pages in a group. */
const mostItems = 6;

/** A unit's card for a group: how it stands, and nobody's name. A group sees its own unit, and those right below. */
export function seeUnitInGroup(typed: string, facts: Facts): Outcome {
  const { group, unitsSeen } = facts.found;
  if (group === undefined || !unitsSeen) return needs({ kind: 'group' }, { kind: 'group-units' });
  if (!group?.isLinked) return done(idle, say([phrase('group-not-linked')]));
  if (group.ended) return done(idle, say([groupEndedWords(group.ended)]));
  const name = clipText(typed.trim(), longestName);
  const meant = matchUnits(name, unitsSeen);
  const [unit, ...others] = meant;
  if (unit && others.length === 0) return groupCard(unit, facts);
  return done(idle, say([whichLine(name, meant, unitsSeen)]));
}

function whichLine(name: string, meant: readonly SeenUnit[], all: readonly SeenUnit[]): Phrase {
  if (meant.length > 0) return phrase('group-unit-which-of', { typed: name, units: namesOf(meant) });
  if (name === '')
    return phrase('group-unit-which', { units: namesOf(all), example: all[0]?.unitName ?? '' });
  return phrase('group-unit-unknown', { typed: name, units: namesOf(all) });
}

function namesOf(units: readonly SeenUnit[]): PhraseArgument {
  return { list: units.map(({ unitName }) => unitName), joined: 'commas' };
}

function groupCard(unit: SeenUnit, facts: Facts): Outcome {
  const { unitId } = unit;
  const { unitCard } = facts.found;
  if (!unitCard) return needs({ kind: 'group-unit-card', unitId });
  const { plan, sent } = unitCard;
  const items = ownItems(unitId, plan, facts);
  const owed = items.filter(({ state }) => state === 'owed');
  const more = owed.length - mostItems;
  const lines = [
    inLines([cardHeading(unit), countsLine(items), lastReportLine(sent.reports[0], facts)]),
    ...(owed.length > 0
      ? [
          inLines([
            ...owed.slice(0, mostItems).map((item) => itemLine(item, facts)),
            ...(more > 0 ? [phrase('ward-more', { n: more })] : []),
          ]),
        ]
      : []),
  ];
  return done(idle, keep(lines));
}
