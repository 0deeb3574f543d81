import type { Place } from '#src/ports/pictures.ts';

/** What a camera wrote into a picture, as it stands there. */
export interface Exif {
  /** `2024:03-17 08:15:30` by the camera's clock, in no zone; null: it wrote none. */
  readonly takenAt: string | null;
  /** `+07:00`; null: it did not say. */
  readonly offset: string | null;
  readonly place: Place | null;
}

const tags = {
  exifIfd: 0x8769,
  gpsIfd: 0x8825,
  dateTimeOriginal: 0x9003,
  dateTimeDigitized: 0x9004,
  offsetTimeOriginal: 0x9011,
  latitudeRef: 1,
  latitude: 2,
  longitudeRef: 3,
  longitude: 4,
} as const;

const [ascii, rational] = [2, 5];
/** No camera writes so many. */
const mostEntries = 512;
const longestText = 64;

interface Entry {
  readonly type: number;
  readonly count: number;
  /** Where the entry's value, or the offset of it, stands. */
  readonly at: number;
}

/**
 * When and where a picture was taken, from its EXIF block (TIFF 6.0, Exif 2.32), with or without the `Exif` in front. Null: it is no
 * such block. Anybody may write anything there: what points outside of it, or says nothing that can be, is left out.
 */
export function readExif(block: Uint8Array): Exif | null {
  const start = beginning(block);
  if (start === null) return null;
  const bytes = block.subarray(start);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tiff = createReader(view, bytes[0] === 0x49);
  const main = tiff.entries(tiff.pointer(4));
  const [exif, gps] = [tags.exifIfd, tags.gpsIfd].map((tag) => tiff.entriesOf(main.get(tag)));
  const takenAt = tiff.text(exif?.get(tags.dateTimeOriginal)) ?? tiff.text(exif?.get(tags.dateTimeDigitized));
  const latitude = degrees(tiff.numbers(gps?.get(tags.latitude)), tiff.text(gps?.get(tags.latitudeRef)), 90);
  const longitude = degrees(
    tiff.numbers(gps?.get(tags.longitude)),
    tiff.text(gps?.get(tags.longitudeRef)),
    180,
  );
  // Where both are 0 a receiver had found no place yet.
  const isPlace = latitude !== null && longitude !== null && (latitude !== 0 || longitude !== 0);
  return {
    takenAt,
    offset: tiff.text(exif?.get(tags.offsetTimeOriginal)),
    place: isPlace ? { latitude, longitude } : null,
  };
}

/** Where its TIFF header begins. */
function beginning(block: Uint8Array): number | null {
  const at = String.fromCharCode(...block.subarray(0, 4)) === 'Exif' ? 6 : 0;
  const header = String.fromCharCode(...block.subarray(at, at + 4));
  return header === 'II*\0' || header === 'MM\0*' ? at : null;
}

function createReader(view: DataView, isLittle: boolean) {
  const fits = (at: number, bytes: number): boolean => at >= 0 && at + bytes <= view.byteLength;
  const pointer = (at: number): number => (fits(at, 4) ? view.getUint32(at, isLittle) : -1);
  const entries = (at: number): ReadonlyMap<number, Entry> => {
    const found = new Map<number, Entry>();
    const n = fits(at, 2) ? Math.min(view.getUint16(at, isLittle), mostEntries) : 0;
    for (let entry = at + 2; found.size < n && fits(entry, 12); entry += 12)
      found.set(view.getUint16(entry, isLittle), {
        type: view.getUint16(entry + 2, isLittle),
        count: view.getUint32(entry + 4, isLittle),
        at: entry + 8,
      });
    return found;
  };
  return {
    pointer,
    entries,
    entriesOf: (entry: Entry | undefined) => (entry ? entries(pointer(entry.at)) : undefined),
    text(entry: Entry | undefined): string | null {
      if (entry?.type !== ascii || entry.count > longestText) return null;
      const at = entry.count <= 4 ? entry.at : pointer(entry.at);
      if (!fits(at, entry.count)) return null;
      const codes = Array.from({ length: entry.count }, (_, index) => view.getUint8(at + index));
      const said =
        String.fromCharCode(...codes)
          .split('\0')[0]
          ?.trim() ?? '';
      return said === '' ? null : said;
    },
    /** Fractions; one by nothing is NaN. */
    numbers(entry: Entry | undefined): readonly number[] {
      if (entry?.type !== rational || entry.count > 3) return [];
      const at = pointer(entry.at);
      if (!fits(at, entry.count * 8)) return [];
      return Array.from({ length: entry.count }, (_, index) => {
        const [above, below] = [0, 4].map((off) => view.getUint32(at + index * 8 + off, isLittle));
        return (above ?? 0) / (below ?? 0);
      });
    },
  };
}

/** Degrees, minutes and seconds, south and west below 0; null: they are no angle. */
function degrees(parts: readonly number[], ref: string | null, most: number): number | null {
  const [whole = NaN, minutes = NaN, seconds = NaN] = parts;
  const angle = whole + minutes / 60 + seconds / 3600;
  if (!(angle >= 0 && angle <= most) || ref === null || !/^[NSEW]$/.test(ref)) return null;
  return ref === 'S' || ref === 'W' ? -angle : angle;
}
