import { createHash } from 'node:crypto';

/** What is kept of a one-time code: whoever reads the database cannot join with it. `code` is normalised. */
export function codeHash(code: string): string {
  return createHash('sha256').update(`xung-kich:${code}`).digest('hex');
}
