import type { ReportPhoto } from './report.ts';

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
