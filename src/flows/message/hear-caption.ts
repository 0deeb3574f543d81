import { mayWrite } from '#src/domain/organisation/access.ts';
import { joinedSaid } from '#src/flows/begin-report/carried.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { PhotoInput } from '#src/flows/contract/input.ts';
import { after, done, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { keepLoose } from '#src/flows/report/photos/keep-loose.ts';
import { beginFromMessage } from './begin-from-message.ts';
import { understandHere } from './understand-here.ts';

/**
 * What stands under a photo: a report, which begins with it, or something that goes along into whichever report the photo is of.
 * Null: nothing stands there, or the photo is of something that is on screen.
 */
export function hearCaption(topic: Topic, input: PhotoInput, facts: Facts): Outcome | null {
  const { caption, messageId = null } = input;
  if (caption === null || !mayWrite(facts.actor) || topic.kind === 'report') return null;
  if (topic.kind !== 'idle' && topic.kind !== 'report-list' && topic.kind !== 'repeat') return null;
  const read = understandHere(caption, facts);
  if (read === null || read.kind === 'needs') return read;
  const message = { text: caption, messageId };
  const { understood } = read;
  if (understood.kind === 'report' && understood.form !== null && topic.kind !== 'repeat') {
    const begun = beginFromMessage(topic, understood, message, facts, input);
    const isKept = begun.kind !== 'needs' && begun.effects.some(({ kind }) => kind === 'add-photo');
    return isKept || begun.kind === 'needs' ? begun : withLoose(begun, topic, input, facts);
  }
  const said = { ...message, on: facts.saidOn, isOfOther: false };
  const list: Exclude<typeof topic, { kind: 'idle' }> =
    topic.kind === 'idle' ? { kind: 'report-list', at: 'duties', page: 0, isUnasked: true } : topic;
  return keepLoose({ ...list, said: joinedSaid(list.said, said) }, input, facts);
}

/** It is asked first what the message is of, once the album is complete, and the photo waits with it. */
function withLoose(begun: Outcome, topic: Topic, input: PhotoInput, facts: Facts): Outcome {
  const kept = keepLoose(topic, input, facts);
  if (kept.kind !== 'done') return done(topic);
  const asks =
    begun.kind === 'done' && (begun.next.topic.kind === 'repeat' || begun.next.topic.kind === 'report-list');
  if (!asks) return after(kept.effects, begun);
  return done(begun.next, ...begun.effects.filter(({ kind }) => kind !== 'say'), ...kept.effects);
}
