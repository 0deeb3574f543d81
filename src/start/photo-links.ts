import { hkdfSync } from 'node:crypto';
import type { Config } from '#src/config/read-config.ts';
import { createPhotoLinks, type PhotoLinks } from '#src/web/downloads/photo-links.ts';

/** Says what the key is for: another use of the same secret would get another one. */
const purpose = 'xung-kich photo links 1';

/**
 * Links to photos, for bots that can send them by an address only. Their key comes of a secret that all processes have: that of the
 * webhook, else the first token. Null where no such bot is configured, or where no public https address leads here; in a rehearsal
 * this machine's own, 127.0.0.1, will do.
 */
export function photoLinksOf({ zalo, publicUrl }: Pick<Config, 'zalo' | 'publicUrl'>): PhotoLinks | null {
  const secret = zalo?.webhookSecret ?? zalo?.botTokens[0];
  if (secret === undefined || publicUrl === null || !isReached(publicUrl)) return null;
  const key = new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));
  return createPhotoLinks(key, Date.now);
}

function isReached(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'https:' || hostname === '127.0.0.1';
}
