import { plain } from '#src/domain/answer/plain.ts';
import { clipText } from '#src/domain/text/characters.ts';
import type { Words } from '#src/domain/words.ts';
import type { StoredPhoto } from '#src/flows/contract/need.ts';
import type { Attachment } from '#src/flows/contract/screen.ts';

/** What a report calls itself may be a sentence. */
const longestNamed = 40;

interface Of {
  readonly unitName: string;
  readonly title: string | Words;
  /** Its place among the photos of the report, from 1. */
  readonly n: number;
}

/** A photo of a report, named so that it is found again among one's files: `chu-nhat-xanh-152-tan-quy-1.jpg`. */
export function photoFile({ sha256, mime, bytes }: StoredPhoto, { unitName, title, n }: Of): Attachment {
  const named = typeof title === 'string' ? title : title.vi;
  const words = plain(`${clipText(named, longestNamed)} ${unitName}`).replace(/[^a-z0-9]+/g, '-');
  const ending = mime === 'image/jpeg' ? 'jpg' : mime.replace(/^image\//, '');
  return { sha256, mime, bytes, name: `${words}-${n}.${ending}`, caption: null };
}
