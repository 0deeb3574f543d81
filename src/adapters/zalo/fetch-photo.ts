import { setTimeout as sleep } from 'node:timers/promises';
import { ChatBusyError, ChatRefusedError } from '#src/ports/chat-errors.ts';
import { failureCode } from '#src/ports/lost-answer.ts';
import {
  download,
  type Downloaded,
  PrivateAddressError,
  type Resolve,
  systemResolve,
  TooLongError,
} from './download.ts';
import { mayFetchFrom } from './photo-hosts.ts';

export interface PhotoSource {
  /** Hosts that photos may come from; `*.` stands for any name in front. */
  readonly hosts: readonly string[];
  readonly resolve?: Resolve | undefined;
  /** How long it waits, each time, for a file that is not ready yet; tests cannot wait as long. */
  readonly pausesMs?: readonly number[] | undefined;
}

/** As on other platforms; no photo of a phone is larger. */
const fetchLimitBytes = 20 * 1024 * 1024;
const timeoutMs = 60_000;
const mostRedirects = 3;
const busyMs = 5_000;
/** The platform may announce a photo before its file is ready. */
const usualPausesMs = [500, 1_000, 2_000, 3_000];

/**
 * Bytes of a photo somebody sent, from its address on the platform's network. Throws ChatBusyError (later) or ChatRefusedError
 * (never: too large, gone, or at no place of the platform's). Neither shows the address.
 */
export async function fetchPhoto(source: PhotoSource, fileRef: string): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    for (const pauseMs of [...(source.pausesMs ?? usualPausesMs), null]) {
      const bytes = await tryOnce(source, fileRef, signal);
      if (bytes) return bytes;
      if (pauseMs !== null) await sleep(pauseMs, undefined, { signal });
    }
  } catch (error) {
    throw inPortWords(error);
  }
  throw new ChatBusyError(busyMs, new Error('the file is not ready yet'));
}

/** Null: the file is not ready yet. */
async function tryOnce(
  source: PhotoSource,
  fileRef: string,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const { status, body } = await follow(source, fileRef, signal);
  if (status === 404 || status === 410) throw new ChatRefusedError('the photo is not there any more');
  if (status === 202 || (status === 200 && body.length === 0)) return null;
  if (status !== 200) throw new ChatBusyError(busyMs, new Error(`HTTP ${status}`));
  return body;
}

/** Follows redirections, of which each is looked at like the first address. */
async function follow(
  { hosts, resolve = systemResolve }: PhotoSource,
  from: string,
  signal: AbortSignal,
): Promise<Downloaded> {
  let address = parsed(from);
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    if (!address || !mayFetchFrom(address, hosts))
      throw new ChatRefusedError('the photo is at no address that ZALO_PHOTO_HOSTS allows');
    const answer = await download(address, { mostBytes: fetchLimitBytes, resolve, signal });
    if (answer.status < 300 || answer.status > 399 || answer.location === null) return answer;
    address = parsed(answer.location, address);
  }
  throw new ChatRefusedError('the photo leads from address to address');
}

function parsed(address: string, base?: URL): URL | null {
  return URL.canParse(address, base?.href) ? new URL(address, base) : null;
}

function inPortWords(error: unknown): ChatBusyError | ChatRefusedError {
  if (error instanceof ChatBusyError || error instanceof ChatRefusedError) return error;
  if (error instanceof TooLongError) return new ChatRefusedError('the photo is too big', 'too-large');
  if (error instanceof PrivateAddressError)
    return new ChatRefusedError('the photo leads into a network that is not public');
  // Not as its cause: that may show the address.
  return new ChatBusyError(
    busyMs,
    new Error(`the download broke off (${failureCode(error) ?? 'connection lost'})`),
  );
}
