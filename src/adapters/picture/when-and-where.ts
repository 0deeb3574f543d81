import sharp from 'sharp';
import { instantOf, isLocalDate } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Taken } from '#src/ports/pictures.ts';
import { type Exif, readExif } from './read-exif.ts';

const unknown: Taken = { takenAt: null, place: null };
/** A camera that lost its clock begins anew before that. */
const firstYear = 2001;

/**
 * When and where a picture says it was taken; a time without an offset is one of `zone`. What it does not say, or says so that it
 * cannot be, is null: a picture is a picture without it.
 */
export async function whenAndWhere(bytes: Uint8Array, mime: string, zone: string): Promise<Taken> {
  const block = mime === 'image/heic' ? blockInHeic(bytes) : await blockBySharp(bytes);
  const exif = block && readExif(block);
  return exif ? { takenAt: instantIn(exif, zone), place: exif.place } : unknown;
}

async function blockBySharp(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    return (await sharp(bytes).metadata()).exif ?? null;
  } catch {
    return null;
  }
}

/** An item of the file, of which `Exif` and two zeros are the beginning (ISO 23008-12, A.2.1). */
function blockInHeic(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const header of ['II*\0', 'MM\0*']) {
    const at = file.indexOf(`Exif\0\0${header}`, 0, 'latin1');
    if (at >= 0) return file.subarray(at);
  }
  return null;
}

const written = /^(\d{4}):(\d{2}):(\d{2}) ((?:[01]\d|2[0-3]):[0-5]\d):([0-5]\d)/;

function instantIn({ takenAt, offset }: Exif, zone: string): Instant | null {
  const [, year = '', month = '', day = '', time = '', seconds = ''] = written.exec(takenAt ?? '') ?? [];
  const on = `${year}-${month}-${day}`;
  if (!isLocalDate(on) || Number(year) < firstYear) return null;
  if (offset !== null && /^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(offset))
    return Date.parse(`${on}T${time}:${seconds}${offset}`) as Instant;
  return (instantOf(on, time, zone) + Number(seconds) * 1000) as Instant;
}
