import { z } from 'zod';
import { dayOf } from '#src/domain/calendar.ts';
import type { GroupId } from '#src/domain/ids.ts';
import { inLines, type Phrase, type PhraseArgument, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { UnitGroup } from '#src/flows/contract/need.ts';
import { choosing, done, keep, needs, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { named, picksOf, placeSchema } from '#src/flows/contract/pick.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { idle, reviveBy, type Topic } from '#src/flows/contract/topic.ts';
import { groupTitle } from '#src/flows/words/group-title.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { pageLine, pageOf, pagePick, pageRow, pageWithin } from '#src/flows/words/page-row.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';

const topicSchema = z.object({
  kind: z.literal('groups'),
  page: placeSchema,
  /** It is asked whether this one shall go. */
  dropId: idSchema<GroupId>().nullable(),
});
type GroupsTopic = z.infer<typeof topicSchema>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** The groups that get digests of the units that somebody looks after. */
    readonly groups: GroupsTopic;
  }
}

const picks = picksOf(z.union([pagePick, named('drop', 'keep')]));

export const groupsRoom: TopicRoom<GroupsTopic> = {
  revive: reviveBy(topicSchema),
  step: groupsStep,
  show: (topic, facts, before) =>
    topic.dropId === null ? showGroups(topic.page, facts, before) : askToDrop(topic.dropId, facts, before),
};

/** All groups of the units that the person looks after, those first that wait for a word of theirs. */
export function listGroups(facts: Facts): Outcome {
  return showGroups(0, facts, []);
}

/** A group whose code somebody else typed gets its digests from now on. */
export function agreeToGroup(groupId: GroupId, topic: Topic, facts: Facts): Outcome {
  return withGroup(groupId, topic, facts, (group) => {
    if (!group.isWaiting) return done(topic, keep([phrase('groups-agreed-already', wordsOf(group))]));
    return done(topic, { kind: 'confirm-group', groupId }, keep([phrase('groups-agreed', wordsOf(group))]));
  });
}

/** Asks whether a group shall get nothing any more. */
export function askToDrop(groupId: GroupId, facts: Facts, before: readonly Phrase[] = []): Outcome {
  return withGroup(groupId, idle, facts, (group) => {
    const rows = [
      [picks.offer({ pick: 'drop' }, phrase('button-drop'))],
      [picks.offer({ pick: 'keep' }, phrase('button-keep-group'))],
    ];
    const lines = [...before, phrase('groups-drop-sure', wordsOf(group))];
    return done({ kind: 'groups', page: 0, dropId: groupId }, show(choosing(lines, rows)));
  });
}

function groupsStep({ page, dropId }: GroupsTopic, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input);
  if (dropId === null)
    return picked?.pick === 'page'
      ? showGroups(picked.page, facts, [])
      : showGroups(page, facts, [phrase('pick-one')]);
  if (picked?.pick === 'keep') return done(idle, say([phrase('groups-kept')], [menuRow(facts)]));
  if (picked?.pick !== 'drop') return askToDrop(dropId, facts, [phrase('pick-one')]);
  return withGroup(dropId, idle, facts, (group) =>
    done(idle, { kind: 'drop-group', groupId: dropId }, keep([phrase('groups-dropped', wordsOf(group))])),
  );
}

/** Goes on with a group within reach that is linked, or waits to be; says so where there is none. */
function withGroup(
  groupId: GroupId,
  topic: Topic,
  { found: { groups } }: Facts,
  next: (group: UnitGroup) => Outcome,
): Outcome {
  if (!groups) return needs({ kind: 'groups' });
  const group = groups.find((one) => one.groupId === groupId);
  return group ? next(group) : done(topic, keep([phrase('groups-gone')]));
}

function showGroups(wanted: number, facts: Facts, before: readonly Phrase[]): Outcome {
  const { groups } = facts.found;
  if (!groups) return needs({ kind: 'groups' });
  if (groups.length === 0) return done(idle, say([...before, phrase('groups-none')], [menuRow(facts)]));
  const page = pageWithin(wanted, groups.length);
  const here = pageOf(groups, page);
  const lines = [
    ...before,
    phrase('groups-list', { n: groups.length }),
    inLines(here.map((group) => groupLine(group, facts))),
    ...pageLine(page, groups.length),
  ];
  const rows = [...here.flatMap(choicesFor), ...pageRow(page, groups.length)];
  return done({ kind: 'groups', page, dropId: null }, show(choosing(lines, rows)));
}

function choicesFor({ groupId: of, title: named, isWaiting }: UnitGroup): readonly (readonly Choice[])[] {
  const title = groupTitle(named);
  const drop: Choice = { value: { action: 'drop-group', of }, label: phrase('button-drop-group', { title }) };
  const agree: Choice = {
    value: { action: 'agree-group', of },
    label: phrase('button-agree-group', { title }),
  };
  return isWaiting ? [[agree], [drop]] : [[drop]];
}

function groupLine(group: UnitGroup, { zone }: Facts): Phrase {
  const { platform, linkedAt, linkedBy, isWaiting } = group;
  return phrase(isWaiting ? 'groups-line-waiting' : 'groups-line', {
    ...wordsOf(group),
    platform: phrase('platform-name', { platform }),
    on: { day: dayOf(linkedAt, zone), style: 'year' },
    name: linkedBy ?? phrase('somebody'),
  });
}

function wordsOf({ title, unitName, unitKind }: UnitGroup): {
  readonly title: PhraseArgument;
  readonly unit: Phrase;
} {
  return { title: groupTitle(title), unit: unitWords({ unitName, unitKind }) };
}
