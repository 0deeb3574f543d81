import sharp, { type SharpOptions } from 'sharp';
import type { Decoded, PictureLimits } from './decoded.ts';

// Nobody looks at the same picture twice.
sharp.cache(false);

/** libjpeg goes on after these with grey or smeared blocks: half a picture, or one that was overwritten. */
const isHalf = /Corrupt JPEG data|premature end/i;
const saysNothing = /Warning treated as error/;
const tooMany = /exceeds pixel limit/i;

/**
 * Decodes every pixel of the first frame; what stands behind a whole picture does no harm. Bytes that were cut off are an
 * error to libvips; that a JPEG holds less than it should is only a warning, as are the harmless oddities of some phones
 * ('Invalid SOS parameters'): the words tell them apart.
 */
export async function decodeWithSharp(bytes: Uint8Array, limits: PictureLimits): Promise<Decoded> {
  let error = await decode(bytes, limits, 'warning');
  // Left over from the picture before.
  if (error && saysNothing.test(error.message)) error = await decode(bytes, limits, 'warning');
  if (error === null) return 'whole';
  if (tooMany.test(error.message)) return 'too-many-pixels';
  if (isHalf.test(error.message)) return 'broken';
  return (await decode(bytes, limits, 'error')) === null ? 'whole' : 'broken';
}

/** Null: it was decoded. Only a thumbnail's worth of pixels is kept at any time. */
async function decode(
  bytes: Uint8Array,
  { pixels, withinMs }: PictureLimits,
  failOn: NonNullable<SharpOptions['failOn']>,
): Promise<Error | null> {
  try {
    await sharp(bytes, { failOn, limitInputPixels: pixels, sequentialRead: true })
      .timeout({ seconds: Math.ceil(withinMs / 1000) })
      .resize(16, 16, { fit: 'fill' })
      .raw()
      .toBuffer();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
