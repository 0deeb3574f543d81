import { isUtf8 } from 'node:buffer';
import type { FileProblem, ReadFile } from '#src/ports/documents.ts';
import { most } from './limits.ts';

const limit = `${most.bytes / 1e6} MB`;
const tooLarge = { line: 1, column: 1, found: `more than ${limit}`, expected: `at most ${limit}` };
const remedy = 'UTF-8: save the whole file in that encoding';

/** The text of a file in composed letters (NFC), without a byte order mark, its lines ended by `\n` or `\r\n`; or why it is none, at its first wrong byte. */
export function decode(bytes: Uint8Array): ReadFile<string> {
  if (bytes.length > most.bytes) return bad(tooLarge);
  const wide = wideEncoding(bytes);
  if (wide !== null) return bad({ line: 1, column: 1, found: wide, expected: remedy });
  if (!isUtf8(bytes)) return bad(firstWrongByte(bytes));
  const text = new TextDecoder().decode(bytes).normalize('NFC');
  // The parser takes no carriage return alone for the end of a line, and with it a whole file for one comment.
  return { kind: 'ok', value: text.replace(/\r(?!\n)/g, '\n') };
}

function bad(problem: FileProblem): ReadFile<string> {
  return { kind: 'bad', problems: [problem] };
}

/** By the mark at its beginning, or by every second byte being NUL, as it is where letters are Latin. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [first = 1, second = 1, third = 1, fourth = 1] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  const isWide = (first === 0) !== (second === 0) && (third === 0) === (first === 0);
  return isWide && (fourth === 0) === (second === 0) ? 'UTF-16' : null;
}

/** The longest beginning that can be the beginning of UTF-8 ends where the first wrong character begins. */
function firstWrongByte(bytes: Uint8Array): FileProblem {
  let [good, wrong] = [0, bytes.length + 1];
  while (wrong - good > 1) {
    const middle = (good + wrong) >> 1;
    if (decodeBeginning(bytes, middle) === null) wrong = middle;
    else good = middle;
  }
  const before = decodeBeginning(bytes, good) ?? '';
  const byte = bytes[Buffer.byteLength(before) + markLength(bytes)] ?? 0;
  const lines = before.split(/\r\n?|\n/);
  return {
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    found: `the byte ${byte.toString(16).toUpperCase().padStart(2, '0')}, which is not UTF-8`,
    expected: remedy,
  };
}

/** The whole characters in the first `length` bytes; null where one of them cannot be. */
function decodeBeginning(bytes: Uint8Array, length: number): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return null;
  }
}

function markLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
