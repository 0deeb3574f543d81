import { reachesAny } from '#src/domain/organisation/access.ts';
import type { MessageKind } from '#src/domain/understand/kind/message-kind.ts';
import { readNod } from '#src/domain/understand/nod.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { needs, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { reply } from './reply-beside.ts';

/**
 * `dạ em biết rồi` behind a reminder, `mai em báo`: a word is given back, and nothing is asked. An officer whom wards wait for may have
 * meant one of them, and hears how to say so. Null: it is none, or answers a question that is on screen.
 */
export function hearNod(topic: Topic, text: string, kind: MessageKind, facts: Facts): Outcome | null {
  const mayBeNod = (kind === 'answer' || kind === 'other') && asksNothing(topic);
  const nod = mayBeNod ? readNod(text) : undefined;
  if (!nod) return null;
  if (reachesAny(facts.actor, 'decide-waiver')) {
    const { waiversAsked } = facts.found;
    if (!waiversAsked) return needs({ kind: 'waivers-asked' });
    const n = waiversAsked.filter(({ state }) => state === 'asked').length;
    if (n > 0) return reply(topic, [phrase('nod-decides', { n })]);
  }
  return reply(topic, [phrase(`nod-${nod}`)]);
}

/** What is not understood beside a list is told so in a line: the list stands there already. Null: there is none. */
export function hearNothing(topic: Topic, text: string): Outcome | null {
  const isWords = topic.kind !== 'idle' && asksNothing(topic) && /\p{L}{2}/u.test(text);
  return isWords ? reply(topic, [phrase('not-understood-list')]) : null;
}

/** Lists that are looked at, or nothing at all. */
function asksNothing(topic: Topic): boolean {
  const { kind } = topic;
  if (topic.kind === 'report-list') return topic.said === undefined && topic.photosSince === undefined;
  return kind === 'idle' || kind === 'obligations' || kind === 'item' || kind === 'sent' || kind === 'photos';
}
