import { inOrder } from '#src/domain/channel/pick-channel.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { SeenUnit, UnitPerson } from '#src/flows/contract/need.ts';
import { choosing, done, needs, type Outcome, show } from '#src/flows/contract/outcome.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { itemLine } from '#src/flows/obligations/item-words.ts';
import { channelWords } from '#src/flows/words/channel-words.ts';
import { pageLine, pageOf, pageRow, pageWithin } from '#src/flows/words/page-row.ts';
import { deliveryLines } from './delivery-words.ts';
import { cardHeading, countsLine, lastReportLine, ownItems } from './card-words.ts';
import { type UnitCard, unitPicks as picks } from './topic.ts';

/**
 * A unit's card: what it owes, has done and is late with, what it sent last, who its people are, where they can
 * be reached, and what became of what they were told last.
 */
export function showCard(
  topic: UnitCard,
  unit: SeenUnit,
  others: boolean,
  facts: Facts,
  before: readonly Phrase[],
): Outcome {
  const { unitId } = topic;
  const { unitCard } = facts.found;
  if (!unitCard) return needs({ kind: 'unit-card', unitId });
  const { plan, sent, people, deliveries } = unitCard;
  const items = ownItems(unitId, plan, facts);
  const owed = items.filter(({ state }) => state === 'owed');
  const page = pageWithin(topic.page, owed.length);
  const lines = [
    inLines([cardHeading(unit), countsLine(items), lastReportLine(sent.reports[0], facts)]),
    ...(owed.length > 0
      ? [
          inLines([
            ...pageOf(owed, page).map((item) => itemLine(item, facts)),
            ...pageLine(page, owed.length),
          ]),
        ]
      : []),
    peopleLines(people),
    ...deliveryLines(deliveries, facts.zone),
  ];
  const rows = [
    ...(sent.total > 0 ? [[reportsChoice(sent.total)]] : []),
    ...pageRow(page, owed.length),
    ...(others ? [[picks.offer({ pick: 'list' }, phrase('button-other-unit'))]] : []),
  ];
  const screen = choosing([...before, ...lines], rows);
  // Without a choice it wants no answer.
  return done({ ...topic, page }, show({ ...screen, choosing: rows.length > 0 }));
}

function reportsChoice(n: number): Choice {
  return picks.offer({ pick: 'reports' }, phrase('button-unit-reports', { n }));
}

function peopleLines(people: readonly UnitPerson[]): Phrase {
  if (people.length === 0) return phrase('ward-nobody');
  return inLines([phrase('ward-people'), ...people.map(personLine)]);
}

/** 'Nguyễn Thị Lan (bí thư Đoàn): Telegram, Zalo (không nhận được tin)'. */
function personLine({ name, roles, channels }: UnitPerson): Phrase {
  const places = channels.toSorted(inOrder).map(channelWords);
  return phrase('ward-person', {
    name,
    roles: { list: roles.map((role) => phrase(`role-${role}`)), joined: 'commas' },
    channels: { list: places.length > 0 ? places : [phrase('ward-no-channel')], joined: 'commas' },
  });
}
