import { phrase } from '#src/domain/words.ts';
import type { Facts, Outcome } from './flow.ts';
import type { ExcuseFacts } from './need.ts';
import { choosing, done, keep, needs, show } from './outcome.ts';
import type { Topic } from './topic.ts';

type Verdict = 'granted' | 'declined';

/** The button of a request: an officer lets a ward off, or does not. The first decision counts; whoever comes later hears of it. */
export function decideExcuse(excuseId: string | null, verdict: Verdict, topic: Topic, facts: Facts): Outcome {
  const { excuse } = facts.found;
  if (excuse === undefined) return needs({ kind: 'excuse', excuseId });
  if (!excuse) return done(topic, keep([phrase('excuse-gone')]));
  if (excuse.state === 'asked') return decide(excuse, verdict, topic);
  const words = { ...wordsOf(excuse), name: excuse.decidedByName ?? '' };
  return done(topic, keep([phrase(`excuse-already-${excuse.state}`, words)]));
}

/** The same typed: it is about the only request that waits; with several, about which? */
export function decideByWord(verdict: Verdict, topic: Topic, facts: Facts): Outcome {
  const { excusesAsked } = facts.found;
  if (!excusesAsked) return needs({ kind: 'excuses-asked' });
  const [only] = excusesAsked;
  if (!only) return decideExcuse(null, verdict, topic, facts);
  if (excusesAsked.length === 1) return decide(only, verdict, topic);
  const rows = excusesAsked.map((one) => [
    { value: `${verdict}:${one.id}`, label: phrase('excuse-of', wordsOf(one)) },
  ]);
  return done(topic, show(choosing([phrase(`excuse-which-${verdict}`)], rows)));
}

function decide(excuse: ExcuseFacts, verdict: Verdict, topic: Topic): Outcome {
  return done(
    topic,
    { kind: 'decide-excuse', excuseId: excuse.id, verdict },
    keep([phrase(`excuse-${verdict}`, wordsOf(excuse))]),
  );
}

function wordsOf({ unitName, title }: ExcuseFacts): { unit: string; title: string } {
  return { unit: unitName, title };
}
