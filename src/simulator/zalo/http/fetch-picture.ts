import { BlockList, isIP } from 'node:net';
import { badRequest } from '#src/simulator/zalo/bot-api-error.ts';
import { imageSize } from '#src/simulator/platform/pictures.ts';
import type { WorldRules } from '#src/simulator/zalo/state/world-rules.ts';

const mostBytes = 20_000_000;

/** Fetches the picture a bot names, as Zalo does before it answers. Refuses what nobody could fetch, and what is no picture. */
export async function fetchPicture(rules: WorldRules, address: string): Promise<Uint8Array> {
  checkAddress(rules, address);
  const bytes = await download(rules, address);
  if (bytes.length > mostBytes) throw badRequest('photo is too large');
  if (!imageSize(bytes)) throw badRequest('photo is not a picture');
  return bytes;
}

async function download({ photoTimeoutMs }: WorldRules, address: string): Promise<Uint8Array> {
  let answer: Response;
  try {
    answer = await fetch(address, { signal: AbortSignal.timeout(photoTimeoutMs) });
    if (answer.status === 200) return new Uint8Array(await answer.arrayBuffer());
  } catch {
    throw badRequest('photo cannot be fetched');
  }
  throw badRequest(`photo cannot be fetched: ${answer.status}`);
}

function checkAddress({ allowsLocalPhotos }: WorldRules, address: string): void {
  if (!URL.canParse(address)) throw badRequest('photo must be an https URL');
  const { protocol, hostname } = new URL(address);
  if (allowsLocalPhotos && hostname === '127.0.0.1' && /^https?:$/.test(protocol)) return;
  if (protocol !== 'https:') throw badRequest('photo must be an https URL');
  if (!isPublic(hostname.replace(/^\[|\]$/g, ''))) throw badRequest('photo must be a public URL');
}

function isPublic(host: string): boolean {
  if (/(^|\.)(localhost|local|internal)$/.test(host)) return false;
  const version = isIP(host);
  return version === 0 ? host.includes('.') : !privateAddresses.check(host, version === 4 ? 'ipv4' : 'ipv6');
}

const privateAddresses = new BlockList();
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  privateAddresses.addSubnet(address, bits, 'ipv4');
for (const [address, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  privateAddresses.addSubnet(address, bits, 'ipv6');
