let number = 0;

/** A JPEG of 1280 by 960 pixels as far as its headers go, other bytes each time. */
export function smallPhoto(): Uint8Array {
  number += 1;
  const marks = [number >> 16, number >> 8, number].map((byte) => byte & 0x7f);
  return Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xc0,
    0,
    11,
    8,
    0x03,
    0xc0,
    0x05,
    0x00,
    1,
    1,
    0x11,
    0,
    0xff,
    0xda,
    0,
    2,
    ...marks,
    0xff,
    0xd9,
  ]);
}
