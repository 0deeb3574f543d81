import { clipText } from '#src/domain/text/characters.ts';
import { matchUnits } from '#src/domain/organisation/match-units.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { choosing, done, needs, open, type Outcome, show } from '#src/flows/contract/outcome.ts';
import { idle, reviveBy } from '#src/flows/contract/topic.ts';
import { pageLine, pageOf, pageRow, pageWithin } from '#src/flows/words/page-row.ts';
import { unitFirst } from '#src/flows/words/unit-words.ts';
import { nameAndRest } from './name-and-rest.ts';
import { actForPicks as picks, actForTopic, type ActForTopic } from './topic.ts';

/** A name that is no sentence. */
const longestName = 40;

export const actForRoom: TopicRoom<ActForTopic> = {
  revive: reviveBy(actForTopic),
  step: actForStep,
  show: showWards,
  takesWords: () => true,
};

/** Which ward is meant, where the words behind the command say no single one. */
export function askWard(argument: string, facts: Facts): Outcome {
  const { unitsFor } = facts.found;
  if (!unitsFor) return needs({ kind: 'units-for' });
  const { wards, said } = nameAndRest(argument, unitsFor);
  const typed = clipText(
    (wards.length > 0 ? argument.slice(0, argument.length - said.length) : argument).trim(),
    longestName,
  );
  return showWards({ kind: 'act-for', typed, said, page: 0 }, facts, []);
}

/** The officer is who they are by themselves again: that stands in the command. */
export function stopActing(): Outcome {
  return open(idle, [phrase('act-for-stopped')]);
}

function actForStep(topic: ActForTopic, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input);
  if (picked?.pick === 'page') return showWards({ ...topic, page: picked.page }, facts, []);
  if (input.kind === 'text') return askWard(input.text, facts);
  return showWards(topic, facts, [phrase('pick-one')]);
}

/** Those of the name that was typed, where there are any; else all. */
function showWards(topic: ActForTopic, facts: Facts, before: readonly Phrase[]): Outcome {
  const { unitsFor } = facts.found;
  if (!unitsFor) return needs({ kind: 'units-for' });
  if (unitsFor.length === 0) return open(idle, [...before, phrase('act-for-nobody')]);
  const { typed } = topic;
  const meant = matchUnits(typed, unitsFor);
  const listed = meant.length > 0 ? meant : unitsFor;
  const page = pageWithin(topic.page, listed.length);
  const rows = [
    ...pageOf(listed, page).map((unit) => [
      picks.offer({ pick: 'ward', id: unit.unitId }, phrase('button-unit', { unit: unitFirst(unit) })),
    ]),
    ...pageRow(page, listed.length),
  ];
  const heading = typed !== '' && meant.length === 0 ? [phrase('act-for-unknown', { typed })] : [];
  const lines = [...heading, phrase('act-for-which'), ...pageLine(page, listed.length)];
  return done({ ...topic, page }, show(choosing([...before, ...lines], rows)));
}
