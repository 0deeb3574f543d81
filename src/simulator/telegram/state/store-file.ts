import type { PhotoSize, WireDocument } from '#src/simulator/telegram/wire.ts';
import { imageSize, poorImage, stripExif } from '#src/simulator/platform/pictures.ts';
import type { StoredFile, WorldState } from './world-state.ts';

interface NewFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mimeType: string;
  readonly folder: 'documents' | 'photos' | 'voice' | 'stickers';
}

/** Keeps a file and describes it as a document. */
export function storeFile(
  world: WorldState,
  { bytes, name, mimeType, folder }: NewFile,
): WireDocument & StoredRef {
  const number = world.nextNumber();
  const uniqueId = `AgAD${number.toString(36).padStart(8, '0')}`;
  const extension = /\.\w{1,8}$/.exec(name)?.[0] ?? '';
  const path = `${folder}/file_${number}${extension.toLowerCase()}`;
  const id = `BQACAgUAAxk${uniqueId}IeBA`;
  const file = { id, uniqueId, bytes, mimeType, name, path, grantedUntil: 0 };
  world.files.set(id, file);
  return documentOf(file);
}

/** How a file looks to a bot. */
export function documentOf({ id, uniqueId, bytes, name, mimeType }: StoredFile): WireDocument & StoredRef {
  return {
    file_id: id,
    file_unique_id: uniqueId,
    file_size: bytes.length,
    file_name: name,
    mime_type: mimeType,
  };
}

type StoredRef = { readonly file_name: string; readonly mime_type: string };

/**
 * Keeps a picture as Telegram does: without EXIF, in three sizes of which the last is the picture itself.
 * The small ones are white, so that a bot which takes the wrong one is found out.
 * Undefined when the bytes are no JPEG, PNG or WebP.
 */
export function storePhoto(world: WorldState, bytes: Uint8Array): readonly PhotoSize[] | undefined {
  const size = imageSize(bytes);
  if (!size) return undefined;
  const longest = Math.max(size.width, size.height);
  const smaller = [90, 320].map((edge) =>
    photoSize(world, poorImage, scale(size, Math.min(1, edge / longest))),
  );
  return [...smaller, photoSize(world, stripExif(bytes), size)];
}

/** The file of that id. */
export function findFile(world: WorldState, fileId: string): StoredFile | undefined {
  return world.files.get(fileId);
}

function photoSize(world: WorldState, bytes: Uint8Array, size: { width: number; height: number }): PhotoSize {
  const file = storeFile(world, { bytes, name: 'photo.jpg', mimeType: 'image/jpeg', folder: 'photos' });
  return { file_id: file.file_id, file_unique_id: file.file_unique_id, file_size: file.file_size, ...size };
}

function scale(
  { width, height }: { width: number; height: number },
  by: number,
): { width: number; height: number } {
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}
