import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { WaiverFacts } from '#src/flows/contract/need.ts';
import { choosing, done, keep, needs, type Outcome, show } from '#src/flows/contract/outcome.ts';
import { noticeRepliedTo } from '#src/flows/contract/replied-to.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

type Verdict = 'granted' | 'declined';

/** The button of a request: an officer lets a ward off, or does not. The first decision counts; whoever comes later hears of it. */
export function decideWaiver(waiverId: string | null, verdict: Verdict, topic: Topic, facts: Facts): Outcome {
  const { waiver } = facts.found;
  if (waiver === undefined) return needs({ kind: 'waiver', waiverId });
  if (!waiver) return done(topic, keep([phrase('waiver-gone')]));
  if (waiver.state === 'asked') return decide(waiver, verdict, topic);
  if (waiver.decidedById === facts.actor?.personId)
    return done(topic, keep([phrase(`waiver-already-${waiver.state}-by-you`, wordsOf(waiver))]));
  const words = { ...wordsOf(waiver), name: waiver.decidedByName ?? '' };
  return done(topic, keep([phrase(`waiver-already-${waiver.state}`, words)]));
}

/**
 * The same typed: it is about the only request that waits, or the one that it replies to, whatever became of that; with
 * several, about which?
 */
export function decideByWord(verdict: Verdict, topic: Topic, facts: Facts): Outcome {
  const replied = noticeRepliedTo(facts)?.waiverIds ?? [];
  const [about, ...more] = replied;
  if (about !== undefined && more.length === 0) return decideWaiver(about, verdict, topic, facts);
  if (!facts.found.waiversAsked) return needs({ kind: 'waivers-asked' });
  const waiversAsked = facts.found.waiversAsked.filter(({ id }) => more.length === 0 || replied.includes(id));
  const [only] = waiversAsked;
  if (!only) return decideWaiver(null, verdict, topic, facts);
  if (waiversAsked.length === 1) return decide(only, verdict, topic);
  const action = verdict === 'granted' ? 'grant' : 'decline';
  const rows = waiversAsked.map((one) => [
    { value: { action, of: one.id } as const, label: phrase('waiver-of', wordsOf(one)) },
  ]);
  return done(topic, show(choosing([phrase(`waiver-which-${verdict}`)], rows)));
}

function decide(waiver: WaiverFacts, verdict: Verdict, topic: Topic): Outcome {
  return done(
    topic,
    { kind: 'decide-waiver', waiverId: waiver.id, verdict },
    keep([phrase(`waiver-${verdict}`, wordsOf(waiver))]),
  );
}

function wordsOf({ unitName, title }: WaiverFacts): { unit: string; title: string } {
  return { unit: unitName, title };
}
