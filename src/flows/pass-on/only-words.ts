import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { done, needs, type Outcome } from '#src/flows/contract/outcome.ts';
import { addPhoto } from '#src/flows/report/photos/loose-photos.ts';
import { albumToTell } from '#src/flows/contract/told-album.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

/**
 * A photo, a file or anything else where words are asked for: it is not passed on, which is said, once an album. A late photo
 * of an album whose report has the others joins it. Null: it is nothing of the kind.
 */
export function onlyWords(
  topic: Topic,
  input: Input,
  facts: Facts,
  again: (...before: readonly Phrase[]) => Outcome,
): Outcome | null {
  if (input.kind === 'edited') return again(phrase('pass-on-edited'));
  if (input.kind === 'unsupported' || input.kind === 'bad-file') return again(phrase('pass-on-only-words'));
  if (input.kind !== 'photo') return null;
  const { albumId } = input.photo;
  const album = albumToTell(input, facts);
  if (album !== null && album === facts.toldAlbum) return done(topic);
  if (albumId !== null && facts.found.album === undefined) return needs({ kind: 'album', albumId });
  if (facts.found.album) return addPhoto(topic, facts.found.album, input, facts);
  const told = again(phrase('pass-on-only-words'));
  if (album === null || told.kind !== 'done') return told;
  return { ...told, next: { ...told.next, toldAlbum: album } };
}
