import { mostPhotos } from '#src/domain/announcement/announcement.ts';
import type { PhotoId } from '#src/domain/ids.ts';
import { isSeen, seenText } from '#src/domain/text/seen-text.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { AttachedFile, Input, Photo } from '#src/flows/contract/input.ts';
import { done, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Draft } from './announce-screens.ts';

/**
 * A photo or a file goes with the announcement, and with it what stands under it; the card comes when no more do. Null: it is neither,
 * nor anything else that cannot be announced.
 */
export function attachTo(
  draft: Draft,
  input: Input,
  facts: Facts,
  again: (...before: readonly Phrase[]) => Outcome,
): Outcome | null {
  if (input.kind === 'unsupported') return again(phrase('announce-only-text-and-photos'));
  if (input.kind === 'photo') {
    const photos = draft.files.filter(({ fileName }) => fileName === null);
    if (photos.length >= mostPhotos) return again(phrase('announce-too-many-photos', { max: mostPhotos }));
    return attach(draft, input.photo, null, input, facts);
  }
  if (input.kind !== 'bad-file') return null;
  const { as } = input;
  if (!as)
    return again(phrase(facts.fewMessages ? 'announce-only-text-and-photos' : 'announce-file-too-large'));
  if (draft.files.some(({ fileName }) => fileName !== null)) return again(phrase('announce-one-file'));
  const { file, ...photo } = as;
  return attach(draft, photo, file, { caption: input.caption ?? null, messageId: null }, facts);
}

function attach(
  { topic }: Draft,
  photo: Photo,
  file: AttachedFile | null,
  { caption, messageId = null }: { readonly caption: string | null; readonly messageId?: string | null },
  facts: Facts,
): Outcome {
  const { announcementId, unitId } = topic;
  const photoId = (facts.newIds[0] ?? '') as PhotoId;
  const text = seenText(caption ?? '').trim();
  const written = isSeen(text) && !topic.written ? { text, messageId } : topic.written;
  return done(
    { ...topic, written },
    { kind: 'attach', announcementId, unitId, photoId, photo, file },
    { kind: 'await-photos' },
  );
}
