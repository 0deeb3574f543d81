import { createHmac, timingSafeEqual } from 'node:crypto';

/** Makes and checks addresses by which a photo of the store can be fetched, without a login, for a while. */
export interface PhotoLinks {
  /** Path and query below the public address. */
  pathOf(sha256: string): string;
  check(
    sha256: string,
    query: { readonly until?: string; readonly sign?: string },
  ): 'good' | 'expired' | 'made-up';
}

/** A platform fetches a photo before it answers; a message may be tried again meanwhile. */
const goodForMs = 3_600_000;

/** `key` is known to all processes of one installation; `now` in ms since 1970: the real time, also in a rehearsal. */
export function createPhotoLinks(key: Uint8Array, now: () => number): PhotoLinks {
  const signOf = (sha256: string, until: string): string =>
    createHmac('sha256', key).update(`photo ${sha256} ${until}`).digest('base64url');
  return {
    pathOf(sha256) {
      const until = String(Math.ceil((now() + goodForMs) / 1000));
      return `/photos/${sha256}?until=${until}&sign=${signOf(sha256, until)}`;
    },
    check(sha256, { until = '', sign = '' }) {
      // Whether it was ours comes first: of what is made up nothing is told.
      if (!/^\d{1,12}$/.test(until) || !isSame(sign, signOf(sha256, until))) return 'made-up';
      return Number(until) * 1000 < now() ? 'expired' : 'good';
    },
  };
}

/** In constant time; the length of a signature is known to everybody. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
