import { type LookupAddress, promises as dns } from 'node:dns';
import { once } from 'node:events';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Gives the addresses of a name. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

export interface Downloaded {
  readonly status: number;
  /** Where a redirection leads. */
  readonly location: string | null;
  readonly body: Uint8Array;
}

/** The name leads into a network that is none of the platform's. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/** There is more than was asked for. */
export class TooLongError extends Error {
  override readonly name = 'TooLongError';
}

export const systemResolve: Resolve = (name) => dns.lookup(name, { all: true });

/**
 * One request, which follows nobody elsewhere. The name is looked up once, and the connection made to what was found and seen
 * to be public: a second answer could be another one. An address instead of a name is taken as it is. Throws TooLongError,
 * PrivateAddressError, or what the connection fails with.
 */
export async function download(
  url: URL,
  {
    mostBytes,
    resolve,
    signal,
  }: { readonly mostBytes: number; readonly resolve: Resolve; readonly signal: AbortSignal },
): Promise<Downloaded> {
  const make = url.protocol === 'https:' ? requestHttps : requestHttp;
  // A connection of its own: one that is kept may be of another look-up.
  const request = make(url, { agent: false, lookup: publicLookup(resolve), signal });
  const answered = once(request, 'response') as Promise<[IncomingMessage]>;
  // What breaks off later is told by the body.
  request.on('error', () => undefined);
  request.end();
  const [response] = await answered;
  try {
    const body = await readBody(response, mostBytes);
    return { status: response.statusCode ?? 0, location: response.headers.location ?? null, body };
  } finally {
    request.destroy();
  }
}

async function readBody(response: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  if (Number(response.headers['content-length'] ?? 0) > mostBytes) throw new TooLongError();
  for await (const part of response as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > mostBytes) throw new TooLongError();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function publicLookup(resolve: Resolve): LookupFunction {
  return (name, { all }, answer) => {
    resolve(name).then(
      (addresses) => {
        const [first] = addresses;
        if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
          answer(new PrivateAddressError(), '', 0);
        else if (all) answer(null, [...addresses]);
        else answer(null, first.address, first.family);
      },
      (error: unknown) => answer(error as NodeJS.ErrnoException, '', 0),
    );
  };
}
