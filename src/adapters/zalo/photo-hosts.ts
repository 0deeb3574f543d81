import { isIP } from 'node:net';

/**
 * Whether a photo may be fetched from there: by https at its usual port, from one of `hosts`; `*.` stands for any name in
 * front, and not for none. An IP address among them is taken at its word, by http and at any port too: a rehearsal.
 */
export function mayFetchFrom(
  { protocol, hostname, port, username, password }: URL,
  hosts: readonly string[],
): boolean {
  if (username !== '' || password !== '') return false;
  if (isAddress(hostname)) return hosts.includes(hostname) && (protocol === 'http:' || protocol === 'https:');
  const isKnown = hosts.some((host) =>
    host.startsWith('*.')
      ? hostname.endsWith(host.slice(1)) && hostname.length >= host.length
      : hostname === host,
  );
  return isKnown && protocol === 'https:' && port === '';
}

/** An IPv6 address stands in brackets. */
function isAddress(hostname: string): boolean {
  return hostname.startsWith('[') || isIP(hostname) !== 0;
}
