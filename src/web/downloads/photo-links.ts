import { createHmac, timingSafeEqual } from 'node:crypto';

/** Makes and checks addresses by which a photo or a file of the store can be fetched, without a login, for a while. */
export interface PhotoLinks {
  /** Path and query below the public address; with the name of a file, for whoever saves it, it is good for longer. */
  pathOf(sha256: string, name?: string): string;
  check(
    sha256: string,
    query: { readonly until?: string; readonly sign?: string; readonly name?: string },
  ): 'good' | 'expired' | 'made-up';
}

/** A platform fetches a photo before it answers; a message may be tried again meanwhile. */
const goodForMs = 3_600_000;
/** A file is fetched by a person, who reads the message when there is time. */
const fileGoodForMs = 7 * 24 * 3_600_000;

/** `key` is known to all processes of one installation; `now` in ms since 1970: the real time, also in a rehearsal. */
export function createPhotoLinks(key: Uint8Array, now: () => number): PhotoLinks {
  const signOf = (sha256: string, until: string, name: string | undefined): string =>
    createHmac('sha256', key)
      .update(name === undefined ? `photo ${sha256} ${until}` : `file ${sha256} ${until} ${name}`)
      .digest('base64url');
  return {
    pathOf(sha256, name) {
      const goodMs = name === undefined ? goodForMs : fileGoodForMs;
      const until = String(Math.ceil((now() + goodMs) / 1000));
      const called = name === undefined ? '' : `&name=${encodeURIComponent(name)}`;
      return `/photos/${sha256}?until=${until}&sign=${signOf(sha256, until, name)}${called}`;
    },
    check(sha256, { until = '', sign = '', name }) {
      // Whether it was ours comes first: of what is made up nothing is told.
      if (!/^\d{1,12}$/.test(until) || !isSame(sign, signOf(sha256, until, name))) return 'made-up';
      return Number(until) * 1000 < now() ? 'expired' : 'good';
    },
  };
}

/** In constant time; the length of a signature is known to everybody. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
