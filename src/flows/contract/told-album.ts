import type { Conversation, Facts } from './conversation.ts';
import type { Input, PhotoInput } from './input.ts';

/** Photos that come one by one, behind one another, where no platform says which belong together. */
const oneByOne = 'one by one';

/** The album of a photo, which is told once that nothing is kept of it; null: the photo is told by itself. */
export function albumToTell(
  { photo }: PhotoInput,
  { fewMessages }: Pick<Facts, 'fewMessages'>,
): string | null {
  return photo.albumId ?? (fewMessages ? oneByOne : null);
}

/** What is still remembered of the album that was told last: anything but a photo ends those that came one by one. */
export function stillTold({ toldAlbum }: Conversation, input: Input): string | undefined {
  return toldAlbum === oneByOne && input.kind !== 'photo' ? undefined : toldAlbum;
}
