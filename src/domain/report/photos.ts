import type { ReportPhoto } from './report.ts';

/** Siblings of an album come within moments of each other; the acknowledgement waits so long after the last one. */
export const defaultPhotosWaitMs = 1_800;

/** How long photos that came before a report are offered to it. */
export const looseForMs = 6 * 3_600_000;

/** So long after a report was sent photos that come by themselves are more of it. */
export const joinsSentForMs = 5 * 60_000;

/** More of one report are not kept. */
export const mostPhotos = 20;

/** Photos that count as evidence: those stored or on their way, the same picture once. */
export function evidenceCount(photos: readonly ReportPhoto[]): number {
  return distinct(photos.filter(isEvidence));
}

/** Of those, how many have their bytes on our side. */
export function storedCount(photos: readonly ReportPhoto[]): number {
  return distinct(photos.filter((photo) => photo.state === 'stored'));
}

/** Of the evidence, what its senders were not told of yet. */
export function untoldCount(photos: readonly ReportPhoto[]): number {
  return distinct(photos.filter((photo) => isEvidence(photo) && !photo.isTold));
}

/** Of the evidence, what does not say when it was taken. */
export function untimedCount(photos: readonly ReportPhoto[]): number {
  return distinct(photos.filter((photo) => isEvidence(photo) && photo.isTimed === false));
}

function isEvidence({ state }: ReportPhoto): boolean {
  return state === 'pending' || state === 'stored';
}

function distinct(photos: readonly ReportPhoto[]): number {
  return new Set(photos.map((photo) => photo.sha256 ?? photo.id)).size;
}

/** Brands of ISO 14496-12 files whose picture is coded by HEVC, or by whatever the file says (`mif1`, `msf1`). */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'heif'];
const avifBrands = ['avif', 'avis'];
/** Room for some sixty brands; no camera writes ten. */
const mostBrandBytes = 256;

/** What kind of picture these bytes are, by their first ones; null: none. What the sender called it does not count. */
export function imageType(bytes: Uint8Array): string | null {
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.slice(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes[0] === 0x89 && ascii(1, 4) === 'PNG') return 'image/png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp';
  if (ascii(0, 4) === 'GIF8') return 'image/gif';
  if (ascii(0, 4) === 'II*\0' || ascii(0, 4) === 'MM\0*') return 'image/tiff';
  return ascii(4, 8) === 'ftyp' ? isoImageType(bytes, ascii) : null;
}

/** The first box names the file's brand, a version, and the other brands by which it can be read. */
function isoImageType(bytes: Uint8Array, ascii: (from: number, to: number) => string): string | null {
  const [, , high = 0, low = 0] = bytes;
  const end = Math.min(high * 256 + low, bytes.length, mostBrandBytes);
  const brands = [ascii(8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(ascii(at, at + 4));
  if (avifBrands.some((brand) => brands.includes(brand))) return 'image/avif';
  return heicBrands.some((brand) => brands.includes(brand)) ? 'image/heic' : null;
}
