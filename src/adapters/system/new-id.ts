import { randomBytes } from 'node:crypto';
import type { NewId } from '#src/ports/ids.ts';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const length = 12;
/** Bytes from here on would make the first letters likelier than the last. */
const fairBelow = 256 - (256 % letters.length);

/** Drawn together: one call of the system costs more than a hundred identifiers. */
const drawnAtOnce = 4096;
let drawn = Buffer.alloc(0);
let used = 0;

/** 12 letters and digits from the system's randomness: 71 bits, unguessable. */
export const newId: NewId = () => {
  let id = '';
  while (id.length < length) {
    const byte = nextByte();
    if (byte < fairBelow) id += letters[byte % letters.length];
  }
  return id;
};

function nextByte(): number {
  if (used === drawn.length) [drawn, used] = [randomBytes(drawnAtOnce), 0];
  return drawn[used++] as number;
}
