import type { PhotoId } from '#src/domain/ids.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { PhotoInput } from '#src/flows/contract/input.ts';
import { done, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

/** The photo waits until we know what it belongs to. */
export function keepLoose(topic: Topic, { photo }: PhotoInput, facts: Facts): Outcome {
  const photoId = facts.newIds[0] as PhotoId;
  const add = { kind: 'add-photo', photoId, reportId: null, photo, isTooMany: false } as const;
  return done(topic, add, { kind: 'await-photos' });
}
