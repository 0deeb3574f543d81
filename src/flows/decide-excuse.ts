import { phrase } from '#src/domain/words.ts';
import type { Facts, Outcome } from './flow.ts';
import { done, keep, needs } from './outcome.ts';
import type { Topic } from './topic.ts';

/** An officer lets a ward off (null: the one that asked last), or does not. The first decision counts; whoever comes later hears of it. */
export function decideExcuse(
  excuseId: string | null,
  verdict: 'granted' | 'declined',
  topic: Topic,
  facts: Facts,
): Outcome {
  const { excuse } = facts.found;
  if (excuse === undefined) return needs({ kind: 'excuse', excuseId });
  if (!excuse) return done(topic, keep([phrase('excuse-gone')]));
  const words = { unit: excuse.unitName, title: excuse.title };
  if (excuse.state !== 'asked')
    return done(
      topic,
      keep([phrase(`excuse-already-${excuse.state}`, { ...words, name: excuse.decidedByName ?? '' })]),
    );
  return done(
    topic,
    { kind: 'decide-excuse', excuseId: excuse.id, verdict },
    keep([phrase(`excuse-${verdict}`, words)]),
  );
}
