import { clipText } from '#src/domain/text/characters.ts';
import type { Attachment, Call, Capabilities } from '#src/ports/chat.ts';

export type FileKind = 'photo' | 'document';

/** A file in a call: read from the store when it is sent. */
export interface FileRef {
  readonly sha256: string;
  readonly name: string;
  readonly caption?: string;
}

/** A call that sends files, as it stands in the outbox. */
export interface FilesCall extends Call {
  readonly method: 'sendFiles';
  readonly params: { readonly kind: FileKind; readonly files: readonly FileRef[] };
}

/** What Telegram takes as a photo, and how large: https://core.telegram.org/bots/api#sendphoto */
const photoTypes = ['image/jpeg', 'image/png', 'image/webp'];
const photoBytes = 10 * 1024 * 1024;
/** https://core.telegram.org/bots/api#senddocument */
const documentBytes = 50 * 1024 * 1024;
const albumFiles = 10;
/** A call ends after 60 s, also over a slow line. */
const albumBytes = 20 * 1024 * 1024;

/** The calls that send files, photos first, as albums where there are several; `left`: those that cannot be sent at all. */
export function renderFiles(
  capabilities: Capabilities,
  attachments: readonly Attachment[],
): { readonly calls: readonly FilesCall[]; readonly left: readonly Attachment[] } {
  const kindOf = ({ mime, bytes }: Attachment): FileKind | null => {
    if (photoTypes.includes(mime) && bytes <= photoBytes) return 'photo';
    return capabilities.files && bytes <= documentBytes ? 'document' : null;
  };
  const calls = (['photo', 'document'] as const).flatMap((kind) =>
    albumsOf(
      attachments.filter((one) => kindOf(one) === kind),
      capabilities.albums,
    ).map((album): FilesCall => {
      const files = album.map((one) => fileRef(one, capabilities.captionLimit));
      return { method: 'sendFiles', params: { kind, files } };
    }),
  );
  return { calls, left: attachments.filter((one) => kindOf(one) === null) };
}

/** As few albums as there can be, and none much smaller than the others. */
function albumsOf(files: readonly Attachment[], hasAlbums: boolean): readonly (readonly Attachment[])[] {
  if (!hasAlbums) return files.map((one) => [one]);
  const bytes = files.reduce((sum, one) => sum + one.bytes, 0);
  const count = Math.max(Math.ceil(files.length / albumFiles), Math.ceil(bytes / albumBytes));
  const parts = Math.min(count, files.length);
  const startOf = (part: number): number => Math.floor((part * files.length) / parts);
  return Array.from({ length: parts }, (_, part) => files.slice(startOf(part), startOf(part + 1)));
}

function fileRef({ sha256, name, caption }: Attachment, captionLimit: number): FileRef {
  return { sha256, name, ...(caption !== null && { caption: clipText(caption, captionLimit) }) };
}
