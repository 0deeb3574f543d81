import { type PhraseArgument, phrase } from '#src/domain/words.ts';

/** What a group is called; not every platform tells. */
export function groupTitle(title: string): PhraseArgument {
  return title === '' ? phrase('groups-untitled') : title;
}
