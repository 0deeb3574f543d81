import type { ReportPhoto } from './report.ts';

/** Siblings of an album come within moments of each other; the acknowledgement waits so long after the last one. */
export const defaultPhotosWaitMs = 1_800;

/** How long photos that came before a report are offered to it. */
export const looseForMs = 6 * 3_600_000;

/** More of one report are not kept. */
export const mostPhotos = 20;

/** Photos that count as evidence: those stored or on their way, the same picture once. */
export function evidenceCount(photos: readonly ReportPhoto[]): number {
  return distinct(photos.filter((photo) => photo.state === 'pending' || photo.state === 'stored'));
}

/** Of those, how many have their bytes on our side. */
export function storedCount(photos: readonly ReportPhoto[]): number {
  return distinct(photos.filter((photo) => photo.state === 'stored'));
}

function distinct(photos: readonly ReportPhoto[]): number {
  return new Set(photos.map((photo) => photo.sha256 ?? photo.id)).size;
}

const heicBrands = ['heic', 'heix', 'hevc', 'mif1', 'msf1', 'heif'];

/** What kind of picture these bytes are, by their first ones; null: none. What the sender called it does not count. */
export function imageType(bytes: Uint8Array): string | null {
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.slice(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes[0] === 0x89 && ascii(1, 4) === 'PNG') return 'image/png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp';
  if (ascii(0, 4) === 'GIF8') return 'image/gif';
  if (ascii(4, 8) === 'ftyp' && heicBrands.includes(ascii(8, 12))) return 'image/heic';
  return null;
}
