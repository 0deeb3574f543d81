import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { PhotoInput } from '#src/flows/contract/input.ts';
import { done, needs, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { albumToTell } from '#src/flows/contract/told-album.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

/** A photo of somebody who reports for no unit: nothing is kept of it, and its album is answered once. */
export function photoNotKept(topic: Topic, input: PhotoInput, facts: Facts): Outcome {
  const album = albumToTell(input, facts);
  if (album !== null && album === facts.toldAlbum) return done(topic);
  const line = why(facts);
  if (!line) return needs({ kind: 'units-not-now' });
  return done({ topic, ...(album !== null && { toldAlbum: album }) }, say([line]));
}

/** Undefined while it is not known which units the person belongs to on another day. */
function why({ actor, found }: Facts): Phrase | undefined {
  if (!actor) return phrase('stranger');
  if (actor.memberships.length > 0) return phrase('photo-not-kept-reading');
  if (!found.unitsNotNow) return undefined;
  const [coming] = found.unitsNotNow.coming;
  return coming
    ? phrase('photo-not-kept-coming', { on: { day: coming.beginsOn, style: 'year' } })
    : phrase('photo-not-kept');
}
