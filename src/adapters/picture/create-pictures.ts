import { imageType } from '#src/domain/report/photos.ts';
import type { Pictures, SeenPicture } from '#src/ports/pictures.ts';
import { decodeHeic } from './decode-heic.ts';
import { decodeWithSharp } from './decode-with-sharp.ts';
import type { PictureLimits } from './decoded.ts';
import { whenAndWhere } from './when-and-where.ts';

/**
 * Every phone's photos pass: the largest that are taken every day have 108 million pixels, and those with 200 exceed what
 * a bot is handed out.
 */
const defaultLimits: PictureLimits = { pixels: 120e6, withinMs: 60_000 };
/** Of the clock of a camera that does not say it. */
const defaultZone = 'Asia/Ho_Chi_Minh';

/**
 * Pictures by sharp, and HEIC, which sharp's own library does not read, by libheif. Decoded off the event loop and one
 * after the other: one at a time bounds the memory, and libvips tells trouble in words that side by side get mixed.
 */
export function createPictures(limits: Partial<PictureLimits> = {}, zone = defaultZone): Pictures {
  const within = { ...defaultLimits, ...limits };
  let last: Promise<unknown> = Promise.resolve();
  return {
    look(bytes) {
      const looking = last.then(() => lookAt(bytes, within, zone));
      last = looking.catch(() => undefined);
      return looking;
    },
  };
}

async function lookAt(bytes: Uint8Array, limits: PictureLimits, zone: string): Promise<SeenPicture> {
  const mime = imageType(bytes);
  if (mime === null) return { kind: 'unreadable', why: 'not-an-image' };
  const decoded = await (mime === 'image/heic' ? decodeHeic(bytes, limits) : decodeWithSharp(bytes, limits));
  if (decoded !== 'whole') return { kind: 'unreadable', why: decoded };
  return { kind: 'picture', mime, ...(await whenAndWhere(bytes, mime, zone)) };
}
