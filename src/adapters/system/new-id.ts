import { randomBytes } from 'node:crypto';
import type { NewId } from '#src/ports/ids.ts';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const length = 12;
/** Bytes from here on would make the first letters likelier than the last. */
const fairBelow = 256 - (256 % letters.length);

/** 12 letters and digits from the system's randomness: 71 bits, unguessable. */
export const newId: NewId = () => {
  let id = '';
  while (id.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < fairBelow && id.length < length) id += letters[byte % letters.length];
    }
  }
  return id;
};
