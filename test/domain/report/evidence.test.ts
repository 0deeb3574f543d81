import { expect, test } from 'vitest';
import { evidenceCount, storedCount } from '#src/domain/report/evidence.ts';
import type { PhotoState, ReportPhoto } from '#src/domain/report/report.ts';

const photo = (id: string, state: PhotoState, sha256: string | null = null) =>
  ({ id, state, sha256 }) as unknown as ReportPhoto;

test.each([
  ['no photo', [], 0, 0],
  ['one on its way', [photo('a', 'pending')], 1, 0],
  ['one that is stored', [photo('a', 'stored', 'x')], 1, 1],
  ['the same picture twice', [photo('a', 'stored', 'x'), photo('b', 'stored', 'x')], 1, 1],
  ['two pictures', [photo('a', 'stored', 'x'), photo('b', 'stored', 'y')], 2, 2],
  ['two on their way, that may be one', [photo('a', 'pending'), photo('b', 'pending')], 2, 0],
  ['one stored, one on its way', [photo('a', 'stored', 'x'), photo('b', 'pending')], 2, 1],
  ['what was refused or failed', [photo('a', 'refused'), photo('b', 'failed')], 0, 0],
])('counts as evidence %s', (_what, photos, evidence, stored) => {
  expect([evidenceCount(photos), storedCount(photos)]).toEqual([evidence, stored]);
});
