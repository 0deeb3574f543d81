import { actForRoom } from './act-for/act-for.ts';
import { reportListRoom } from './begin-report/report-list.ts';
import { repeatRoom } from './begin-report/repeat-report.ts';
import { announceRoom } from './announce/announce.ts';
import { announcedRoom } from './announce/announced-list.ts';
import { channelRoom } from './channel/change-channel.ts';
import { commands } from './commands.ts';
import type { Facts, TopicRoom } from './contract/conversation.ts';
import type { Input } from './contract/input.ts';
import type { Outcome } from './contract/outcome.ts';
import { idle, type Topic, type TopicKind, type Topics } from './contract/topic.ts';
import type { Phrase } from '#src/domain/words.ts';
import { extendRoom } from './extend/extend.ts';
import { groupsRoom } from './groups/unit-groups.ts';
import { helpRoom } from './help/help.ts';
import { joinRoom } from './join/join.ts';
import { languageRoom } from './language/language.ts';
import { itemRoom } from './obligations/item.ts';
import { mendRoom } from './mend/mend-sent.ts';
import { obligationsRoom } from './obligations/obligation-list.ts';
import { passOnRoom } from './pass-on/pass-on.ts';
import { leaveRoom } from './people/leave.ts';
import { peopleRoom } from './people/people.ts';
import { photosRoom } from './photos/see-photos.ts';
import { remindRoom } from './remind/remind.ts';
import { replyRoom } from './reply/reply.ts';
import { reportRoom } from './report/report.ts';
import { reviewRoom } from './review/review.ts';
import { sentRoom } from './sent/sent-list.ts';
import { chooseUnitRoom } from './unit/choose-unit.ts';
import { unitRoom } from './unit/see-unit.ts';
import { waiverRoom } from './waiver/ask-waiver.ts';
import { requestsRoom } from './waiver/requests.ts';
import { talkRoom } from './waiver/talk.ts';

/** Every kind of topic with its room; a kind that is declared and not here is an error of types. */
const rooms: { readonly [Kind in TopicKind]: TopicRoom<Topics[Kind]> } = {
  idle: helpRoom(commands),
  language: languageRoom,
  join: joinRoom,
  'report-list': reportListRoom,
  repeat: repeatRoom,
  mend: mendRoom,
  report: reportRoom,
  reply: replyRoom,
  obligations: obligationsRoom,
  item: itemRoom,
  sent: sentRoom,
  waiver: waiverRoom,
  requests: requestsRoom,
  'request-talk': talkRoom,
  channel: channelRoom,
  'pass-on': passOnRoom,
  review: reviewRoom,
  remind: remindRoom,
  extend: extendRoom,
  announce: announceRoom,
  announced: announcedRoom,
  photos: photosRoom,
  people: peopleRoom,
  leave: leaveRoom,
  groups: groupsRoom,
  'choose-unit': chooseUnitRoom,
  'act-for': actForRoom,
  unit: unitRoom,
};

/**
 * What a deploy does to people in mid-conversation: a topic whose shape this release knows goes on; any other becomes idle.
 * Drafts are rows of their own, so nothing that was answered is lost with it. Null: nothing of the session is of use.
 */
export function revive(state: { readonly v: number; readonly topic: unknown } | null): Topic | null {
  return state?.v === 1 ? reviveTopic(state.topic) : null;
}

function reviveTopic(stored: unknown): Topic | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { kind } = stored as { readonly kind?: unknown };
  if (typeof kind !== 'string' || !Object.hasOwn(rooms, kind)) return null;
  return rooms[kind as TopicKind].revive(stored);
}

/** What an input means to the topic at hand. */
export function stepTopic(topic: Topic, input: Input, facts: Facts): Outcome {
  return roomOf(topic).step(topic, input, facts);
}

/** Whether it waits for words of its own, whatever they are. */
export function takesWords(topic: Topic): boolean {
  return roomOf(topic).takesWords?.(topic) ?? false;
}

/** The topic's card, under what is to be said first. It may have been kept inside another one since before a deploy. */
export function showTopic(kept: Topic, facts: Facts, before: readonly Phrase[]): Outcome {
  const topic = reviveTopic(kept) ?? idle;
  return roomOf(topic).show(topic, facts, before);
}

/** Its own room: that the two belong together is what `rooms` says by its type. */
function roomOf(topic: Topic): TopicRoom<Topic> {
  return rooms[topic.kind] as TopicRoom<Topic>;
}
